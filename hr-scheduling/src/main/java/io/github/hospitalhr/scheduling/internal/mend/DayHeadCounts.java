package io.github.hospitalhr.scheduling.internal.mend;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;

/** The heads of one day under its rules, kept up to date cell by cell. */
final class DayHeadCounts {

    private final DayRule[] rules;
    private final long[] allowed;
    private final int[][] counts;
    private final int[][] trial;
    private long excess;
    private long soft;

    DayHeadCounts(DayRule[] rules, long[] allowed, int[][] cells) {
        this.rules = rules;
        this.allowed = allowed;
        this.counts = new int[rules.length][];
        this.trial = new int[rules.length][];
        for (int i = 0; i < rules.length; i++) {
            counts[i] = ModelCost.counts(rules[i], cells);
            trial[i] = new int[counts[i].length];
        }
        judge(counts);
    }

    /** Hard units above what is allowed, as it stands or as last tried. */
    long excess() {
        return excess;
    }

    /** Soft cost, as it stands or as last tried. */
    long soft() {
        return soft;
    }

    private void judge(int[][] heads) {
        excess = 0;
        soft = 0;
        for (int i = 0; i < rules.length; i++) {
            long cost = rules[i].function().of(heads[i]);
            excess += Math.max(0, Cost.hard(cost) - allowed[i]);
            soft += Cost.soft(cost);
        }
    }

    /** What a change of one person's duty would make of excess and soft; nothing is kept. */
    DayHeadCounts tried(int person, int from, int to) {
        for (int i = 0; i < rules.length; i++) {
            System.arraycopy(counts[i], 0, trial[i], 0, counts[i].length);
            shift(rules[i], trial[i], person, from, to);
        }
        judge(trial);
        return this;
    }

    /** Back to what stands. */
    void restore() {
        judge(counts);
    }

    void change(int person, int from, int to) {
        for (int i = 0; i < rules.length; i++) {
            shift(rules[i], counts[i], person, from, to);
        }
        judge(counts);
    }

    private static void shift(DayRule rule, int[] heads, int person, int from, int to) {
        for (int t = 0; t < heads.length; t++) {
            boolean[] who = rule.people() == null ? null : rule.people()[t];
            if (who == null || who[person]) {
                heads[t] += (rule.duties()[t][to] ? 1 : 0) - (rule.duties()[t][from] ? 1 : 0);
            }
        }
    }
}
