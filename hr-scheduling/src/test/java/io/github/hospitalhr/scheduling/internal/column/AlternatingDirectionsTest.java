package io.github.hospitalhr.scheduling.internal.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.internal.model.Automaton;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.Counter;
import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.Penalty;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import io.github.hospitalhr.scheduling.internal.model.RowRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlternatingDirectionsTest {

    private static final int PEOPLE = 20;
    private static final int DAYS = 84;
    private static final int DUTIES = 3;
    private static final int LONGEST = 5;

    private static final class Silent implements ColumnListener {
        @Override
        public boolean proceed(long steps) {
            return true;
        }

        @Override
        public void improved(int[][] roster, long cost) {}

        @Override
        public void bound(long better) {}

        @Override
        public int @Nullable [][] better(long cost) {
            return null;
        }
    }

    /** At most five days of work on end, two days off at least. */
    private static Automaton runs() {
        int rested = LONGEST + 1;
        int[] next = new int[2 * (rested + 1)];
        long[] cost = new long[next.length];
        for (int s = 0; s <= rested; s++) {
            boolean working = s > 0 && s < rested;
            next[2 * s] = working ? rested : 0;
            next[2 * s + 1] = working ? Math.min(s + 1, LONGEST) : 1;
            cost[2 * s + 1] = s == LONGEST || s == rested ? Cost.HARD : 0;
        }
        return new Automaton(
                0,
                0,
                DAYS - 1,
                rested + 1,
                0,
                2,
                new int[] {0, 1, 1},
                new int[DAYS],
                new int[][] {next},
                new long[][] {cost},
                new long[rested + 1]);
    }

    /** Half of the weekends off. */
    private static Counter weekends() {
        int[] block = new int[DAYS];
        for (int d = 0; d < DAYS; d++) {
            block[d] = d % 7 < 5 ? -1 : d / 7;
        }
        Penalty most = Penalty.linear(0, DAYS / 14, 0, Cost.HARD);
        return new Counter(0, 0, DAYS - 1, 0, new int[][] {{0, 1, 1}}, new int[DAYS], block, false, most);
    }

    private static Counter days(int duty, int low, int high) {
        int[] amount = new int[DUTIES];
        for (int j = 1; j < DUTIES; j++) {
            amount[j] = duty == 0 || duty == j ? 1 : 0;
        }
        Penalty penalty = Penalty.linear(low, high, Cost.HARD, Cost.HARD);
        return new Counter(0, 0, DAYS - 1, 0, new int[][] {amount}, new int[DAYS], null, false, penalty);
    }

    private static RosterModel model(long[][] cell, List<DayRule> demands) {
        List<RowRule> rules = List.of(runs(), weekends(), days(0, 50, 52), days(2, 0, 30));
        return new RosterModel(
                PEOPLE,
                DAYS,
                DUTIES,
                new int[] {0, 1, 2},
                cell,
                Collections.nCopies(PEOPLE, rules),
                demands,
                List.of("r"),
                new boolean[PEOPLE][DAYS]);
    }

    private static int[][] rows(RosterModel model, long seed) {
        Workshop shop = Workshop.of(model, new Meter(steps -> true));
        Best best = new Best(model, new Silent(), shop.divisor(), new int[PEOPLE][DAYS]);
        new Greedy(shop, new SplittableRandom(seed), new double[model.dayRules().size()]).improve(best, 1);
        assertThat(Cost.hard(best.cost())).as("hard units").isZero();
        return best.roster();
    }

    /** Demands that some roster nobody knows meets exactly. */
    private static RosterModel hidden(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[][] wishes = new long[PEOPLE][DAYS * DUTIES];
        for (long[] row : wishes) {
            Arrays.setAll(row, i -> random.nextInt(20));
        }
        int[][] roster = rows(model(wishes, List.of()), seed);
        List<DayRule> demands = new ArrayList<>();
        for (int d = 0; d < DAYS; d++) {
            for (int j = 1; j < DUTIES; j++) {
                int heads = 0;
                for (int[] row : roster) {
                    heads += row[d] == j ? 1 : 0;
                }
                boolean[] which = new boolean[DUTIES];
                which[j] = true;
                demands.add(new DayRule(
                        0,
                        d,
                        new boolean[][] {which},
                        null,
                        new DayRule.Demand(Penalty.linear(heads, heads, 100, 1), null)));
            }
        }
        return model(new long[PEOPLE][DAYS * DUTIES], demands);
    }

    private static Best improved(RosterModel model, int[][] start, int passes, long seed) {
        Workshop shop = Workshop.of(model, new Meter(steps -> true));
        Best best = new Best(model, new Silent(), shop.divisor(), start);
        double[] guide = new double[model.dayRules().size()];
        new AlternatingDirections(shop, new SplittableRandom(seed), guide).improve(best, passes, 1);
        return best;
    }

    @Test
    void fadingPricesFindMuchBetterRostersThanTrueOnes() {
        long faded = 0;
        long straight = 0;
        for (long seed = 1; seed <= 3; seed++) {
            RosterModel model = hidden(seed);
            int[][] start = rows(model, seed);
            Best fading = improved(model, start, 30, seed);
            faded += fading.cost();
            straight += improved(model, start, 1, seed).cost();
            assertThat(Cost.hard(fading.cost())).as("hard units, seed %d", seed).isZero();
            assertThat(improved(model, start, 30, seed).roster())
                    .as("again, seed %d", seed)
                    .isDeepEqualTo(fading.roster());
        }
        assertThat(faded).as("costs above the hidden rosters").isLessThan(straight / 4);
    }
}
