package io.github.hospitalhr.scheduling.internal.column;

/**
 * Uses that the number of missing heads of a whole roster is an integer. Where the master wants {@code u} of them, any
 * roster has at most {@code floor(u)} or at least {@code ceil(u)}; a price on each missing head bounds both sides by the
 * same column generation, and the smaller of the two bounds is true for all rosters.
 */
final class ShortfallBound {

    private static final int TRIES = 7;

    private final ColumnGeneration root;
    private final Best best;
    private double offset;
    private double weight;
    private double few;

    ShortfallBound(ColumnGeneration root, Best best) {
        this.root = root;
        this.best = best;
    }

    /** What to add to bounds of the generation as it is left: the constant of the price. */
    double offset() {
        return offset;
    }

    /** Raises the bound; leaves the generation priced so that its bounds plus {@link #offset()} are as high as found. */
    void raise() {
        Region region = root.region();
        double plain = root.bound();
        double u = root.shortfall();
        weight = weight(region.demands());
        double fraction = u - Math.floor(u);
        if (weight <= 0 || fraction < 0.02 || fraction > 0.98) {
            return;
        }
        few = Math.floor(u);
        double extra = root.surcharge(2 * weight);
        settle();
        double below = root.bound() - extra * few;
        double many = few + 1;
        double low = 0;
        double high = weight;
        double bestPrice = 0;
        double above = plain;
        for (int i = 0; i < TRIES; i++) {
            double price = -root.surcharge(-(low + high) / 2);
            settle();
            double value = root.bound() + price * many;
            if (value > above) {
                above = value;
                bestPrice = price;
            }
            double missing = root.shortfall();
            if (Math.abs(missing - many) < 1e-3) {
                break;
            }
            if (missing < many) {
                low = price;
            } else {
                high = price;
            }
        }
        best.bound(Math.min(below, above));
        if (below >= best.bound() && above > plain) {
            root.surcharge(-bestPrice);
            offset = bestPrice * many;
            limit = below;
        } else {
            root.surcharge(0);
            limit = Double.POSITIVE_INFINITY;
        }
        settle();
    }

    private double limit = Double.POSITIVE_INFINITY;

    /**
     * Prices the generation for the rosters it said nothing about so far, those with few missing heads.
     *
     * @return what to add to its bounds from now on
     */
    double turn() {
        double extra = root.surcharge(2 * weight);
        settle();
        return -extra * few;
    }

    /** Rosters the priced bounds say nothing about cost at least this. */
    double limit() {
        return limit;
    }

    /**
     * The same for a region with a target: looks whether rosters with the missing heads rounded either way can reach
     * the target.
     *
     * @return offset of the generation as it is left, -1 when no roster can reach the target
     */
    static double raise(ColumnGeneration generation, double target, int tries) {
        double weight = weight(generation.region().demands());
        double u = generation.shortfall();
        double fraction = u - Math.floor(u);
        if (weight <= 0 || fraction < 0.05 || fraction > 0.95) {
            return 0;
        }
        double few = Math.floor(u);
        double many = few + 1;
        double extra = generation.surcharge(2 * weight);
        generation.solve(20, target + extra * few, Search.NEVER);
        boolean below = generation.bound() - extra * few >= target;
        double low = 0.5 * weight;
        double high = weight;
        double price = 0;
        for (int i = 0; i < tries; i++) {
            price = -generation.surcharge(i == 0 ? -0.97 * weight : -(low + high) / 2);
            generation.solve(20, target - price * many, Search.NEVER);
            if (generation.bound() + price * many >= target) {
                if (below) {
                    return -1;
                }
                break;
            }
            double missing = generation.shortfall();
            if (Math.abs(missing - many) < 0.05) {
                break;
            }
            if (missing < many) {
                low = price;
            } else {
                high = price;
            }
        }
        if (below) {
            return price * many;
        }
        generation.surcharge(0);
        generation.solve(20, target, Search.NEVER);
        return 0;
    }

    private void settle() {
        root.solve(60, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    /** Price of a missing head when it is the same for all demands, else 0. */
    private static double weight(Demands demands) {
        long weight = 0;
        for (int r = 0; r < demands.count(); r++) {
            long[] cost = demands.cost(r);
            for (int n = 0; n < demands.target(r); n++) {
                long step = cost[n] - cost[n + 1];
                if (weight != 0 && step != weight) {
                    return 0;
                }
                weight = step;
            }
        }
        return weight;
    }
}
