package io.github.hospitalhr.scheduling.internal.column;

import java.util.Arrays;

/** The explicit inverse of a basis, kept by row operations; held by columns, which is how it is read most. Not thread-safe. */
final class DenseInverse {

    /** A pivot that is not larger than this makes the inverse worthless. */
    private static final double SINGULAR = 1e-9;

    private static final double ZERO = 1e-12;

    private final double[][] columns;
    private final double[] row;
    private final int[] support;

    DenseInverse(int size) {
        columns = new double[size][size];
        row = new double[size];
        support = new int[size];
    }

    /** The columns, to be read, and to be written while a first basis is made. */
    double[][] columns() {
        return columns;
    }

    void clear() {
        for (double[] column : columns) {
            Arrays.fill(column, 0);
        }
    }

    static boolean tiny(double pivot) {
        return !(Math.abs(pivot) > SINGULAR);
    }

    /** Divides a row by its pivot; returns a copy of it, which the next call overwrites. */
    double[] divide(int at, double pivot) {
        double factor = 1 / pivot;
        for (int k = 0; k < row.length; k++) {
            double x = columns[k][at] * factor;
            row[k] = Math.abs(x) > 1e-13 ? x : 0;
            columns[k][at] = row[k];
        }
        return row;
    }

    /**
     * Takes the row divided last out of all others.
     *
     * @param alpha how much of it each other row holds
     * @return work done
     */
    long eliminate(int at, double[] alpha) {
        double own = alpha[at];
        alpha[at] = 0;
        int m = row.length;
        int filled = 0;
        for (int i = 0; i < m; i++) {
            if (Math.abs(alpha[i]) > ZERO) {
                support[filled++] = i;
            }
        }
        boolean sparse = 5 * filled < m;
        long work = 3L * m;
        for (int k = 0; k < m; k++) {
            if (row[k] != 0) {
                if (sparse) {
                    subtract(columns[k], alpha, row[k], support, filled);
                } else {
                    subtract(columns[k], alpha, row[k]);
                }
                work += sparse ? filled : m / 5;
            }
        }
        alpha[at] = own;
        return work;
    }

    static void subtract(double[] a, double[] row, double f) {
        for (int i = 0; i < a.length; i++) {
            a[i] -= f * row[i];
        }
    }

    private static void subtract(double[] a, double[] row, double f, int[] support, int filled) {
        for (int i = 0; i < filled; i++) {
            a[support[i]] -= f * row[support[i]];
        }
    }
}
