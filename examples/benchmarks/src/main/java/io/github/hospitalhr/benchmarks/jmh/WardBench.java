package io.github.hospitalhr.benchmarks.jmh;

import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.check.RosterCost;
import io.github.hospitalhr.scheduling.check.RosterEdit;
import io.github.hospitalhr.scheduling.generate.GenerationOptions;
import io.github.hospitalhr.scheduling.generate.GenerationResult;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Full check, delta check and search throughput on a ward of 40 people and 31 days. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class WardBench {

    private static final long STEPS = 1_000_000;

    private final Scheduling scheduling =
            Scheduling.builder().clock(Clock.systemUTC()).build();
    private final RosterProblem ward = ChineseWard.of(40);
    private final RosterChecker checker = scheduling.checker(ward);
    private final Duty duty = Duty.of("A");
    private final LocalDate date = ward.date(12);
    private Roster roster = Roster.builder("ward", ward.period()).build();
    private RosterEdit edit = checker.edit(roster);

    /** Makes the roster that is checked. */
    @Setup
    public void roster() {
        roster = scheduling.generate(ward, GenerationOptions.steps(STEPS)).roster();
        edit = checker.edit(roster);
    }

    /**
     * Full check with all sentences.
     *
     * @return the report
     */
    @Benchmark
    public CheckReport fullCheck() {
        return checker.check(roster);
    }

    /**
     * Cost alone.
     *
     * @return the cost
     */
    @Benchmark
    public RosterCost cost() {
        return checker.cost(roster);
    }

    /**
     * Delta check of one cell.
     *
     * @return the change of cost
     */
    @Benchmark
    public RosterCost deltaCheck() {
        return edit.delta("n07", date, duty);
    }

    /**
     * A million search steps on one thread, compiling included; a microsecond here is a microsecond per million steps.
     *
     * @return the result
     */
    @Benchmark
    public GenerationResult aMillionSteps() {
        return scheduling.generate(ward, GenerationOptions.steps(STEPS));
    }
}
