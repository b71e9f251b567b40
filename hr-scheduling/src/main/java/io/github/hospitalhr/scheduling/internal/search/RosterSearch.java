package io.github.hospitalhr.scheduling.internal.search;

import io.github.hospitalhr.scheduling.internal.column.ColumnEngine;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Searches for the best roster of a compiled problem: annealing and column generation side by side. */
public final class RosterSearch {

    private static final int ANNEALERS_BY_STEPS = 2;
    private static final double FIRST_CYCLE_NANOS = 5e8;
    private static final double FIRST_CYCLE_STEPS = 4e5;
    private static final long BETWEEN_REPORTS = 200_000_000;
    private static final long LONGEST_SILENCE = 900_000_000;

    private final RosterModel model;
    private final SearchLimits limits;
    private final Consumer<SearchState> observer;
    private long started;
    private long lastReport;
    private @Nullable SearchState reported;

    /**
     * A search.
     *
     * @param model the problem
     * @param limits when to end
     * @param observer told of progress, on the thread that calls {@link #run}
     */
    public RosterSearch(RosterModel model, SearchLimits limits, Consumer<SearchState> observer) {
        this.model = model;
        this.limits = limits;
        this.observer = observer;
    }

    /**
     * Searches.
     *
     * @param warm a roster to start from, or null; duties a person may not hold are replaced
     * @return the best roster
     */
    public SearchState run(int @Nullable [][] warm) {
        started = limits.started();
        SearchModel compiled = new SearchModel(model);
        int[][] start = Starts.legalCells(compiled, warm);
        Offer begin = new Offer(ModelCost.of(model, start), start, started, false);
        Crew crew = new Crew(limits, begin);
        if (compiled.isDecided()) {
            SearchState only = new SearchState(
                    start, begin.cost(), begin.cost(), 0, crew.now() - started, crew.now() - started, false, true);
            observer.accept(only);
            return only;
        }
        SplittableRandom random = new SplittableRandom(limits.seed());
        int annealers = limits.repeatable() ? ANNEALERS_BY_STEPS : Math.max(1, limits.threads() - 1);
        double firstCycle = firstCycle(annealers + 1);
        // a second engine dives and mends elsewhere; on one thread alone it would keep the first from getting anywhere
        // soon, and where annealing comes nowhere near, so would an annealer
        boolean several = limits.repeatable() || limits.threads() > 1;
        int columns = several ? (annealers + 1) / 2 : 0;
        int first = several || !ColumnEngine.large(model) ? 0 : annealers;
        for (int i = first; i < annealers + 1; i++) {
            AnnealingMember annealer = new AnnealingMember(compiled, start, warm != null, random.split(), firstCycle);
            if (i < annealers - columns) {
                crew.add(annealer, 1);
            } else {
                crew.add(
                        new ColumnMember(model, random.nextLong(), i == annealers, annealer),
                        ColumnMember.UNITS_PER_STEP);
            }
        }
        crew.run(() -> report(crew));
        SearchState end = state(crew, true);
        observer.accept(end);
        return end;
    }

    private double firstCycle(int members) {
        return limits.timed() ? FIRST_CYCLE_NANOS / limits.nanos() : FIRST_CYCLE_STEPS * members / limits.steps();
    }

    private void report(Crew crew) {
        SearchState last = reported;
        long now = crew.now();
        boolean news = last == null || crew.best().cost() < last.cost() || crew.bound() > last.bound();
        if (last == null || now - lastReport >= (news ? BETWEEN_REPORTS : LONGEST_SILENCE)) {
            lastReport = now;
            reported = state(crew, false);
            observer.accept(reported);
        }
    }

    private SearchState state(Crew crew, boolean finished) {
        Offer best = crew.best();
        long bound = Math.min(crew.bound(), best.cost());
        return new SearchState(
                best.roster(),
                best.cost(),
                bound,
                crew.steps(),
                crew.now() - started,
                Math.max(0, best.nanos() - started),
                crew.constructing(),
                finished);
    }
}
