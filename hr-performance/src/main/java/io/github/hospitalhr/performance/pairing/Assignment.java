package io.github.hospitalhr.performance.pairing;

import java.util.Arrays;

/** The cheapest assignment of rows to columns: the Hungarian method with potentials, cubic in the number of rows. */
final class Assignment {

    private static final long INFINITE = Long.MAX_VALUE / 4;

    private final long[][] cost;
    private final int size;
    private final long[] rowPotential;
    private final long[] columnPotential;
    private final int[] rowOf;

    private Assignment(long[][] cost) {
        this.cost = cost;
        this.size = cost.length;
        this.rowPotential = new long[size + 1];
        this.columnPotential = new long[size + 1];
        this.rowOf = new int[size + 1];
    }

    static int[] cheapest(long[][] cost) {
        Assignment assignment = new Assignment(cost);
        for (int row = 1; row <= assignment.size; row++) {
            assignment.add(row);
        }
        int[] columnOf = new int[assignment.size];
        for (int column = 1; column <= assignment.size; column++) {
            columnOf[assignment.rowOf[column] - 1] = column - 1;
        }
        return columnOf;
    }

    /** Column 0 stands for the row that has no column yet. */
    private void add(int row) {
        rowOf[0] = row;
        long[] slack = new long[size + 1];
        int[] way = new int[size + 1];
        boolean[] used = new boolean[size + 1];
        Arrays.fill(slack, INFINITE);
        int column = 0;
        do {
            used[column] = true;
            column = nearest(column, slack, way, used);
        } while (rowOf[column] != 0);
        do {
            int before = way[column];
            rowOf[column] = rowOf[before];
            column = before;
        } while (column != 0);
    }

    private int nearest(int from, long[] slack, int[] way, boolean[] used) {
        int row = rowOf[from];
        int best = 0;
        long delta = INFINITE;
        for (int column = 1; column <= size; column++) {
            if (used[column]) {
                continue;
            }
            long reduced = cost[row - 1][column - 1] - rowPotential[row] - columnPotential[column];
            if (reduced < slack[column]) {
                slack[column] = reduced;
                way[column] = from;
            }
            if (slack[column] < delta) {
                delta = slack[column];
                best = column;
            }
        }
        for (int column = 0; column <= size; column++) {
            if (used[column]) {
                rowPotential[rowOf[column]] += delta;
                columnPotential[column] -= delta;
            } else {
                slack[column] -= delta;
            }
        }
        return best;
    }
}
