package io.github.hospitalhr.scheduling.internal.model;

import java.util.List;

/** Full, plain evaluation of a roster against a model; the yardstick for everything incremental. */
public final class ModelCost {

    private ModelCost() {}

    /** Cost of the whole roster; see {@link Cost}. A forbidden cell counts one hard unit. */
    public static long of(RosterModel model, int[][] roster) {
        long sum = 0;
        for (int p = 0; p < model.people(); p++) {
            sum += row(model, p, roster[p]);
        }
        for (DayRule rule : model.dayRules()) {
            sum += dayRule(rule, roster);
        }
        return sum;
    }

    /** Cost of one person's row: cells and row rules. */
    public static long row(RosterModel model, int person, int[] row) {
        long sum = 0;
        for (int d = 0; d < row.length; d++) {
            long c = model.cell(person, d, row[d]);
            sum += c == RosterModel.FORBIDDEN ? Cost.HARD : c;
        }
        List<RowRule> rules = model.rows().get(person);
        for (RowRule rule : rules) {
            sum += rule(rule, row);
        }
        return sum;
    }

    /** Cost of one row rule on a row. */
    public static long rule(RowRule rule, int[] row) {
        if (rule instanceof Automaton a) {
            int state = a.start();
            long sum = 0;
            for (int d = a.firstDay(); d <= a.lastDay(); d++) {
                sum += a.cost(d, state, row[d]);
                state = a.next(d, state, row[d]);
            }
            return sum + a.endCost()[state];
        }
        Counter c = (Counter) rule;
        return c.penalty().of(value(c, row));
    }

    /** Final value of a counter on a row. */
    public static int value(Counter c, int[] row) {
        int value = c.initial();
        int[] block = c.block();
        int counted = -1;
        int best = 0;
        for (int d = c.firstDay(); d <= c.lastDay(); d++) {
            int amount = c.amount(d, row[d]);
            if (block == null) {
                value += amount;
                continue;
            }
            int b = block[d - c.firstDay()];
            if (b < 0) {
                continue;
            }
            if (b != counted) {
                best = counted < 0 && c.blockOpen() ? Integer.MAX_VALUE : 0;
                counted = b;
            }
            if (amount > best) {
                value += amount - best;
                best = amount;
            }
        }
        return value;
    }

    /** Cost of one day rule on a roster. */
    public static long dayRule(DayRule rule, int[][] roster) {
        return rule.function().of(counts(rule, roster));
    }

    /** Counts of one day rule on a roster. */
    public static int[] counts(DayRule rule, int[][] roster) {
        int[] counts = new int[rule.duties().length];
        for (int i = 0; i < counts.length; i++) {
            boolean[] who = rule.people() == null ? null : rule.people()[i];
            for (int p = 0; p < roster.length; p++) {
                if ((who == null || who[p]) && rule.duties()[i][roster[p][rule.day()]]) {
                    counts[i]++;
                }
            }
        }
        return counts;
    }
}
