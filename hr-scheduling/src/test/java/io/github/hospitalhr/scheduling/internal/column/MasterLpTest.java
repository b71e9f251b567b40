package io.github.hospitalhr.scheduling.internal.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MasterLpTest {

    /** The master of a random problem with some random legal rows as columns; null when somebody has no legal row. */
    private static @org.jspecify.annotations.Nullable MasterLp master(long seed, int columns) {
        RosterModel model = new SmallModels(seed).next();
        SplittableRandom random = new SplittableRandom(seed);
        Workshop shop = Workshop.of(model, new Meter(steps -> true));
        Region region = Region.of(shop, 0, model.days(), ColumnEngine.everybody(model), ColumnEngineTest.first(model));
        ColumnGeneration generation = region.size() < model.people() ? null : ColumnGeneration.of(region, seed);
        if (generation == null) {
            return null;
        }
        for (int n = 0; n < columns; n++) {
            int i = random.nextInt(region.size());
            int[] row = random.ints(model.days(), 0, model.duties()).toArray();
            long cost = ModelCost.row(model, region.person(i), row);
            if (cost < Cost.HARD) {
                generation.add(region.column(i, row, cost));
            }
        }
        return generation.lp();
    }

    @Test
    void beginningAgainComesToTheSameOptimum() {
        int cases = 0;
        for (long seed = 0; seed < 300; seed++) {
            MasterLp lp = master(seed, 30);
            if (lp == null) {
                continue;
            }
            assertThat(lp.optimise()).isTrue();
            double optimum = lp.objective();
            lp.restart();
            double restarted = lp.objective();
            assertThat(restarted).as("seed %d", seed).isGreaterThanOrEqualTo(optimum - 1e-6);
            assertThat(lp.optimise()).isTrue();
            assertThat(lp.objective()).as("seed %d", seed).isCloseTo(optimum, within(1e-5 * (1 + Math.abs(optimum))));
            cases += restarted > optimum + 1e-6 ? 1 : 0;
        }
        assertThat(cases).as("cases in which there was something to do again").isGreaterThan(5);
    }

    @Test
    void aKeptBasisIsThereAgain() {
        int cases = 0;
        for (long seed = 0; seed < 100; seed++) {
            MasterLp lp = master(seed, 30);
            if (lp == null) {
                continue;
            }
            assertThat(lp.optimise()).isTrue();
            LpVariables vars = lp.variables();
            double[] values =
                    IntStream.range(0, vars.size()).mapToDouble(lp::value).toArray();
            double[] costs = IntStream.range(0, vars.columns())
                    .mapToDouble(j -> vars.cost(vars.slacks() + j))
                    .toArray();
            Basis kept = lp.keep(null);
            for (int j = 0; j < costs.length; j++) {
                vars.cost(j, values[vars.slacks() + j] > 0.5 ? costs[j] + 1e5 : costs[j]);
            }
            int before = lp.pivots();
            lp.optimise();
            cases += lp.pivots() > before ? 1 : 0;
            for (int j = 0; j < costs.length; j++) {
                vars.cost(j, costs[j]);
            }
            lp.add(vars.column(0));
            lp.back(kept);

            int pivots = lp.pivots();
            assertThat(lp.optimise()).as("seed %d", seed).isTrue();
            assertThat(lp.pivots()).as("seed %d, nothing left to do", seed).isEqualTo(pivots);
            for (int j = 0; j < values.length; j++) {
                assertThat(lp.value(j)).as("seed %d, variable %d", seed, j).isEqualTo(values[j]);
            }
            assertThat(lp.value(values.length))
                    .as("seed %d, a later column", seed)
                    .isZero();
        }
        assertThat(cases).as("cases in which there was something to take back").isGreaterThan(5);
    }

    @Test
    void costsThatAreNoNumbersEndInNoException() {
        int cases = 0;
        for (long seed = 0; seed < 100; seed++) {
            MasterLp lp = master(seed, 10);
            if (lp == null) {
                continue;
            }
            cases++;
            LpVariables vars = lp.variables();
            double[] before = new double[vars.columns()];
            for (int j = 0; j < before.length; j++) {
                before[j] = vars.cost(vars.slacks() + j);
                vars.cost(j, j % 3 == 0 ? Double.NaN : j % 3 == 1 ? 1e300 : -1e300);
            }
            lp.optimise();
            for (int j = 0; j < before.length; j++) {
                vars.cost(j, before[j]);
            }
            lp.restart();
            assertThat(lp.optimise()).as("seed %d", seed).isTrue();
        }
        assertThat(cases).isPositive();
    }
}
