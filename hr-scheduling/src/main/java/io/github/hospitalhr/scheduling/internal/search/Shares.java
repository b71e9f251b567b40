package io.github.hospitalhr.scheduling.internal.search;

import io.github.hospitalhr.scheduling.internal.model.Cost;

/**
 * How the column engine and the spare annealer share one member's time: by how much all engines and all annealing lowered the
 * best cost lately. Both always keep a part.
 */
final class Shares {

    private static final double FIRST = 0.75;
    private static final double LEAST = 0.3;
    private static final double MOST = 0.9;
    /** Part of the run in which making a first legal roster comes first: the engine plans whole rows legally. */
    private static final double LEGAL_FIRST = 0.3;

    /** Part of the run in which an engine that has not come to rosters of its own yet is waited for. */
    private static final double PATIENCE = 0.6;

    private static final double PERIOD = 0.02;
    private static final double MEMORY = 0.7;

    private boolean preparing = true;
    private double engine = MOST;
    private double byEngine;
    private double byAnnealing;
    private long known = Long.MAX_VALUE;
    private double nextSettling;

    /** Work of the spare for each unit of the engine. */
    double sparePerEngine() {
        return (1 - engine) / engine;
    }

    /** Whether annealing has to wait: on large problems it is the engine that soon has legal rows. */
    boolean waits(boolean large) {
        return large && preparing && Cost.hard(known) > 0;
    }

    /** The engine found a roster while the best known to all was another. */
    void engineFound(long cost, long best) {
        if (cost < best) {
            byEngine += best - cost;
            known = Math.min(known, cost);
        }
    }

    /** The best roster known to all. */
    void seen(Offer best) {
        if (best.cost() < known) {
            double gain = known == Long.MAX_VALUE ? 0 : known - best.cost();
            byEngine += best.byEngine() ? gain : 0;
            byAnnealing += best.byEngine() ? 0 : gain;
            known = best.cost();
        }
    }

    /** The engine is ready to find rosters: what was found until now says nothing about it. */
    void prepared() {
        preparing = false;
        engine = FIRST;
        byEngine = 0;
        byAnnealing = 0;
    }

    /** To be called now and then with the part of the run that is over. */
    void settle(double progress) {
        if (progress < nextSettling) {
            return;
        }
        nextSettling = progress + PERIOD;
        double all = byEngine + byAnnealing;
        double wanted = all == 0 ? FIRST : byEngine / all;
        if (preparing && progress < PATIENCE) {
            wanted = MOST;
        }
        if (Cost.hard(known) > 0 && progress < LEGAL_FIRST) {
            wanted = MOST;
        }
        engine = Math.max(LEAST, Math.min(MOST, MEMORY * engine + (1 - MEMORY) * wanted));
        byEngine *= MEMORY;
        byAnnealing *= MEMORY;
    }
}
