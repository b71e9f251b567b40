package io.github.hospitalhr.scheduling.internal.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.Counter;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
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

class ColumnEngineTest {

    /** Every row of allowed cells of a person. */
    private static List<int[]> rows(RosterModel model, int person) {
        List<int[]> rows = new ArrayList<>();
        rows.add(new int[model.days()]);
        for (int d = 0; d < model.days(); d++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] row : rows) {
                for (int j = 0; j < model.duties(); j++) {
                    if (model.allowed(person, d, j)) {
                        int[] next = row.clone();
                        next[d] = j;
                        longer.add(next);
                    }
                }
            }
            rows = longer;
        }
        return rows;
    }

    static long optimum(RosterModel model) {
        long[] least = {Long.MAX_VALUE};
        fill(model, new int[model.people()][], 0, least);
        return least[0];
    }

    private static void fill(RosterModel model, int[][] roster, int person, long[] least) {
        if (person == model.people()) {
            least[0] = Math.min(least[0], ModelCost.of(model, roster));
            return;
        }
        for (int[] row : rows(model, person)) {
            roster[person] = row;
            fill(model, roster, person + 1, least);
        }
    }

    static int[][] first(RosterModel model) {
        int[][] roster = new int[model.people()][];
        for (int p = 0; p < roster.length; p++) {
            roster[p] = rows(model, p).get(0);
        }
        return roster;
    }

    /** Stops after so many steps and writes everything down. */
    private static final class Recorder implements ColumnListener {
        private final RosterModel model;
        private final long most;
        private final List<String> events = new ArrayList<>();
        private long bound;
        private long cost = Long.MAX_VALUE;
        private boolean wrongCost;

        Recorder(RosterModel model, long most) {
            this.model = model;
            this.most = most;
        }

        @Override
        public boolean proceed(long steps) {
            return steps < most;
        }

        @Override
        public void improved(int[][] roster, long found) {
            wrongCost |= found != ModelCost.of(model, roster);
            cost = found;
            events.add(found + Arrays.deepToString(roster));
        }

        @Override
        public void bound(long better) {
            bound = better;
            events.add("bound " + better);
        }

        @Override
        public int @Nullable [][] better(long known) {
            return null;
        }
    }

    @Test
    void boundIsNeverAboveTheOptimumAndCostsAreTrue() {
        int closed = 0;
        for (long seed = 0; seed < 600; seed++) {
            RosterModel model = new SmallModels(seed).next();
            Recorder recorder = new Recorder(model, 3_000_000);
            boolean proven = new ColumnEngine(model, seed, true, recorder).run(first(model));
            long optimum = optimum(model);
            long best = Math.min(recorder.cost, ModelCost.of(model, first(model)));
            assertThat(recorder.bound).as("bound, seed %d", seed).isLessThanOrEqualTo(optimum);
            assertThat(recorder.wrongCost)
                    .as("cost other than the model's, seed %d", seed)
                    .isFalse();
            if (proven) {
                assertThat(best).as("proven cost, seed %d", seed).isEqualTo(optimum);
                closed++;
            }
        }
        assertThat(closed).as("instances proven").isGreaterThan(100);
    }

    @Test
    void sameStepsSameRun() {
        for (long seed = 0; seed < 40; seed++) {
            RosterModel model = new SmallModels(seed).next();
            Recorder one = new Recorder(model, 2_500_000);
            Recorder two = new Recorder(model, 2_500_000);
            new ColumnEngine(model, 7, true, one).run(first(model));
            new ColumnEngine(model, 7, true, two).run(first(model));
            assertThat(two.events).as("seed %d", seed).isEqualTo(one.events);
        }
    }

    @Test
    void pricingFindsTheCheapestRow() {
        int legal = 0;
        for (long seed = 0; seed < 1500; seed++) {
            RosterModel model = new SmallModels(seed).next();
            SplittableRandom random = new SplittableRandom(seed);
            Workshop shop = Workshop.of(model, new Meter(steps -> true));
            int days = model.days();
            int from = random.nextInt(days);
            int to = from + 1 + random.nextInt(days - from);
            List<int[]> all = rows(model, 0);
            int[] fixed = all.get(random.nextInt(all.size()));
            RowPricer pricer = new RowPricer(model, shop.profiles().get(0), 0, from, to, fixed);
            int scale = 16;
            int[][] price = new int[to - from][model.duties()];
            for (int d = from; d < to; d++) {
                for (int j = 0; j < model.duties(); j++) {
                    boolean allowed = model.allowed(0, d, j);
                    int cell = allowed ? (int) model.cell(0, d, j) * scale : 0;
                    price[d - from][j] = allowed ? cell + random.nextInt(-400, 400) : RowTable.NONE;
                }
            }
            long least = Long.MAX_VALUE;
            for (int[] row : all) {
                least = Math.min(least, reduced(model, row, fixed, from, to, price, scale));
            }
            boolean found = pricer.usable() && pricer.price(price, scale, shop.memory(), new Meter(steps -> true));
            assertThat(found).as("legal row found, seed %d", seed).isEqualTo(least < Long.MAX_VALUE);
            if (found) {
                legal++;
                long value = reduced(model, pricer.row(), fixed, from, to, price, scale);
                assertThat(value).as("price of the row, seed %d", seed).isEqualTo(least);
                assertThat(pricer.bound()).as("bound, seed %d", seed).isEqualTo(least);
                assertThat(pricer.cost()).isEqualTo(ModelCost.row(model, 0, pricer.row()));
            }
        }
        assertThat(legal).as("cases with a legal row").isGreaterThan(500);
    }

    /** Scaled cost plus duals of a row that equals the fixed one outside the window; huge when not legal. */
    private static long reduced(RosterModel model, int[] row, int[] fixed, int from, int to, int[][] price, int scale) {
        long cost = ModelCost.row(model, 0, row);
        boolean outside = !Arrays.equals(row, 0, from, fixed, 0, from)
                || !Arrays.equals(row, to, row.length, fixed, to, row.length);
        if (outside || cost >= Cost.HARD) {
            return Long.MAX_VALUE;
        }
        long sum = cost * scale;
        for (int d = from; d < to; d++) {
            sum += price[d - from][row[d]] - model.cell(0, d, row[d]) * scale;
        }
        return sum;
    }

    @Test
    void rulesTooManyToPlanExactlyAreLeftToOthers() {
        RosterModel plain = new SmallModels(1).next();
        int[] block = new int[plain.days()];
        int[][] amount = new int[1][plain.duties()];
        amount[0][plain.duties() - 1] = 1;
        List<RowRule> rules = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rules.add(new Counter(
                    0,
                    0,
                    plain.days() - 1,
                    0,
                    amount,
                    new int[plain.days()],
                    block.clone(),
                    false,
                    Penalty.linear(2, 3, 1, 1)));
        }
        RosterModel model = new RosterModel(
                plain.people(),
                plain.days(),
                plain.duties(),
                plain.shift(),
                plain.cell(),
                Collections.nCopies(plain.people(), List.copyOf(rules)),
                plain.dayRules(),
                plain.ruleIds(),
                plain.pinned());
        assertThat(new ColumnEngine(model, 1, true, new Recorder(model, Integer.MAX_VALUE)).run(first(model)))
                .isFalse();
    }
}
