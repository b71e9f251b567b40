package io.github.hospitalhr.scheduling.internal.model;

/**
 * A sum over one person's row, judged once after {@code lastDay}. Plain form ({@code block == null}): the value grows by
 * {@code amount[table[d - firstDay]][duty]} each day. Block form: days with the same {@code block[d - firstDay] >= 0}
 * form one block (a weekend, a week), and the value grows once per block, by the greatest amount read in it; days with
 * block -1 are not read. Block numbers never decrease from day to day.
 *
 * @param rule index of the rule
 * @param firstDay first day read, inclusive
 * @param lastDay last day read, inclusive
 * @param initial value before {@code firstDay} (history, carried balance)
 * @param amount amount per table and duty, not negative; free days usually 0
 * @param table index into {@code amount} for each day from {@code firstDay} to {@code lastDay}
 * @param block block number per day, or null for the plain form; amounts are then 0 or 1
 * @param blockOpen whether the first block was already counted in {@code initial} by a day of the history
 * @param penalty cost of the final value
 */
public record Counter(
        int rule,
        int firstDay,
        int lastDay,
        int initial,
        int[][] amount,
        int[] table,
        int @org.jspecify.annotations.Nullable [] block,
        boolean blockOpen,
        Penalty penalty)
        implements RowRule {

    /** Amount of a duty on a day. */
    public int amount(int day, int duty) {
        return amount[table[day - firstDay]][duty];
    }
}
