package io.github.hospitalhr.benchmarks.jmh;

import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.check.RosterChange;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.generate.GenerationOptions;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.replace.ReplacementAnswer;
import io.github.hospitalhr.scheduling.replace.ReplacementFinder;
import io.github.hospitalhr.scheduling.replace.Vacancy;
import io.github.hospitalhr.scheduling.roster.Assignment;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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

/** Swap check and replacement on a ward of 40 people and 31 days. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class WardLifeBench {

    private static final Instant PUBLISHED = Instant.parse("2026-11-22T00:00:00Z");

    private final RosterProblem ward = ChineseWard.of(40);
    private final Scheduling scheduling = at(PUBLISHED);
    private final RosterChecker checker = scheduling.checker(ward);
    private final LocalDate date = ward.date(12);
    private Roster roster = Roster.builder("ward", ward.period()).build();
    private List<CellDifference> swap = List.of();
    private List<Vacancy> vacancies = List.of();
    private ReplacementFinder finder = scheduling.replacements(ward, roster, PUBLISHED);
    private int next;

    private static Scheduling at(Instant now) {
        return Scheduling.builder()
                .clock(Clock.fixed(now, java.time.ZoneOffset.UTC))
                .build();
    }

    /** Makes the roster. */
    @Setup
    public void roster() {
        roster = scheduling.generate(ward, GenerationOptions.steps(1_000_000)).roster();
        Duty first = roster.duty("n07", date).orElse(null);
        Duty second = roster.staff().stream()
                .map(id -> roster.duty(id, date).orElse(null))
                .filter(d -> !java.util.Objects.equals(d, first))
                .findFirst()
                .orElse(null);
        String other = roster.staff().stream()
                .filter(id -> java.util.Objects.equals(roster.duty(id, date).orElse(null), second))
                .findFirst()
                .orElseThrow();
        swap = List.of(new CellDifference("n07", date, first, second), new CellDifference(other, date, second, first));
        finder = scheduling.replacements(ward, roster, PUBLISHED);
        List<Assignment> duties = new ArrayList<>(roster.assignments());
        Collections.shuffle(duties, new Random(1));
        vacancies = duties.stream()
                .map(a -> new Vacancy(a.staff(), a.date()))
                .limit(200)
                .toList();
    }

    /**
     * Whether a swap of two people is legal.
     *
     * @return what it would do
     */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public RosterChange swapCheck() {
        return checker.preview(roster, swap);
    }

    /**
     * Who comes instead, for one vacancy after the other.
     *
     * @return the plans
     */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public ReplacementAnswer replacement() {
        next = (next + 1) % vacancies.size();
        return finder.find(vacancies.get(next));
    }
}
