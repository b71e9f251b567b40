package io.github.hospitalhr.scheduling.internal.column;

import java.util.Arrays;

/** The explicit inverse of a basis, kept by row operations. Not thread-safe. */
final class DenseInverse {

    /** A pivot that is not larger than this makes the inverse worthless. */
    private static final double SINGULAR = 1e-9;

    private static final double ZERO = 1e-12;

    private final double[][] rows;
    private final int[] support;

    DenseInverse(int size) {
        rows = new double[size][size];
        support = new int[size];
    }

    /** The rows, to be read, and to be written while a first basis is made. */
    double[][] rows() {
        return rows;
    }

    void clear() {
        for (double[] row : rows) {
            Arrays.fill(row, 0);
        }
    }

    static boolean tiny(double pivot) {
        return !(Math.abs(pivot) > SINGULAR);
    }

    /** Divides a row by its pivot; returns it. */
    double[] divide(int at, double pivot) {
        double[] row = rows[at];
        double factor = 1 / pivot;
        for (int i = 0; i < row.length; i++) {
            row[i] *= factor;
        }
        return row;
    }

    /**
     * Takes a divided row out of all others.
     *
     * @param alpha how much of it each other row holds
     * @return work done
     */
    long eliminate(int at, double[] alpha) {
        double[] row = rows[at];
        int m = row.length;
        int filled = 0;
        for (int i = 0; i < m; i++) {
            if (Math.abs(row[i]) > 1e-13) {
                support[filled++] = i;
            } else {
                row[i] = 0;
            }
        }
        boolean sparse = 3 * filled < m;
        long work = 2L * m;
        for (int i = 0; i < m; i++) {
            if (i != at && Math.abs(alpha[i]) > ZERO) {
                if (sparse) {
                    subtract(rows[i], row, alpha[i], support, filled);
                } else {
                    subtract(rows[i], row, alpha[i]);
                }
                work += sparse ? filled : m / 3;
            }
        }
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
