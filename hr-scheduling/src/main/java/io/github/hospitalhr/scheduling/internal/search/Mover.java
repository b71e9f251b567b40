package io.github.hospitalhr.scheduling.internal.search;

import java.util.SplittableRandom;

/**
 * Proposes random moves on a plan and makes those whose energy stays below a threshold: exchanging blocks of days
 * between two people, changing a block of one person, exchanging two single days with another person, re-ordering days
 * of one person.
 */
final class Mover {

    private static final int LONGEST = 10;

    private final SearchModel model;
    private final Plan plan;
    private final Energy energy;
    private final Best best;
    private final SplittableRandom random;
    private final int[] mine;
    private final int[] yours;
    private double threshold;

    Mover(Plan plan, Energy energy, Best best, SplittableRandom random) {
        this.model = plan.model;
        this.plan = plan;
        this.energy = energy;
        this.best = best;
        this.random = random;
        mine = new int[model.days];
        yours = new int[model.days];
    }

    /** One random move; true if it was made. */
    boolean move(double limit) {
        threshold = limit;
        int kind = random.nextInt(100);
        if (model.people > 1 && kind < 55) {
            return exchange();
        }
        if (model.people > 1 && kind < 70) {
            return exchangeTwice();
        }
        return kind < 92 ? change() : reorder();
    }

    /** 1 to LONGEST, short ones more often. */
    private int length() {
        int length = 1;
        while (length < LONGEST && random.nextInt(10) < 6) {
            length++;
        }
        return Math.min(length, model.days);
    }

    private int other(int p) {
        int q = random.nextInt(model.people - 1);
        return q < p ? q : q + 1;
    }

    private boolean exchange() {
        int p = random.nextInt(model.people);
        int q = other(p);
        int length = length();
        int from = random.nextInt(model.days - length + 1);
        int to = from + length;
        int[] rowP = plan.row[p];
        int[] rowQ = plan.row[q];
        while (from < to && rowP[from] == rowQ[from]) {
            from++;
        }
        while (to > from && rowP[to - 1] == rowQ[to - 1]) {
            to--;
        }
        if (from == to) {
            return false;
        }
        for (int d = from; d < to; d++) {
            mine[d] = translate(p, d, rowQ[d]);
            yours[d] = translate(q, d, rowP[d]);
            if (mine[d] < 0 || yours[d] < 0) {
                return false;
            }
        }
        return tryBoth(p, q, from, to);
    }

    /** Two single days, with the days between them kept: totals often stay as they are. */
    private boolean exchangeTwice() {
        int p = random.nextInt(model.people);
        int q = other(p);
        int first = random.nextInt(model.days);
        int second = first + 1 + random.nextInt(14);
        if (second >= model.days) {
            return false;
        }
        int[] rowP = plan.row[p];
        int[] rowQ = plan.row[q];
        if (rowP[first] == rowQ[first] || rowP[second] == rowQ[second]) {
            return false;
        }
        for (int d = first; d <= second; d++) {
            boolean swapped = d == first || d == second;
            mine[d] = swapped ? translate(p, d, rowQ[d]) : rowP[d];
            yours[d] = swapped ? translate(q, d, rowP[d]) : rowQ[d];
            if (mine[d] < 0 || yours[d] < 0) {
                return false;
            }
        }
        return tryBoth(p, q, first, second + 1);
    }

    /** The duty itself if the person may hold it, else one of the same shift in another role, else -1. */
    private int translate(int p, int d, int duty) {
        if (model.allowed(p, d, duty)) {
            return duty;
        }
        int[] same = model.sameShift[duty];
        int start = same.length == 1 ? 0 : random.nextInt(same.length);
        for (int i = 0; i < same.length; i++) {
            int j = same[(start + i) % same.length];
            if (model.allowed(p, d, j)) {
                return j;
            }
        }
        return -1;
    }

    private boolean tryBoth(int p, int q, int from, int to) {
        int[] rowP = plan.row[p];
        int[] rowQ = plan.row[q];
        long deltaP = plan.rowDelta(p, from, to, mine);
        long deltaQ = plan.rowDelta(q, from, to, yours);
        long delta = deltaP + deltaQ;
        boolean neutral = plan.alike(p, q);
        for (int d = from; d < to && neutral; d++) {
            neutral = mine[d] == rowQ[d] && yours[d] == rowP[d];
        }
        if (!neutral) {
            for (int d = from; d < to; d++) {
                delta += heads(p, d, rowP[d], mine[d]) + heads(q, d, rowQ[d], yours[d]);
            }
        }
        if (energy.of(delta) > threshold) {
            for (int d = from; d < to && !neutral; d++) {
                heads(p, d, mine[d], rowP[d]);
                heads(q, d, yours[d], rowQ[d]);
            }
            return false;
        }
        best.before(plan, delta);
        plan.setRow(p, from, to, mine, deltaP);
        plan.setRow(q, from, to, yours, deltaQ);
        best.changed(p);
        best.changed(q);
        best.after(plan);
        return true;
    }

    private long heads(int p, int d, int from, int to) {
        return from == to ? 0 : plan.moveHead(p, d, from, to);
    }

    private boolean change() {
        int p = random.nextInt(model.people);
        int[] open = model.open[p];
        if (open.length == 0) {
            return false;
        }
        int day = open[random.nextInt(open.length)];
        int[] choices = model.choices[p][day];
        int duty = choices[random.nextInt(choices.length)];
        int length = random.nextBoolean() ? 1 : Math.min(length(), model.days - day);
        boolean any = false;
        for (int d = day; d < day + length; d++) {
            mine[d] = model.allowed(p, d, duty) ? duty : plan.row[p][d];
            any |= mine[d] != plan.row[p][d];
        }
        return any && replace(p, day, day + length, mine);
    }

    private boolean reorder() {
        int p = random.nextInt(model.people);
        int first = random.nextInt(model.days);
        int second = first + 1 + random.nextInt(7);
        int[] row = plan.row[p];
        if (second >= model.days || row[first] == row[second]) {
            return false;
        }
        System.arraycopy(row, first, mine, first, second - first + 1);
        mine[first] = row[second];
        mine[second] = row[first];
        if (!model.allowed(p, first, mine[first]) || !model.allowed(p, second, mine[second])) {
            return false;
        }
        return replace(p, first, second + 1, mine);
    }

    /** Replaces days of one person if the energy allows it. */
    boolean replace(int p, int from, int to, int[] duty, double limit) {
        threshold = limit;
        return replace(p, from, to, duty);
    }

    private boolean replace(int p, int from, int to, int[] duty) {
        int[] row = plan.row[p];
        long deltaRow = plan.rowDelta(p, from, to, duty);
        long delta = deltaRow;
        for (int d = from; d < to; d++) {
            delta += heads(p, d, row[d], duty[d]);
        }
        if (energy.of(delta) > threshold) {
            for (int d = from; d < to; d++) {
                heads(p, d, duty[d], row[d]);
            }
            return false;
        }
        best.before(plan, delta);
        plan.setRow(p, from, to, duty, deltaRow);
        best.changed(p);
        best.after(plan);
        return true;
    }
}
