package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.ArrayList;
import java.util.List;

/**
 * The plain demands of a window as convex cost tables over the number of free (not fixed) people who answer them. Hard
 * units cost {@code hardCost} here. Immutable once built.
 */
final class Demands {

    private final int from;
    private final List<DayRule> rules = new ArrayList<>();
    private final List<long[]> costs = new ArrayList<>();
    private final List<Integer> sources = new ArrayList<>();
    /** {@code common[d - from][duty]}: demands that count the duty for everybody. */
    private final int[][][] common;
    /** {@code personal[d - from]}: demands that count only some people. */
    private final int[][] personal;

    private int surcharge;
    private int[] targets = new int[0];

    Demands(RosterModel model, int from, int to, int[][] roster, boolean[] free, long hardCost) {
        this.from = from;
        this.common = new int[to - from][model.duties()][0];
        this.personal = new int[to - from][0];
        for (int i = 0; i < model.dayRules().size(); i++) {
            DayRule rule = model.dayRules().get(i);
            if (rule.day() >= from && rule.day() < to && rule.function() instanceof DayRule.Demand demand) {
                int before = rules.size();
                add(rule, demand, roster, free, hardCost);
                if (rules.size() > before) {
                    sources.add(i);
                }
            }
        }
    }

    private void add(DayRule rule, DayRule.Demand demand, int[][] roster, boolean[] free, long hardCost) {
        boolean[] who = rule.people() == null ? null : rule.people()[0];
        int fixed = 0;
        int most = 0;
        for (int p = 0; p < roster.length; p++) {
            if (who != null && !who[p]) {
                continue;
            }
            if (free[p]) {
                most++;
            } else if (rule.duties()[0][roster[p][rule.day()]]) {
                fixed++;
            }
        }
        if (most == 0) {
            return;
        }
        long[] cost = new long[most + 1];
        for (int n = 0; n <= most; n++) {
            long c = demand.of(fixed + n);
            cost[n] = Cost.hard(c) * hardCost + Cost.soft(c);
        }
        int index = rules.size();
        rules.add(rule);
        costs.add(cost);
        int layer = rule.day() - from;
        if (who != null) {
            personal[layer] = append(personal[layer], index);
            return;
        }
        for (int j = 0; j < common[layer].length; j++) {
            if (rule.duties()[0][j]) {
                common[layer][j] = append(common[layer][j], index);
            }
        }
    }

    private static int[] append(int[] list, int value) {
        int[] longer = java.util.Arrays.copyOf(list, list.length + 1);
        longer[list.length] = value;
        return longer;
    }

    int count() {
        return costs.size();
    }

    /** Cost of each number of free people. */
    long[] cost(int demand) {
        return costs.get(demand);
    }

    /** Index of the demand among the model's day rules. */
    int source(int demand) {
        return sources.get(demand);
    }

    int day(int demand) {
        return rules.get(demand).day();
    }

    /** Demands answered by a person with a duty. */
    int[] answered(int person, int day, int duty) {
        int[] list = common[day - from][duty];
        for (int r : personal[day - from]) {
            if (counts(r, person, duty)) {
                list = append(list, r);
            }
        }
        return list;
    }

    private boolean counts(int demand, int person, int duty) {
        DayRule rule = rules.get(demand);
        boolean[][] people = rule.people();
        return rule.duties()[0][duty] && (people == null || people[0] == null || people[0][person]);
    }

    /** Adds minus the scaled duals of the demands of a day to the prices of a person. */
    void charge(int person, int day, int[] duals, int[] price) {
        for (int j = 0; j < price.length; j++) {
            if (price[j] < RowTable.NONE) {
                for (int r : common[day - from][j]) {
                    price[j] -= duals[r];
                }
                for (int r : personal[day - from]) {
                    if (duals[r] != 0 && counts(r, person, j)) {
                        price[j] -= duals[r];
                    }
                }
            }
        }
    }

    /** Sum of the duals of the demands a person answers with a duty. */
    long worth(int person, int day, int duty, long[] duals) {
        long sum = 0;
        for (int r : common[day - from][duty]) {
            sum += duals[r];
        }
        for (int r : personal[day - from]) {
            sum += duals[r] != 0 && counts(r, person, duty) ? duals[r] : 0;
        }
        return sum;
    }

    /** Number of free people from which on a demand costs no less. */
    int target(int demand) {
        long[] cost = costs.get(demand);
        int best = 0;
        for (int n = 1; n < cost.length; n++) {
            best = cost[n] < cost[best] ? n : best;
        }
        return best;
    }

    /** Adds a scaled price to each unit below its target of every demand; see {@link ShortfallBound}. */
    void surcharge(int scaled) {
        surcharge = scaled;
        if (targets.length == 0) {
            targets = new int[costs.size()];
            for (int r = 0; r < targets.length; r++) {
                targets[r] = target(r);
            }
        }
    }

    /** Largest change of the cost by one head: no dual need be larger. */
    long steepest(int demand) {
        long[] cost = costs.get(demand);
        long most = 1;
        for (int n = 1; n < cost.length; n++) {
            most = Math.max(most, Math.abs(cost[n] - cost[n - 1]));
        }
        return most;
    }

    /** Largest sum of {@link #steepest(int)} over the demands that one duty of a day may answer. */
    double steepest(int day, int duties) {
        double most = 0;
        for (int j = 0; j < duties; j++) {
            double sum = 0;
            for (int r : common[day - from][j]) {
                sum += steepest(r);
            }
            for (int r : personal[day - from]) {
                sum += rules.get(r).duties()[0][j] ? steepest(r) : 0;
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    private long extra(int demand, int n) {
        return surcharge == 0 ? 0 : (long) surcharge * Math.max(0, targets[demand] - n);
    }

    /** Least of scaled cost plus dual times number: the demand's part of the Lagrangian bound. */
    long bound(int demand, int dual, int scale) {
        long[] cost = costs.get(demand);
        long least = Long.MAX_VALUE;
        for (int n = 0; n < cost.length; n++) {
            least = Math.min(least, cost[n] * scale + (long) dual * n + extra(demand, n));
        }
        return least;
    }
}
