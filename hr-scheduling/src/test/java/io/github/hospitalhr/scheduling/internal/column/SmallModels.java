package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.Automaton;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.Counter;
import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.Penalty;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import io.github.hospitalhr.scheduling.internal.model.RowRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Random compiled problems small enough for brute force: every kind of rule, odd windows, histories, ties. */
final class SmallModels {

    private final SplittableRandom random;
    private int[] shift = new int[0];

    SmallModels(long seed) {
        random = new SplittableRandom(seed);
    }

    RosterModel next() {
        int people = 1 + random.nextInt(2);
        int days = 1 + random.nextInt(5);
        int duties = 2 + random.nextInt(2);
        shift = new int[duties];
        for (int j = 1; j < duties; j++) {
            shift[j] = 1 + random.nextInt(duties);
        }
        boolean[][] pinned = new boolean[people][days];
        long[][] cell = new long[people][days * duties];
        for (int p = 0; p < people; p++) {
            for (int d = 0; d < days; d++) {
                pinned[p][d] = random.nextInt(20) == 0;
                int kept = random.nextInt(duties);
                for (int j = 0; j < duties; j++) {
                    boolean forbidden = j != kept && (pinned[p][d] || random.nextInt(8) == 0);
                    cell[p][d * duties + j] = forbidden ? RosterModel.FORBIDDEN : random.nextInt(3) * 5L;
                }
            }
        }
        List<List<RowRule>> lists = new ArrayList<>();
        int classes = 1 + random.nextInt(3);
        for (int c = 0; c < classes; c++) {
            List<RowRule> rules = new ArrayList<>();
            int n = random.nextInt(6);
            for (int i = 0; i < n; i++) {
                rules.add(random.nextBoolean() ? automaton(days) : counter(days));
            }
            lists.add(List.copyOf(rules));
        }
        List<List<RowRule>> rows = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            rows.add(lists.get(random.nextInt(classes)));
        }
        List<DayRule> dayRules = new ArrayList<>();
        int n = random.nextInt(2 * days + 1);
        for (int i = 0; i < n; i++) {
            dayRules.add(dayRule(people, days, duties));
        }
        return new RosterModel(people, days, duties, shift, cell, rows, dayRules, List.of("r"), pinned);
    }

    private long weight() {
        return random.nextInt(4) == 0 ? Cost.HARD : random.nextInt(30);
    }

    /** A random number for each duty, the same for duties of one shift. */
    private int[] byShift(int bound) {
        int[] numbers = random.ints(shift.length + 1, 0, bound).toArray();
        return Arrays.stream(shift).map(s -> numbers[s]).toArray();
    }

    private Automaton automaton(int days) {
        int first = random.nextInt(days);
        int last = first + random.nextInt(days - first);
        int states = 1 + random.nextInt(5);
        int symbols = 1 + random.nextInt(3);
        int tables = 1 + random.nextInt(3);
        int[] symbol = byShift(symbols);
        int[] table = random.ints(last - first + 1, 0, tables).toArray();
        int[][] next = new int[tables][];
        long[][] cost = new long[tables][];
        for (int t = 0; t < tables; t++) {
            next[t] = random.ints(states * symbols, 0, states).toArray();
            cost[t] = new long[states * symbols];
            for (int i = 0; i < cost[t].length; i++) {
                cost[t][i] = random.nextInt(3) == 0 ? weight() : 0;
            }
        }
        long[] end = new long[states];
        for (int i = 0; i < states; i++) {
            end[i] = random.nextInt(3) == 0 ? weight() : 0;
        }
        return new Automaton(0, first, last, states, random.nextInt(states), symbols, symbol, table, next, cost, end);
    }

    private Counter counter(int days) {
        int first = random.nextInt(days);
        int last = first + random.nextInt(days - first);
        boolean blocks = random.nextBoolean();
        int tables = 1 + random.nextInt(2);
        int[][] amount = new int[tables][];
        for (int t = 0; t < tables; t++) {
            amount[t] = byShift(blocks ? 2 : 5);
        }
        int[] block = null;
        if (blocks) {
            block = new int[last - first + 1];
            int b = random.nextInt(3);
            for (int i = 0; i < block.length; i++) {
                b += random.nextInt(3) == 0 ? 1 : 0;
                block[i] = random.nextInt(4) == 0 ? -1 : b;
            }
        }
        int low = random.nextInt(6);
        Penalty penalty = new Penalty(
                low, low + random.nextInt(5), weight(), weight(), random.nextBoolean(), random.nextBoolean());
        int[] table = random.ints(last - first + 1, 0, tables).toArray();
        return new Counter(
                0, first, last, random.nextInt(4), amount, table, block, blocks && random.nextBoolean(), penalty);
    }

    private DayRule dayRule(int people, int days, int duties) {
        int terms = random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1;
        boolean[][] which = new boolean[terms][duties];
        boolean[][] who = random.nextBoolean() ? null : new boolean[terms][people];
        for (int i = 0; i < terms; i++) {
            for (int j = 0; j < duties; j++) {
                which[i][j] = random.nextBoolean();
            }
            for (int p = 0; who != null && p < people; p++) {
                who[i][p] = random.nextInt(3) > 0;
            }
        }
        int low = random.nextInt(4);
        Penalty penalty = Penalty.linear(low, low + random.nextInt(2), weight(), weight());
        DayRule.CountCost function =
                terms == 1 ? new DayRule.Demand(penalty, random.nextBoolean() ? penalty : null) : new Tie(7);
        return new DayRule(0, random.nextInt(days), which, who, function);
    }

    /** Costs whenever the first count is positive and another is not. */
    private record Tie(long weight) implements DayRule.Tied {
        @Override
        public long of(int[] counts) {
            long sum = 0;
            for (int i = 1; i < counts.length; i++) {
                sum += counts[0] > 0 && counts[i] == 0 ? weight * counts[0] : 0;
            }
            return sum;
        }
    }
}
