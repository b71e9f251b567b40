package io.github.hospitalhr.scheduling.internal.search;

/** The best roster one worker has met. Rows are copied late, just before the plan gets worse, and only where they changed. */
final class Best {

    private final int[][] roster;
    private final boolean[] stale;
    private long cost;
    private boolean pending;

    Best(Plan plan) {
        roster = plan.copy();
        stale = new boolean[roster.length];
        cost = plan.cost();
    }

    long cost() {
        return cost;
    }

    /** To be called before a move is made. */
    void before(Plan plan, long delta) {
        if (pending && delta > 0) {
            save(plan);
        }
    }

    /** To be called after a move was made on a person. */
    void changed(int person) {
        stale[person] = true;
    }

    /** To be called after a move was made. */
    void after(Plan plan) {
        if (plan.cost() < cost) {
            cost = plan.cost();
            pending = true;
        }
    }

    /** The best roster; the array belongs to this object. */
    int[][] roster(Plan plan) {
        if (pending) {
            save(plan);
        }
        return roster;
    }

    /** Takes another roster as the best. */
    void take(int[][] other, long otherCost) {
        for (int p = 0; p < roster.length; p++) {
            System.arraycopy(other[p], 0, roster[p], 0, roster[p].length);
            stale[p] = true;
        }
        cost = otherCost;
        pending = false;
    }

    private void save(Plan plan) {
        for (int p = 0; p < roster.length; p++) {
            if (stale[p]) {
                System.arraycopy(plan.row[p], 0, roster[p], 0, roster[p].length);
                stale[p] = false;
            }
        }
        pending = false;
    }
}
