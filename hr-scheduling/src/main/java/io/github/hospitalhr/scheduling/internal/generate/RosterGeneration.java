package io.github.hospitalhr.scheduling.internal.generate;

import io.github.hospitalhr.scheduling.check.RosterCost;
import io.github.hospitalhr.scheduling.generate.GenerationOptions;
import io.github.hospitalhr.scheduling.generate.GenerationResult;
import io.github.hospitalhr.scheduling.generate.Progress;
import io.github.hospitalhr.scheduling.generate.RunManifest;
import io.github.hospitalhr.scheduling.internal.check.DefaultRosterChecker;
import io.github.hospitalhr.scheduling.internal.check.Preparation;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.search.RosterSearch;
import io.github.hospitalhr.scheduling.internal.search.SearchLimits;
import io.github.hospitalhr.scheduling.internal.search.SearchState;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** One generation: compiles the problem, searches, and puts the result into the words of the problem. */
public final class RosterGeneration {

    /** Version of the engine; a change of it may change the rosters of a seed. */
    public static final String ENGINE = "1";

    private final RosterProblem problem;
    private final GenerationOptions options;
    private final Consumer<? super Progress> listener;
    private final LongSupplier ticker;

    /**
     * A generation.
     *
     * @param problem a problem without faults
     * @param options how long and how to search
     * @param listener told of progress
     * @param ticker nanoseconds from any fixed moment
     */
    public RosterGeneration(
            RosterProblem problem,
            GenerationOptions options,
            Consumer<? super Progress> listener,
            LongSupplier ticker) {
        this.problem = problem;
        this.options = options;
        this.listener = listener;
        this.ticker = ticker;
    }

    /** Runs it. */
    public GenerationResult run() {
        long started = ticker.getAsLong();
        CompiledProblem compiled = Preparation.compile(problem);
        // before the search: nothing that takes long may follow a cancellation
        String hash = ProblemHash.of(compiled);
        DefaultRosterChecker checker = new DefaultRosterChecker(compiled);
        // a first check loads much code
        checker.check(compiled.roster(
                new int[compiled.model().people()][compiled.model().days()]));
        Duration limit = options.timeLimit();
        Roster start = options.start();
        SearchLimits limits = new SearchLimits(
                limit == null ? Long.MAX_VALUE : limit.toNanos(),
                options.stepLimit(),
                options.threads(),
                options.seed(),
                started,
                ticker,
                options.cancel()::isCancelled);
        SearchState end = new RosterSearch(compiled.model(), limits, state -> listener.accept(progress(state)))
                .run(start == null ? null : compiled.numbers(start));
        Roster roster = compiled.roster(end.roster());
        RosterCost cost = cost(end.cost());
        RosterCost bound = cost(end.bound());
        return new GenerationResult(
                roster,
                cost,
                checker.check(roster).byRule(),
                bound,
                Progress.gap(cost, bound),
                end(end),
                Duration.ofNanos(end.nanos()),
                Duration.ofNanos(end.nanosToBest()),
                new RunManifest(hash, problem.packs(), options.seed(), options.stepLimit(), end.steps(), ENGINE));
    }

    private GenerationResult.End end(SearchState end) {
        if (end.bound() >= end.cost()) {
            return GenerationResult.End.PROVEN;
        }
        if (options.cancel().isCancelled()) {
            return GenerationResult.End.CANCELLED;
        }
        return end.steps() >= options.stepLimit() ? GenerationResult.End.STEPS : GenerationResult.End.TIME;
    }

    private static Progress progress(SearchState state) {
        RosterCost best = cost(state.cost());
        RosterCost bound = cost(state.bound());
        Progress.Phase phase = state.finished()
                ? Progress.Phase.FINISHED
                : state.constructing() ? Progress.Phase.CONSTRUCTING : Progress.Phase.IMPROVING;
        return new Progress(
                phase, Duration.ofNanos(state.nanos()), state.steps(), best, bound, Progress.gap(best, bound));
    }

    private static RosterCost cost(long cost) {
        return new RosterCost(Cost.hard(cost), Cost.soft(cost));
    }
}
