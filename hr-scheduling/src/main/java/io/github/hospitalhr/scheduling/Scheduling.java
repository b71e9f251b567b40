package io.github.hospitalhr.scheduling;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.diagnose.Diagnosis;
import io.github.hospitalhr.scheduling.diagnose.DiagnosisOptions;
import io.github.hospitalhr.scheduling.diagnose.DiagnosisProgress;
import io.github.hospitalhr.scheduling.diagnose.Relaxation;
import io.github.hospitalhr.scheduling.diagnose.RelaxationList;
import io.github.hospitalhr.scheduling.generate.GenerationOptions;
import io.github.hospitalhr.scheduling.generate.GenerationResult;
import io.github.hospitalhr.scheduling.generate.Progress;
import io.github.hospitalhr.scheduling.internal.check.DefaultRosterChecker;
import io.github.hospitalhr.scheduling.internal.check.Preparation;
import io.github.hospitalhr.scheduling.internal.diagnose.Examination;
import io.github.hospitalhr.scheduling.internal.diagnose.Relaxing;
import io.github.hospitalhr.scheduling.internal.generate.RosterGeneration;
import io.github.hospitalhr.scheduling.internal.market.DefaultMarket;
import io.github.hospitalhr.scheduling.internal.mend.DefaultReplacementFinder;
import io.github.hospitalhr.scheduling.internal.mend.RepairRun;
import io.github.hospitalhr.scheduling.market.Market;
import io.github.hospitalhr.scheduling.market.MarketPolicy;
import io.github.hospitalhr.scheduling.market.Offer;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.publish.RosterRegister;
import io.github.hospitalhr.scheduling.repair.RepairProgress;
import io.github.hospitalhr.scheduling.repair.RepairRequest;
import io.github.hospitalhr.scheduling.repair.RepairResult;
import io.github.hospitalhr.scheduling.replace.ReplacementFinder;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Entry point of the rosters. Immutable and safe for use by several threads. */
public final class Scheduling {

    /** Where people stand in what this module keeps: rosters, their amendments, offers of the market. */
    public static final List<PersonalKind> PERSONAL = ImmutableList.<PersonalKind>builder()
            .addAll(RosterRegister.PERSONAL)
            .add(Offer.PERSONAL)
            .build();

    private final Clock clock;

    private Scheduling(Clock clock) {
        this.clock = clock;
    }

    /**
     * Starts a configuration.
     *
     * @return a builder; a clock must be given
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Finds every fault of a problem at once. Only two faults show late, once shifts, people and rules are sound: a rule too complex to
     * be computed, and weights too large in sum.
     *
     * @param problem any problem
     * @return the faults with path, value and a sentence in Chinese and English; empty if there is none
     */
    public List<InputFault> validate(RosterProblem problem) {
        return Preparation.faults(problem);
    }

    /**
     * Prepares the rules of a problem for checking any number of rosters.
     *
     * @param problem the problem
     * @return a checker, safe for use by several threads
     * @throws InvalidInputException with every fault, if the problem has any
     */
    public RosterChecker checker(RosterProblem problem) {
        return new DefaultRosterChecker(Preparation.compile(problem));
    }

    /**
     * Checks one roster. For several rosters of one problem use {@link #checker}.
     *
     * @param problem the problem
     * @param roster any roster, whoever made it
     * @return everything that is broken
     * @throws InvalidInputException with every fault, if the problem has any
     */
    public CheckReport check(RosterProblem problem, Roster roster) {
        return checker(problem).check(Objects.requireNonNull(roster, "roster"));
    }

    /**
     * Makes a roster. Always comes back with one: the best that was found within the limits, which may still break hard
     * rules where the ward cannot be covered (see {@link GenerationResult#isLegal()}).
     *
     * @param problem the problem
     * @param options how long and how to search
     * @param listener told of progress, on the calling thread; what it throws ends the generation and is thrown on
     * @return the best roster, its cost, and a bound no roster can be below
     * @throws InvalidInputException with every fault, if the problem has any
     * @throws IllegalStateException if the search fails from inside, or time is limited and the clock stands still
     */
    public GenerationResult generate(
            RosterProblem problem, GenerationOptions options, Consumer<? super Progress> listener) {
        return new RosterGeneration(
                        problem,
                        Objects.requireNonNull(options, "options"),
                        Objects.requireNonNull(listener, "listener"),
                        this::nanos)
                .run();
    }

    /**
     * Makes a roster without telling of progress.
     *
     * @param problem the problem
     * @param options how long and how to search
     * @return the best roster, its cost, and a bound no roster can be below
     * @throws InvalidInputException with every fault, if the problem has any
     * @throws IllegalStateException if the search fails from inside, or time is limited and the clock stands still
     */
    public GenerationResult generate(RosterProblem problem, GenerationOptions options) {
        return generate(problem, options, progress -> {});
    }

    /**
     * Prepares for finding out who comes instead of somebody.
     *
     * @param problem the problem of the roster
     * @param published the published roster
     * @param now what time it is; what has begun by then is not touched
     * @return a finder for this roster
     * @throws IllegalArgumentException if the roster is of another unit or period than the problem
     * @throws InvalidInputException with every fault, if the problem has any
     */
    public ReplacementFinder replacements(RosterProblem problem, Roster published, Instant now) {
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(now, "now");
        if (!problem.unit().equals(published.unit()) || !problem.period().equals(published.period())) {
            throw new IllegalArgumentException("published is of " + published.unit() + " in " + published.period()
                    + ", the problem of " + problem.unit() + " in " + problem.period()
                    + ".\nMaybe take the problem it was made for.");
        }
        return new DefaultReplacementFinder(Preparation.compile(problem), published, now);
    }

    /**
     * Mends a published roster after something changed: of all rosters that newly break least, one with few people touched, few
     * cells changed, long notice and little cost.
     *
     * @param request what is to be mended
     * @param listener told of progress, on the calling thread
     * @return the mended roster as a proposal
     * @throws InvalidInputException with every fault, if the problem has any, before or with the disruptions
     */
    public RepairResult repair(RepairRequest request, Consumer<? super RepairProgress> listener) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(listener, "listener");
        return new RepairRun(request, listener).run();
    }

    /**
     * Mends a published roster without telling of progress.
     *
     * @param request what is to be mended
     * @return the mended roster as a proposal
     * @throws InvalidInputException with every fault, if the problem has any, before or with the disruptions
     */
    public RepairResult repair(RepairRequest request) {
        return repair(request, progress -> {});
    }

    /**
     * The market of a published roster.
     *
     * @param problem the problem of the roster
     * @param store where roster and offers are kept
     * @param tenant whose
     * @param policy how the ward wants it
     * @return the market
     * @throws InvalidInputException with every fault, if the problem has any
     */
    public Market market(RosterProblem problem, RecordStore store, TenantId tenant, MarketPolicy policy) {
        return new DefaultMarket(Preparation.compile(problem), store, tenant, policy, clock);
    }

    /**
     * Examines why a problem has no legal roster, and what would help. Always comes back with what was found within the
     * budget; faults of the input are part of the answer.
     *
     * @param problem any problem
     * @param options how long and how to examine
     * @param listener told of progress, on the calling thread; what it throws ends the examination and is thrown on
     * @return proofs by counting, people without a legal row, rules that collide, and fixes that were tried
     * @throws IllegalStateException if the search fails from inside, or time is limited and the clock stands still
     */
    public Diagnosis diagnose(
            RosterProblem problem, DiagnosisOptions options, Consumer<? super DiagnosisProgress> listener) {
        return new Examination(problem, options, listener, this::nanos).run();
    }

    /**
     * Examines without telling of progress.
     *
     * @param problem any problem
     * @param options how long and how to examine
     * @return what was found
     * @throws IllegalStateException if the search fails from inside, or time is limited and the clock stands still
     */
    public Diagnosis diagnose(RosterProblem problem, DiagnosisOptions options) {
        return diagnose(problem, options, progress -> {});
    }

    /**
     * Makes a roster for a ward that cannot be covered: gives up the rules of the ward's list, the first one first, by as few
     * units as the search finds, and records each use. Protected rules are never touched.
     *
     * @param problem the problem
     * @param list what the ward allows
     * @param options how long and how to search; the number of fixes is not read
     * @param listener told of the progress of each generation, on the calling thread
     * @return the roster and the record, or why the list is refused
     * @throws InvalidInputException with every fault, if the problem has any
     * @throws IllegalStateException if the search fails from inside, or time is limited and the clock stands still
     */
    public Relaxation relax(
            RosterProblem problem, RelaxationList list, DiagnosisOptions options, Consumer<? super Progress> listener) {
        return new Relaxing(problem, list, options, listener, this::nanos).run();
    }

    private long nanos() {
        Instant now = clock.instant();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    /** Configuration of {@link Scheduling}. Not safe for use by several threads. */
    public static final class Builder {

        private @Nullable Clock clock;

        private Builder() {}

        /**
         * Sets the clock that progress and time limits read.
         *
         * @param newClock the clock
         * @return this builder
         */
        public Builder clock(Clock newClock) {
            clock = Objects.requireNonNull(newClock, "clock");
            return this;
        }

        /**
         * Builds the entry point.
         *
         * @return the entry point
         * @throws IllegalStateException if no clock was given
         */
        public Scheduling build() {
            Clock given = clock;
            if (given == null) {
                throw new IllegalStateException("no clock was given.\nMaybe call clock(Clock.systemUTC()), or in tests"
                        + " clock(Clock.fixed(...)) with a limit of steps instead of time.");
            }
            return new Scheduling(given);
        }
    }
}
