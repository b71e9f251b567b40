package io.github.hospitalhr.scheduling.internal.mend;

import io.github.hospitalhr.scheduling.internal.diagnose.NearestRoster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Ejection chains: depth-first search for the smallest sets of changed cells after which nothing is newly broken. Takes the first
 * thing that is broken, tries every change of one cell that breaks it less, and goes on with what that change broke in turn. A
 * change touches one row and one day, so a branch ends once more rows or days are broken than changes are left. After F. Glover,
 * Ejection chains, reference structures and alternating path methods (1996).
 */
final class Ejection {

    private final Board board;
    private final NearestRoster.Scope scope;
    private final long[] rowTolerance;
    private final long[] dayTolerance;
    private final boolean[][] touched;
    private final List<Move> path = new ArrayList<>();
    private final List<List<Move>> found = new ArrayList<>();
    private final Set<List<Move>> seen = new HashSet<>();
    private final int most;
    private final long workLimit;
    private int openRows;
    private int openDays;

    /**
     * A search.
     *
     * @param board the board; as it was after each search
     * @param scope which changes are looked at
     * @param most solutions after which a search ends
     * @param work effort after which a search ends
     */
    Ejection(Board board, NearestRoster.Scope scope, int most, long work) {
        this.board = board;
        this.scope = scope;
        this.most = most;
        this.workLimit = board.work() + work;
        this.rowTolerance = new long[board.model().people()];
        this.dayTolerance = new long[board.model().days()];
        this.touched = new boolean[board.model().people()][board.model().days()];
    }

    /** Leaves everything broken now as it is, except one row (or -1) and one day (or -1). */
    void tolerateAllBut(int row, int day) {
        for (int p = 0; p < rowTolerance.length; p++) {
            rowTolerance[p] = p == row ? 0 : board.rowExcess(p);
        }
        for (int d = 0; d < dayTolerance.length; d++) {
            dayTolerance[d] = d == day ? 0 : board.dayExcess(d);
        }
    }

    /** Leaves a row as broken as it is now. */
    void tolerateRow(int row) {
        rowTolerance[row] = board.rowExcess(row);
    }

    /** The solutions with the fewest cells, at most {@code cells} of them; empty if none was found. */
    List<List<Move>> fewest(int cells) {
        for (int size = 1; size <= cells && found.isEmpty() && !isOver(); size++) {
            search(size);
        }
        return found;
    }

    /** The solutions with the fewest cells, and those with one cell more: they may touch fewer people. */
    List<List<Move>> fewestAndMore(int cells) {
        for (int size = 1; size <= cells && found.isEmpty() && !isOver(); size++) {
            search(size);
            if (!found.isEmpty() && size < cells && !isOver()) {
                search(size + 1);
            }
        }
        return found;
    }

    /** All solutions with at most so many cells, smallest first. */
    List<List<Move>> all(int cells) {
        for (int size = 1; size <= cells && !isOver(); size++) {
            search(size);
        }
        return found;
    }

    private boolean isOver() {
        return found.size() >= most || board.work() >= workLimit;
    }

    private void search(int size) {
        openRows = 0;
        openDays = 0;
        for (int p = 0; p < rowTolerance.length; p++) {
            openRows += board.rowExcess(p) > rowTolerance[p] ? 1 : 0;
        }
        for (int d = 0; d < dayTolerance.length; d++) {
            openDays += board.dayExcess(d) > dayTolerance[d] ? 1 : 0;
        }
        extend(size);
    }

    private void extend(int left) {
        if (openRows == 0 && openDays == 0) {
            Move[] moves = path.toArray(Move[]::new);
            Arrays.sort(moves);
            if (seen.add(List.of(moves))) {
                found.add(List.of(moves));
            }
            return;
        }
        if (left == 0 || Math.max(openRows, openDays) > left) {
            return;
        }
        List<Candidate> candidates = candidates(left);
        for (Candidate c : candidates) {
            if (isOver()) {
                return;
            }
            make(c.move(), left);
        }
    }

    private void make(Move move, int left) {
        int p = move.person();
        int d = move.day();
        int rows = openRows;
        int days = openDays;
        boolean rowWas = board.rowExcess(p) > rowTolerance[p];
        boolean dayWas = board.dayExcess(d) > dayTolerance[d];
        board.set(p, d, move.to());
        openRows += (board.rowExcess(p) > rowTolerance[p] ? 1 : 0) - (rowWas ? 1 : 0);
        openDays += (board.dayExcess(d) > dayTolerance[d] ? 1 : 0) - (dayWas ? 1 : 0);
        touched[p][d] = true;
        path.add(move);
        extend(left - 1);
        path.remove(path.size() - 1);
        touched[p][d] = false;
        board.set(p, d, move.from());
        openRows = rows;
        openDays = days;
    }

    /** A change to be tried, with how much it leaves broken. */
    private record Candidate(Move move, int open, boolean newPerson, long excess, long soft) {}

    private static final Comparator<Candidate> BEST = Comparator.comparingInt(Candidate::open)
            .thenComparing(Candidate::newPerson)
            .thenComparingLong(Candidate::excess)
            .thenComparingLong(Candidate::soft)
            .thenComparing(Candidate::move);

    private List<Candidate> candidates(int left) {
        List<Candidate> list = new ArrayList<>();
        int row = firstOpenRow();
        if (row >= 0) {
            for (int d = 0; d < dayTolerance.length; d++) {
                consider(row, d, true, left, list);
            }
        } else {
            int day = firstOpenDay();
            for (int p = 0; p < rowTolerance.length; p++) {
                consider(p, day, false, left, list);
            }
        }
        list.sort(BEST);
        int width = left <= 2 ? 24 : 10;
        return list.size() > width ? list.subList(0, width) : list;
    }

    private int firstOpenRow() {
        for (int p = 0; openRows > 0 && p < rowTolerance.length; p++) {
            if (board.rowExcess(p) > rowTolerance[p]) {
                return p;
            }
        }
        return -1;
    }

    private int firstOpenDay() {
        for (int d = 0; d < dayTolerance.length; d++) {
            if (board.dayExcess(d) > dayTolerance[d]) {
                return d;
            }
        }
        throw new IllegalStateException("nothing is open");
    }

    private void consider(int p, int d, boolean forRow, int left, List<Candidate> list) {
        int from = board.duty(p, d);
        if (touched[p][d]) {
            return;
        }
        for (int to = 0; to < board.model().duties(); to++) {
            if (to == from || !scope.allows(p, d, from, to)) {
                continue;
            }
            if (Allowance.isHard(board.model(), p, d, to)) {
                continue;
            }
            board.attempt(p, d, to);
            long before = forRow ? board.rowExcess(p) : board.dayExcess(d);
            long after = forRow ? board.triedRow() : board.triedDay();
            if (after >= before) {
                continue;
            }
            int rows = openRows
                    + (board.triedRow() > rowTolerance[p] ? 1 : 0)
                    - (board.rowExcess(p) > rowTolerance[p] ? 1 : 0);
            int days = openDays
                    + (board.triedDay() > dayTolerance[d] ? 1 : 0)
                    - (board.dayExcess(d) > dayTolerance[d] ? 1 : 0);
            if (Math.max(rows, days) <= left - 1) {
                long excess = board.triedRow() + board.triedDay();
                list.add(new Candidate(
                        new Move(p, d, from, to), rows + days, board.changed(p) == 0, excess, board.triedSoft()));
            }
        }
    }
}
