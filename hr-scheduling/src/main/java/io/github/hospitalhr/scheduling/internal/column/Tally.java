package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.Counter;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.internal.model.Penalty;

/**
 * A counter of one person that can cost something, as a resource of the row graph.
 *
 * @param counter the counter
 * @param bit bit of the graph's mask of counted blocks for a block counter, -1 for a plain one
 */
record Tally(Counter counter, int bit) {

    /** Amount of a duty on a day; 0 outside the counter's days and for block counters (the graph counts those). */
    int amount(int day, int duty) {
        return bit >= 0 || day < counter.firstDay() || day > counter.lastDay() ? 0 : counter.amount(day, duty);
    }

    /** Amount of an arc: plain amount of its duty, or the block bit. */
    int amount(int day, int duty, int counted) {
        return bit >= 0 ? counted >> bit & 1 : amount(day, duty);
    }

    boolean overlaps(int from, int to) {
        return counter.firstDay() < to && counter.lastDay() >= from;
    }

    /** Value of the counter on a row. */
    int value(int[] row) {
        return ModelCost.value(counter, row);
    }

    /** Cost of a final value, {@link Cost#HARD} or more when not legal. */
    long penalty(int value) {
        return counter.penalty().of(value);
    }

    boolean hardOver() {
        return counter.penalty().over() >= Cost.HARD;
    }

    boolean hardUnder() {
        return counter.penalty().under() >= Cost.HARD;
    }

    /** Whether each unit above {@code high} costs the same. */
    boolean linearOver() {
        Penalty p = counter.penalty();
        return p.over() > 0 && !p.overSquared();
    }

    boolean limitsBelow() {
        Penalty p = counter.penalty();
        return p.under() > 0 && p.low() > counter.initial();
    }

    boolean limitsAbove() {
        Penalty p = counter.penalty();
        return p.over() > 0 && p.high() < Integer.MAX_VALUE;
    }
}
