package io.github.hospitalhr.scheduling.internal.compile;

import io.github.hospitalhr.scheduling.internal.model.Automaton;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.Counter;
import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import io.github.hospitalhr.scheduling.internal.model.RowRule;
import java.util.Arrays;

/** Whether the soft cost of every roster of a model fits in the bits it has. */
public final class SoftBound {

    private static final int MOST_CORNERS = 6;

    private SoftBound() {}

    /**
     * Whether no roster's soft cost can reach 2^40, and no roster's hard units 2^22.
     *
     * @param model the model
     * @return true if costs stay lexicographic
     */
    public static boolean fits(RosterModel model) {
        double soft = 0;
        double hard = 0;
        for (int p = 0; p < model.people(); p++) {
            for (int d = 0; d < model.days(); d++) {
                long most = 0;
                for (int j = 0; j < model.duties(); j++) {
                    long c = model.cell(p, d, j);
                    most = Math.max(most, c == RosterModel.FORBIDDEN || c >= Cost.HARD ? 0 : c);
                }
                soft += most;
            }
            for (RowRule rule : model.rows().get(p)) {
                double[] most = rule instanceof Automaton a ? most(a) : most((Counter) rule);
                soft += most[0];
                hard += most[1];
            }
        }
        for (DayRule rule : model.dayRules()) {
            if (rule.function() instanceof DayRule.Demand demand) {
                long zero = demand.of(0);
                long all = demand.of(model.people());
                soft += Math.max(softPart(zero), softPart(all));
                hard += Math.max(Cost.hard(zero), Cost.hard(all));
            } else {
                long most = tied(rule, model.people());
                boolean isSoft = Cost.soft(most) != 0;
                soft += isSoft ? most : 0;
                hard += isSoft ? 0 : Cost.hard(most);
            }
        }
        return soft < (1L << 39) && hard < (1L << 22);
    }

    /** Greatest cost of a tie of counts: it lies where each count is none or all; of many counts only a few are tried. */
    private static long tied(DayRule rule, int people) {
        int terms = rule.duties().length;
        int[] all = new int[terms];
        for (int i = 0; i < terms; i++) {
            boolean[] who = rule.people() == null ? null : rule.people()[i];
            for (int p = 0; p < people; p++) {
                all[i] += who == null || who[p] ? 1 : 0;
            }
        }
        long most = rule.function().of(all);
        for (int corner = 0; corner < 1 << Math.min(terms, MOST_CORNERS); corner++) {
            int[] counts = new int[terms];
            for (int i = 0; i < terms; i++) {
                counts[i] = i < MOST_CORNERS && (corner >> i & 1) == 1 ? all[i] : 0;
            }
            most = Math.max(most, rule.function().of(counts));
        }
        return most;
    }

    private static double softPart(long cost) {
        return cost < 0 ? Double.MAX_VALUE : Cost.soft(cost);
    }

    private static double[] most(Automaton a) {
        double soft = 0;
        double hard = 0;
        long[] softOf = new long[a.cost().length];
        long[] hardOf = new long[softOf.length];
        for (int t = 0; t < softOf.length; t++) {
            softOf[t] = Arrays.stream(a.cost()[t]).map(Cost::soft).max().orElse(0);
            hardOf[t] = Arrays.stream(a.cost()[t]).map(Cost::hard).max().orElse(0);
        }
        for (int table : a.table()) {
            soft += softOf[table];
            hard += hardOf[table];
        }
        soft += Arrays.stream(a.endCost()).map(Cost::soft).max().orElse(0);
        hard += Arrays.stream(a.endCost()).map(Cost::hard).max().orElse(0);
        return new double[] {soft, hard};
    }

    private static double[] most(Counter c) {
        double value = c.initial();
        int[] greatest = Arrays.stream(c.amount())
                .mapToInt(amount -> Arrays.stream(amount).max().orElse(0))
                .toArray();
        for (int table : c.table()) {
            value += greatest[table];
        }
        double under =
                units(c.penalty().low() - (double) c.initial(), c.penalty().underSquared());
        double over = units(value - c.penalty().high(), c.penalty().overSquared());
        double soft = Math.max(
                c.penalty().under() >= Cost.HARD ? 0 : under * c.penalty().under(),
                c.penalty().over() >= Cost.HARD ? 0 : over * c.penalty().over());
        double hard = Math.max(
                c.penalty().under() >= Cost.HARD ? under : 0, c.penalty().over() >= Cost.HARD ? over : 0);
        return new double[] {soft, hard};
    }

    private static double units(double units, boolean squared) {
        double outside = Math.max(0, units);
        return squared ? outside * outside : outside;
    }
}
