package io.github.hospitalhr.scheduling.internal.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Variables of the master: first the slack pieces of the demands, then the columns. */
final class LpVariables {

    private final int people;
    private final int[] target;
    private final int[] firstUnder;
    private final int[] firstOver;
    private final int slacks;
    private final int[] slackRow;
    private final int[] slackSign;
    private final double[] slackCap;
    private final double[] slackSlope;
    private final double[] slackCost;
    private final List<Column> columns = new ArrayList<>();
    private double[] columnCost = new double[64];
    /** Rows of the columns, one column after the other, its person first. */
    private int[] entry = new int[2048];
    /** Where each column's rows begin; one more for the end. */
    private int[] begin = new int[65];

    private long scanWork;
    private double surcharge;
    private double ease = Double.POSITIVE_INFINITY;

    private record Piece(int row, int sign, double cap, double cost) {}

    LpVariables(Demands demands, int people) {
        this.people = people;
        int n = demands.count();
        target = new int[n];
        firstUnder = new int[n];
        firstOver = new int[n];
        List<Piece> pieces = new ArrayList<>();
        for (int r = 0; r < n; r++) {
            long[] cost = demands.cost(r);
            for (int k = 1; k < cost.length; k++) {
                if (cost[k] < cost[target[r]]) {
                    target[r] = k;
                }
            }
            firstUnder[r] = pieces.size();
            side(pieces, r, cost, -1);
            firstOver[r] = pieces.size();
            side(pieces, r, cost, 1);
        }
        slacks = pieces.size();
        slackRow = pieces.stream().mapToInt(Piece::row).toArray();
        slackSign = pieces.stream().mapToInt(Piece::sign).toArray();
        slackCap = pieces.stream().mapToDouble(Piece::cap).toArray();
        slackSlope = pieces.stream().mapToDouble(Piece::cost).toArray();
        slackCost = slackSlope.clone();
        scanWork = 2L * slacks;
    }

    /** Pieces away from the target: equal slopes together, the last one without limit. */
    private void side(List<Piece> pieces, int r, long[] cost, int step) {
        int at = target[r];
        int sign = -step;
        long slope = 0;
        while (at + step >= 0 && at + step < cost.length) {
            slope = cost[at + step] - cost[at];
            int run = 0;
            while (at + step >= 0 && at + step < cost.length && cost[at + step] - cost[at] == slope) {
                at += step;
                run++;
            }
            boolean last = at + step < 0 || at + step >= cost.length;
            pieces.add(new Piece(r, sign, last ? Double.POSITIVE_INFINITY : run, slope));
        }
        if (target[r] == at) {
            pieces.add(new Piece(r, sign, Double.POSITIVE_INFINITY, Math.max(slope, 1) * 1000.0));
        }
    }

    /** Changes what each unit below a target costs. */
    void surcharge(double extra) {
        surcharge = extra;
        cost();
    }

    /** Largest cost of a unit that costs less than a hard one. */
    double steepestBelow(double hard) {
        return Arrays.stream(slackSlope).filter(slope -> slope < hard).max().orElse(0);
    }

    /** No unit away from a target costs more than this from now on. */
    void ease(double most) {
        ease = most;
        cost();
    }

    private void cost() {
        for (int s = 0; s < slacks; s++) {
            slackCost[s] = Math.min(slackSlope[s], ease) + (slackSign[s] > 0 ? surcharge : 0);
        }
    }

    /** Units of the solution whose cost is held down. */
    double eased(IntToDoubleFunction value) {
        double sum = 0;
        for (int s = 0; s < slacks; s++) {
            sum += slackSlope[s] > ease ? value.applyAsDouble(s) : 0;
        }
        return sum;
    }

    int target(int demand) {
        return target[demand];
    }

    int slacks() {
        return slacks;
    }

    int firstSlack(int demand, int sign) {
        return sign > 0 ? firstUnder[demand] : firstOver[demand];
    }

    int row(int slack) {
        return slackRow[slack];
    }

    int sign(int slack) {
        return slackSign[slack];
    }

    int add(Column column) {
        int at = columns.size();
        if (at == columnCost.length) {
            columnCost = Arrays.copyOf(columnCost, 2 * at);
            begin = Arrays.copyOf(begin, 2 * at + 1);
        }
        columnCost[at] = column.cost();
        columns.add(column);
        int end = begin[at];
        if (end + column.demands().length >= entry.length) {
            entry = Arrays.copyOf(entry, 2 * entry.length + column.demands().length);
        }
        entry[end++] = column.index();
        for (int r : column.demands()) {
            entry[end++] = people + r;
        }
        begin[at + 1] = end;
        scanWork += 4 + column.demands().length;
        return slacks + at;
    }

    int size() {
        return slacks + columns.size();
    }

    int columns() {
        return columns.size();
    }

    Column column(int index) {
        return columns.get(index);
    }

    /** Sets what a column costs from now on, to ban it or allow it again. */
    void cost(int index, double cost) {
        columnCost[index] = cost;
    }

    double cost(int j) {
        return j < slacks ? slackCost[j] : columnCost[j - slacks];
    }

    double cap(int j) {
        return j < slacks ? slackCap[j] : Double.POSITIVE_INFINITY;
    }

    int length(int j) {
        return j < slacks ? 1 : begin[j - slacks + 1] - begin[j - slacks];
    }

    long scanWork() {
        return scanWork;
    }

    /** Demands that a column answers. */
    int[] demands(int j) {
        return columns.get(j - slacks).demands();
    }

    /** For each person the column of which the solution holds most; banned ones only for want of others. */
    int[] fullest(IntToDoubleFunction value) {
        int[] chosen = new int[people];
        double[] most = new double[people];
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        for (int j = slacks; j < size(); j++) {
            int p = columns.get(j - slacks).index();
            double held = value.applyAsDouble(j);
            double worth = (Double.isFinite(held) ? held : 0) - 1e-9 * columnCost[j - slacks];
            if (worth > most[p]) {
                most[p] = worth;
                chosen[p] = j;
            }
        }
        return chosen;
    }

    double reduced(int j, double[] dual) {
        if (j < slacks) {
            return slackCost[j] - slackSign[j] * dual[people + slackRow[j]];
        }
        return columnCost[j - slacks] - sum(j - slacks, dual);
    }

    private double sum(int column, double[] row) {
        double sum = 0;
        int end = begin[column + 1];
        for (int k = begin[column]; k < end; k++) {
            sum += row[entry[k]];
        }
        return sum;
    }

    /** Writes the rows a variable has an entry in. */
    void rows(int j, int[] result, int at) {
        if (j < slacks) {
            result[at] = people + slackRow[j];
        } else {
            System.arraycopy(entry, begin[j - slacks], result, at, length(j));
        }
    }

    /** The variable's column times an inverse given by its columns. */
    void times(int j, double[][] inverse, double[] result) {
        if (j < slacks) {
            double[] column = inverse[people + slackRow[j]];
            for (int i = 0; i < result.length; i++) {
                result[i] = slackSign[j] * column[i];
            }
            return;
        }
        int k = begin[j - slacks];
        int end = begin[j - slacks + 1];
        System.arraycopy(inverse[entry[k]], 0, result, 0, result.length);
        while (++k < end) {
            DenseInverse.subtract(result, inverse[entry[k]], -1);
        }
    }
}
