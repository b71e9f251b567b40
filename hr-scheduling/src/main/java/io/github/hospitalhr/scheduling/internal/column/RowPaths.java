package io.github.hospitalhr.scheduling.internal.column;

import java.util.List;

/**
 * Cheapest path of a window under the active counters: by a search that leans on the table of the primary counter, or by the
 * table of all of them where the search grows too large. Not thread-safe.
 */
final class RowPaths {

    /** Calls left to the large table after the search gave up. */
    private static final int REST = 16;
    /** A table less than this many times as large as the small one is not worth a search. */
    private static final int WORTH = 4;

    private final RowTable large;
    private final RowTable small;
    private final RowSearch search;
    private final boolean searchable;
    private int rest;
    private boolean searched;

    RowPaths(RowWindow window, List<Tally> tallies, boolean[] active) {
        large = new RowTable(window, tallies, active);
        boolean[] primary = new boolean[active.length];
        if (large.primary() >= 0) {
            primary[large.primary()] = true;
        }
        boolean alone = large.extras().none() || large.size() > RowTable.LIMIT;
        small = alone ? large : new RowTable(window, tallies, primary);
        searchable = !alone && large.size() / WORTH > small.size();
        search = new RowSearch(window, small, large);
    }

    int primary() {
        return large.primary();
    }

    /** Cells of the large table. */
    int size() {
        return large.size();
    }

    /** Whether the bands leave any path. */
    boolean feasible() {
        return large.feasible();
    }

    /** Cheapest scaled cost of the window, {@link RowTable#NONE} or more when there is no legal path. */
    long solve(int[][] price, int scale, long[] lambda, Scratch scratch, Meter meter) {
        searched = searchable && rest == 0;
        if (!searched) {
            rest -= rest > 0 ? 1 : 0;
            return large.solve(price, scale, lambda, scratch.of(large.size()), meter);
        }
        long least = small.solve(price, scale, lambda, scratch.of(small.size()), meter);
        if (least >= RowTable.NONE) {
            return least;
        }
        long found = search.solve(price, scale, lambda, least, scratch, meter);
        if (found == RowSearch.TOO_LARGE) {
            searched = false;
            rest = REST;
            found = large.solve(price, scale, lambda, scratch.of(large.size()), meter);
            search.learn(Math.min(found, RowTable.NONE) - least);
        }
        return found;
    }

    /** Writes the path of the last {@link #solve} into the row. */
    void trace(int[][] price, int scale, long[] lambda, Scratch scratch, int[] row) {
        if (searched) {
            search.trace(row);
        } else {
            large.trace(price, scale, lambda, scratch.of(large.size()), row);
        }
    }
}
