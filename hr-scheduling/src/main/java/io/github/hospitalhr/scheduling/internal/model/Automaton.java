package io.github.hospitalhr.scheduling.internal.model;

/**
 * A deterministic weighted automaton that reads one duty a day: run lengths, successions, patterns, weekends. States are
 * {@code 0..states-1}. The transition on day {@code d} with duty {@code j} uses table {@code table[d - firstDay]}, row
 * {@code s} of the state, column {@code symbol[j]}. Immutable; arrays are shared between people and never written after
 * construction.
 *
 * @param rule index of the rule
 * @param firstDay first day read, inclusive
 * @param lastDay last day read, inclusive
 * @param states number of states
 * @param start state before {@code firstDay} (carries the history)
 * @param symbols number of symbols
 * @param symbol symbol of each duty
 * @param table index into {@code next} and {@code cost} for each day from {@code firstDay} to {@code lastDay}
 * @param next {@code next[table][state * symbols + symbol]}
 * @param cost cost of the same transition, not negative
 * @param endCost cost of ending in a state after {@code lastDay}, not negative
 */
public record Automaton(
        int rule,
        int firstDay,
        int lastDay,
        int states,
        int start,
        int symbols,
        int[] symbol,
        int[] table,
        int[][] next,
        long[][] cost,
        long[] endCost)
        implements RowRule {

    /** State after reading a duty on a day. */
    public int next(int day, int state, int duty) {
        return next[table[day - firstDay]][state * symbols + symbol[duty]];
    }

    /** Cost of reading a duty on a day. */
    public long cost(int day, int state, int duty) {
        return cost[table[day - firstDay]][state * symbols + symbol[duty]];
    }
}
