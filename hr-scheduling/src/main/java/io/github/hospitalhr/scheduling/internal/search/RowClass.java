package io.github.hospitalhr.scheduling.internal.search;

/**
 * What the people with one list of row rules have in common.
 *
 * @param groups their automata, multiplied as far as that stays small
 * @param starts start state of each group
 * @param counters their counters
 */
record RowClass(RowGroup[] groups, int[] starts, CounterSet counters) {}
