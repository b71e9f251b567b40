package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;

/** The best roster and bound of a run, told to the listener as they improve. */
final class Best {

    private final RosterModel model;
    private final ColumnListener listener;
    private final long divisor;
    private int[][] roster;
    private long cost;
    private long bound;

    Best(RosterModel model, ColumnListener listener, long divisor, int[][] start) {
        this.model = model;
        this.listener = listener;
        this.divisor = divisor;
        this.roster = copy(start);
        this.cost = ModelCost.of(model, start);
    }

    private static int[][] copy(int[][] roster) {
        int[][] result = new int[roster.length][];
        for (int p = 0; p < roster.length; p++) {
            result[p] = roster[p].clone();
        }
        return result;
    }

    /** The best roster; not to be written. */
    int[][] roster() {
        return roster;
    }

    long cost() {
        return cost;
    }

    /** Takes a roster if it is better. */
    boolean offer(int[][] candidate) {
        long c = ModelCost.of(model, candidate);
        if (c >= cost) {
            return false;
        }
        cost = c;
        roster = copy(candidate);
        listener.improved(copy(candidate), c);
        return true;
    }

    /** Takes over a better roster from outside; returns whether there was one. */
    boolean listen() {
        int[][] other = listener.better(cost);
        if (other == null) {
            return false;
        }
        long c = ModelCost.of(model, other);
        if (c >= cost) {
            return false;
        }
        cost = c;
        roster = copy(other);
        return true;
    }

    /** Takes a bound that is true for rosters without hard units, rounded up to a multiple of the common divisor. */
    void bound(double value) {
        long whole = (long) Math.ceil(value / divisor - 1e-6) * divisor;
        whole = Math.min(whole, Cost.HARD);
        if (whole > bound) {
            bound = whole;
            listener.bound(bound);
        }
    }

    long bound() {
        return bound;
    }

    /** How much of the run is over, 0 to 1, as far as known. */
    double progress() {
        return listener.progress();
    }

    void prepared() {
        listener.prepared();
    }

    /** Whether the best roster is proven best. */
    boolean proven() {
        return bound >= cost;
    }
}
