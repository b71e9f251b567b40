package io.github.hospitalhr.scheduling.internal.column;

import java.util.Arrays;

/** A basis of a master to come back to; may be written again and again. Not thread-safe. */
final class Basis {

    private final int[] basis;
    private final double[] value;
    private final double[][] inverse;
    private int[] where = new int[0];
    private int variables;

    Basis(int rows) {
        basis = new int[rows];
        value = new double[rows];
        inverse = new double[rows][rows];
    }

    /** Keeps a copy. */
    void keep(int[] itsBasis, double[] values, double[][] itsInverse, int[] places, int number) {
        copy(itsBasis, values, itsInverse, basis, value, inverse);
        where = where.length < number ? new int[2 * number] : where;
        System.arraycopy(places, 0, where, 0, number);
        variables = number;
    }

    /** Writes back what was kept; variables that came later are at zero. */
    void give(int[] itsBasis, double[] values, double[][] itsInverse, int[] places) {
        copy(basis, value, inverse, itsBasis, values, itsInverse);
        Arrays.fill(places, MasterLp.LOWER);
        System.arraycopy(where, 0, places, 0, variables);
    }

    private static void copy(int[] b, double[] v, double[][] i, int[] toBasis, double[] toValue, double[][] toInverse) {
        System.arraycopy(b, 0, toBasis, 0, b.length);
        System.arraycopy(v, 0, toValue, 0, v.length);
        for (int k = 0; k < i.length; k++) {
            System.arraycopy(i[k], 0, toInverse[k], 0, i.length);
        }
    }
}
