package io.github.hospitalhr.scheduling.internal.search;

import java.util.SplittableRandom;

/** Proposes random moves on a plan and makes those whose energy stays below a threshold. Not thread-safe. */
final class Mover {

    private static final int LONGEST = 10;
    private static final int LONGEST_STRETCH = 14;

    private final SearchModel model;
    private final Plan plan;
    private final Energy energy;
    private final Best best;
    private final SplittableRandom random;
    private final int[] mine;
    private final int[] yours;
    private double threshold;
    private boolean changed;

    Mover(Plan plan, Energy energy, Best best, SplittableRandom random) {
        this.model = plan.model;
        this.plan = plan;
        this.energy = energy;
        this.best = best;
        this.random = random;
        mine = new int[model.days];
        yours = new int[model.days];
    }

    /** One random move of a kind; true if it was made. */
    boolean move(MoveKind kind, double limit) {
        threshold = limit;
        return switch (kind) {
            case EXCHANGE -> exchange();
            case EXCHANGE_STRETCH -> exchangeStretch();
            case EXCHANGE_TWICE -> exchangeTwice();
            case CHANGE -> change();
            case REORDER -> reorder();
            case RELABEL -> relabel();
            case REPLAN -> throw new IllegalArgumentException("planned elsewhere");
        };
    }

    /** Whether the last move that was made changed the cost. */
    boolean changed() {
        return changed;
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
        return exchange(p, q, from, from + length);
    }

    /** The days of one person's whole stretch of work or rest. */
    private boolean exchangeStretch() {
        int p = random.nextInt(model.people);
        int q = other(p);
        int day = random.nextInt(model.days);
        int[] row = plan.row[p];
        boolean rest = row[day] == 0;
        int from = day;
        while (from > 0 && day - from < LONGEST_STRETCH && (row[from - 1] == 0) == rest) {
            from--;
        }
        int to = day + 1;
        while (to < model.days && to - day < LONGEST_STRETCH && (row[to] == 0) == rest) {
            to++;
        }
        return exchange(p, q, from, to);
    }

    private boolean exchange(int p, int q, int first, int end) {
        int[] rowP = plan.row[p];
        int[] rowQ = plan.row[q];
        int from = first;
        int to = end;
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

    /** The duty itself if the person may hold it, else the best of the same shift in another role, else -1. */
    private int translate(int p, int d, int duty) {
        return model.allowed(p, d, duty) ? duty : bestRole(p, d, duty, -1);
    }

    /** The duty of the same shift that is worth most to the day, or {@code none}. */
    private int bestRole(int p, int d, int duty, int none) {
        int[] roles = model.roles[p][d][duty];
        if (roles.length < 2) {
            return roles.length == 0 ? none : roles[0];
        }
        int found = none;
        double least = Double.MAX_VALUE;
        int at = random.nextInt(roles.length);
        for (int i = 0; i < roles.length; i++) {
            int j = roles[at];
            at = at + 1 == roles.length ? 0 : at + 1;
            double price = energy.of(plan.cellCost(p, d, j) + plan.headPrice(p, d, plan.row[p][d], j));
            if (price < least) {
                least = price;
                found = j;
            }
        }
        return found;
    }

    private boolean tryBoth(int p, int q, int from, int to) {
        boolean alike = plan.alike(p, q);
        long delta = heads(p, q, from, to, alike);
        long deltaP =
                plan.rowDelta(p, from, to, mine, energy.cut(threshold, plan.rowCost(p) + plan.rowCost(q) - delta));
        if (deltaP != Plan.TOO_MUCH) {
            delta += deltaP;
            long deltaQ = plan.rowDelta(q, from, to, yours, energy.cut(threshold, plan.rowCost(q) - delta));
            if (deltaQ != Plan.TOO_MUCH && energy.of(delta + deltaQ) <= threshold) {
                begin(delta + deltaQ);
                plan.setRow(p, from, to, mine, deltaP);
                plan.setRow(q, from, to, yours, deltaQ);
                best.changed(q);
                end(p);
                return true;
            }
        }
        headsBack(p, q, from, to, alike);
        return false;
    }

    private long heads(int p, int q, int from, int to, boolean alike) {
        int[] rowP = plan.row[p];
        int[] rowQ = plan.row[q];
        long delta = 0;
        for (int d = from; d < to; d++) {
            if (!alike || mine[d] != rowQ[d] || yours[d] != rowP[d]) {
                delta += heads(p, d, rowP[d], mine[d]) + heads(q, d, rowQ[d], yours[d]);
            }
        }
        return delta;
    }

    private void headsBack(int p, int q, int from, int to, boolean alike) {
        int[] rowP = plan.row[p];
        int[] rowQ = plan.row[q];
        for (int d = from; d < to; d++) {
            if (!alike || mine[d] != rowQ[d] || yours[d] != rowP[d]) {
                heads(p, d, mine[d], rowP[d]);
                heads(q, d, yours[d], rowQ[d]);
            }
        }
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
        int[] shifts = model.shifts[p][day];
        int duty = shifts[random.nextInt(shifts.length)];
        int length = random.nextBoolean() ? 1 : Math.min(length(), model.days - day);
        boolean any = false;
        for (int d = day; d < day + length; d++) {
            mine[d] = bestRole(p, d, duty, plan.row[p][d]);
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

    /** Another role on the same shift, exchanged with somebody who holds it if possible. */
    private boolean relabel() {
        int p = random.nextInt(model.people);
        int d = random.nextInt(model.days);
        int duty = plan.row[p][d];
        int[] same = model.sameShift[duty];
        int j = same[random.nextInt(same.length)];
        if (j == duty || !model.allowed(p, d, j)) {
            return false;
        }
        mine[d] = j;
        int start = random.nextInt(model.people);
        for (int i = 0; i < model.people; i++) {
            int q = start + i < model.people ? start + i : start + i - model.people;
            if (plan.row[q][d] == j && model.allowed(q, d, duty)) {
                yours[d] = duty;
                return tryBoth(p, q, d, d + 1);
            }
        }
        return replace(p, d, d + 1, mine);
    }

    /** Replaces days of one person if the energy allows it. */
    boolean replace(int p, int from, int to, int[] duty, double limit) {
        threshold = limit;
        return replace(p, from, to, duty);
    }

    private boolean replace(int p, int from, int to, int[] duty) {
        int[] row = plan.row[p];
        long delta = 0;
        for (int d = from; d < to; d++) {
            delta += heads(p, d, row[d], duty[d]);
        }
        long deltaRow = plan.rowDelta(p, from, to, duty, energy.cut(threshold, plan.rowCost(p) - delta));
        if (deltaRow == Plan.TOO_MUCH || energy.of(delta + deltaRow) > threshold) {
            for (int d = from; d < to; d++) {
                heads(p, d, duty[d], row[d]);
            }
            return false;
        }
        begin(delta + deltaRow);
        plan.setRow(p, from, to, duty, deltaRow);
        end(p);
        return true;
    }

    private void begin(long delta) {
        changed = delta != 0;
        best.before(plan, delta);
    }

    private void end(int p) {
        best.changed(p);
        best.after(plan);
    }
}
