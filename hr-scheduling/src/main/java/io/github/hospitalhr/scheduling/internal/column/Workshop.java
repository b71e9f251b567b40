package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.Automaton;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.Counter;
import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.Penalty;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import io.github.hospitalhr.scheduling.internal.model.RowRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all regions of one problem share: the model, the people's graphs, the price of a hard unit, the common divisor
 * of all costs and the memory of the pricing table. One per thread of work.
 */
record Workshop(
        RosterModel model,
        List<RowProfile> profiles,
        long hardCost,
        long divisor,
        Scratch memory,
        Meter meter,
        double[] dayRange,
        double likeness) {

    /** {@code likeness} in the largest soft weights. */
    static final double LIKENESS = 0.3;

    static Workshop of(RosterModel model, Meter meter) {
        List<RowProfile> profiles = RowProfile.of(model, meter);
        long largest = 1;
        long divisor = 0;
        double[] range = new double[model.days()];
        for (int p = 0; p < model.people(); p++) {
            for (int d = 0; d < model.days(); d++) {
                for (int j = 0; j < model.duties(); j++) {
                    if (model.allowed(p, d, j)) {
                        long c = Cost.soft(model.cell(p, d, j));
                        divisor = gcd(divisor, c);
                        largest = Math.max(largest, c);
                        range[d] = Math.max(range[d], (double) c);
                    }
                }
            }
            for (RowRule rule : model.rows().get(p)) {
                long[] seen = weights(rule);
                divisor = gcd(divisor, seen[0]);
                largest = Math.max(largest, seen[1]);
            }
        }
        for (DayRule rule : model.dayRules()) {
            if (rule.function() instanceof DayRule.Demand demand) {
                for (Penalty p : demand.preferred() == null
                        ? List.of(demand.minimum())
                        : List.of(demand.minimum(), demand.preferred())) {
                    divisor = gcd(gcd(divisor, Cost.soft(p.under())), Cost.soft(p.over()));
                    largest = Math.max(largest, Math.max(Cost.soft(p.under()), Cost.soft(p.over())));
                }
            } else {
                divisor = 1;
            }
        }
        divisor = Math.max(1, divisor);
        long hard = 20 * largest / divisor * divisor;
        for (int d = 0; d < range.length; d++) {
            range[d] += largest;
        }
        return new Workshop(
                model, profiles, Math.max(hard, divisor), divisor, new Scratch(), meter, range, LIKENESS * largest);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** Common divisor and largest of the soft weights of a rule. */
    private static long[] weights(RowRule rule) {
        long divisor = 0;
        long largest = 0;
        if (rule instanceof Automaton a) {
            for (long[] table : a.cost()) {
                for (long c : table) {
                    divisor = c < Cost.HARD ? gcd(divisor, c) : divisor;
                    largest = c < Cost.HARD ? Math.max(largest, c) : largest;
                }
            }
            for (long c : a.endCost()) {
                divisor = c < Cost.HARD ? gcd(divisor, c) : divisor;
                largest = c < Cost.HARD ? Math.max(largest, c) : largest;
            }
        } else if (rule instanceof Counter c) {
            for (long w : new long[] {c.penalty().under(), c.penalty().over()}) {
                divisor = w < Cost.HARD ? gcd(divisor, w) : divisor;
                largest = w < Cost.HARD ? Math.max(largest, w) : largest;
            }
        }
        return new long[] {divisor, largest};
    }

    /**
     * Greatest power of two that keeps the sums of a window's scaled prices inside an int; 0 when the costs themselves
     * are too large.
     */
    int scale(int from, int to, @Nullable Demands demands) {
        double sum = 0;
        for (int d = from; d < to; d++) {
            sum += 2 * dayRange[d];
            sum += demands == null ? 0 : demands.steepest(d, model.duties());
        }
        int scale = 4096;
        while (scale > 0 && sum * scale > 1 << 27) {
            scale /= 2;
        }
        return scale == 0 && demands != null ? 1 : scale;
    }
}
