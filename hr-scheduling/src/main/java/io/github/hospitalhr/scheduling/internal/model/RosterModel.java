package io.github.hospitalhr.scheduling.internal.model;

import java.util.List;

/**
 * The compiled problem. People are {@code 0..people-1}, days {@code 0..days-1}, duties {@code 0..duties-1} with duty 0 =
 * free. A duty is what a cell can hold: a shift, or a shift in a role where roles (skills) are assigned. A roster is
 * {@code int[people][days]} of duties. Its cost is the sum of cell costs, row rules and day rules. Immutable.
 *
 * @param people number of people
 * @param days number of days
 * @param duties number of duties including free
 * @param shift shift number of each duty, 0 for free: duties of one shift are alike for every row rule
 * @param cell {@code cell[p][d * duties + j]} cost of a cell, not negative; {@link #FORBIDDEN} where the person may never hold it
 *     (not qualified, on leave, fixed to something else); at least one duty of each cell is not forbidden
 * @param rows {@code rows[p]} rules on the row of person p; people with equal rules share the very same list
 * @param dayRules rules on the heads of a day
 * @param ruleIds rule identifiers that the {@code rule} indexes point to
 * @param pinned {@code pinned[p][d]}: the cell is fixed (then all but one duty of it are forbidden)
 */
public record RosterModel(
        int people,
        int days,
        int duties,
        int[] shift,
        long[][] cell,
        List<List<RowRule>> rows,
        List<DayRule> dayRules,
        List<String> ruleIds,
        boolean[][] pinned) {

    /** Cost of a cell the person may never hold. */
    public static final long FORBIDDEN = Long.MAX_VALUE;

    /** Cost of a cell. */
    public long cell(int person, int day, int duty) {
        return cell[person][day * duties + duty];
    }

    /** Whether the person may hold the duty on the day. */
    public boolean allowed(int person, int day, int duty) {
        return cell[person][day * duties + duty] != FORBIDDEN;
    }
}
