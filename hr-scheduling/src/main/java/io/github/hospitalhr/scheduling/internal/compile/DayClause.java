package io.github.hospitalhr.scheduling.internal.compile;

import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.Penalty;

/**
 * A rule as it binds one day.
 *
 * @param compiled the compiled form
 * @param measure what to say about the counts where they cost
 */
public record DayClause(DayRule compiled, Measure measure) {

    /** Words the counts of a day. */
    @FunctionalInterface
    interface Measure {
        /** Says what is broken; the costs found add up to the cost of the counts. */
        void find(int[] counts, int day, Findings findings);
    }

    /** Says what is broken for some counts. */
    public void find(int[] counts, Findings findings) {
        measure.find(counts, compiled.day(), findings);
    }

    /** A demand. */
    static DayClause demand(
            int rule,
            int day,
            boolean[] duties,
            boolean @org.jspecify.annotations.Nullable [] people,
            DayRule.Demand demand) {
        boolean[][] who = people == null ? null : new boolean[][] {people};
        DayRule compiled = new DayRule(rule, day, new boolean[][] {duties}, who, demand);
        return new DayClause(compiled, (counts, d, findings) -> {
            judge(demand.minimum(), counts[0], d, findings);
            Penalty preferred = demand.preferred();
            if (preferred != null) {
                judge(preferred, counts[0], d, findings);
            }
        });
    }

    /** A tie between counts that is measured as units. */
    static DayClause tied(
            int rule,
            int day,
            boolean[][] duties,
            boolean[][] people,
            java.util.function.ToIntFunction<int[]> units,
            Penalty penalty) {
        DayRule.Tied tied = counts -> penalty.of(units.applyAsInt(counts));
        return new DayClause(new DayRule(rule, day, duties, people, tied), (counts, d, findings) -> {
            int found = units.applyAsInt(counts);
            judge(penalty, found, d, findings);
        });
    }

    private static void judge(Penalty penalty, int value, int day, Findings findings) {
        long cost = penalty.of(value);
        if (cost > 0) {
            boolean under = value < penalty.low();
            findings.add(day, day, value, under ? penalty.low() : penalty.high(), under, cost);
        }
    }
}
