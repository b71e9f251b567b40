package io.github.hospitalhr.scheduling.internal.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RowSearchTest {

    private static final int SCALE = 16;

    /** The search must find what the table of all counters finds, for any prices, at any window, also when called again. */
    @Test
    void theSearchFindsWhatTheTableFinds() {
        int compared = 0;
        int beyondTheSmallTable = 0;
        int rows = 0;
        for (long seed = 0; seed < 3000; seed++) {
            RosterModel model = new SmallModels(seed).next();
            SplittableRandom random = new SplittableRandom(seed);
            Meter meter = new Meter(steps -> true);
            RowProfile profile = RowProfile.of(model, meter).get(0);
            List<Tally> tallies = profile.tallies();
            int days = model.days();
            int from = random.nextInt(days);
            int to = from + 1 + random.nextInt(days - from);
            int[] fixed = ColumnEngineTest.first(model)[0];
            RowWindow window = RowWindow.of(model, profile, 0, from, to, fixed);
            boolean[] active = new boolean[tallies.size()];
            Arrays.fill(active, true);
            RowTable large = new RowTable(window, tallies, active);
            if (large.extras().none() || !large.feasible()) {
                continue;
            }
            boolean[] primary = new boolean[active.length];
            primary[large.primary()] = true;
            RowTable small = new RowTable(window, tallies, primary);
            RowSearch search = new RowSearch(window, small, large);
            Scratch scratch = new Scratch();
            for (int call = 0; call < 3; call++) {
                int[][] price = prices(model, from, to, random);
                long[] lambda = new long[tallies.size()];
                long expected = large.solve(price, SCALE, lambda, scratch.of(large.size()), meter);
                long least = small.solve(price, SCALE, lambda, scratch.of(small.size()), meter);
                long found = least >= RowTable.NONE
                        ? RowTable.NONE
                        : search.solve(price, SCALE, lambda, least, scratch, meter);
                assertThat(Math.min(RowTable.NONE, found))
                        .as("seed %d, call %d", seed, call)
                        .isEqualTo(Math.min(RowTable.NONE, expected));
                if (found < RowTable.NONE) {
                    compared++;
                    beyondTheSmallTable += found > least ? 1 : 0;
                    if (to - from == days) {
                        int[] row = fixed.clone();
                        search.trace(row);
                        assertThat(cost(model, row, price))
                                .as("cost of the row, seed %d, call %d", seed, call)
                                .isEqualTo(found);
                        rows++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(1000);
        assertThat(beyondTheSmallTable).isGreaterThan(200);
        assertThat(rows).isGreaterThan(200);
    }

    private static int[][] prices(RosterModel model, int from, int to, SplittableRandom random) {
        int[][] price = new int[to - from][model.duties()];
        for (int d = from; d < to; d++) {
            for (int j = 0; j < model.duties(); j++) {
                boolean allowed = model.allowed(0, d, j);
                int cell = allowed ? (int) model.cell(0, d, j) * SCALE : 0;
                price[d - from][j] = allowed ? cell + random.nextInt(-400, 400) : RowTable.NONE;
            }
        }
        return price;
    }

    /** Scaled cost plus duals of a whole row. */
    private static long cost(RosterModel model, int[] row, int[][] price) {
        long sum = ModelCost.row(model, 0, row) * SCALE;
        for (int d = 0; d < row.length; d++) {
            sum += price[d][row[d]] - model.cell(0, d, row[d]) * SCALE;
        }
        return sum;
    }
}
