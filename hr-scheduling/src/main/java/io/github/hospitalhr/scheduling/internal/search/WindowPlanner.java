package io.github.hospitalhr.scheduling.internal.search;

import java.util.SplittableRandom;

/**
 * Plans one person's days in a window anew, all at once: the cheapest row for the person's own rules and for what each duty
 * is worth to the day, with some noise on those prices. Labels are (states of the automata, counters as far as they can
 * matter); a backward pass without counters tells which labels can still beat the present row.
 */
final class WindowPlanner {

    private static final double SLACK = 1e-9;

    private final SearchModel model;
    private final SplittableRandom random;
    private final WindowPrices prices;
    private final WindowStates states;
    private final WindowCounters counters;
    private final LabelPool labels = new LabelPool();
    private long work;

    WindowPlanner(Plan plan, Energy energy, SplittableRandom random) {
        this.model = plan.model;
        this.random = random;
        prices = new WindowPrices(plan, energy);
        states = new WindowStates(plan, energy);
        counters = new WindowCounters(plan, energy);
    }

    /** Transitions looked at so far. */
    long work() {
        return work;
    }

    /** Finds the cheapest days {@code [from, to)} for a person into {@code duty}; false if there is no answer. */
    boolean plan(int p, int from, int to, double noise, int[] duty) {
        work += 50;
        prices.fill(p, from, to, noise, random);
        if (!counters.prepare(p, from, to, prices) || model.rows[p].groups().length > 2) {
            return false;
        }
        double limit = prices.present() + counters.present();
        if (model.rows[p].groups().length > 0) {
            limit += states.paid(p, from, to);
        }
        work += states.prepare(p, from, to, prices);
        if (counters.size() * (double) states.size() > 1e18) {
            return false;
        }
        return search(from, to, limit + SLACK * (1 + Math.abs(limit)), duty);
    }

    private boolean search(int from, int to, double limit, int[] duty) {
        labels.clear();
        labels.add(states.start() + states.size() * counters.start(), 0, -1, 0);
        int first = 0;
        int last = 1;
        for (int d = from; d < to; d++) {
            labels.nextLayer();
            for (int l = first; l < last; l++) {
                if (!expand(l, d, from, limit)) {
                    return false;
                }
            }
            first = last;
            last = labels.count();
            if (first == last) {
                return false;
            }
        }
        return best(first, last, from, to, duty);
    }

    private boolean expand(int label, int day, int from, double limit) {
        long key = labels.key(label);
        long state = key % states.size();
        long count = key / states.size();
        double spent = labels.cost(label);
        int[] duties = prices.duties(day);
        double[] price = prices.prices(day);
        int n = prices.size(day);
        work += n;
        for (int i = 0; i < n; i++) {
            double cost = spent + price[i];
            long to = states.next(state, day, duties[i]);
            cost += states.stepCost();
            if (cost + states.ahead(to, day + 1 - from) <= limit) {
                long counted = counters.next(count, day, duties[i]);
                if (!labels.add(to + states.size() * counted, cost, label, duties[i])) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean best(int first, int last, int from, int to, int[] duty) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int l = first; l < last; l++) {
            long key = labels.key(l);
            double cost =
                    labels.cost(l) + states.tail(key % states.size(), to - from) + counters.end(key / states.size());
            if (cost < least) {
                least = cost;
                best = l;
            }
        }
        for (int d = to - 1; d >= from && best >= 0; d--) {
            duty[d] = labels.duty(best);
            best = labels.parent(best);
        }
        return least < Double.MAX_VALUE;
    }
}
