package io.github.hospitalhr.scheduling.internal.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.internal.model.Automaton;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.internal.model.Penalty;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DiveTest {

    private static final long MISSING = 50;

    /** Days that need everybody, cells that cost a little at random; the last person never works. */
    private static RosterModel model(int people, int days) {
        SplittableRandom random = new SplittableRandom(3);
        long[][] cell = new long[people][2 * days];
        for (long[] row : cell) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextInt(9);
            }
        }
        for (int d = 0; d < days; d++) {
            cell[people - 1][2 * d + 1] = RosterModel.FORBIDDEN;
        }
        List<DayRule> rules = new ArrayList<>();
        for (int d = 0; d < days; d++) {
            boolean[][] work = {{false, true}};
            rules.add(new DayRule(
                    0, d, work, null, new DayRule.Demand(Penalty.linear(people, people, MISSING, 1), null)));
        }
        return new RosterModel(
                people,
                days,
                2,
                new int[] {0, 1},
                cell,
                Collections.nCopies(people, List.of()),
                rules,
                List.of("r"),
                new boolean[people][days]);
    }

    @Test
    void aPriceOnMissingHeadsDoesNotHideTheRosterFound() {
        int people = 3;
        int days = 5;
        RosterModel model = model(people, days);
        Workshop shop = Workshop.of(model, new Meter(steps -> true));
        Region whole = Region.of(shop, 0, days, ColumnEngine.everybody(model), new int[people][days]);
        ColumnGeneration generation = ColumnGeneration.of(whole, 1);
        assertThat(generation).isNotNull();
        long best = days * MISSING;
        for (int p = 0; p < people; p++) {
            for (int d = 0; d < days; d++) {
                best += model.cell(p, d, p == people - 1 ? 0 : 1);
            }
        }
        double price = -generation.surcharge(-MISSING / 2.0);
        generation.solve(50, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        double offset = price * days;
        assertThat(generation.bound() + offset)
                .as("bound, price and constant put together")
                .isLessThanOrEqualTo(best);
        Column[] found = new Dive(generation, new SplittableRandom(1), 10, 10).run(best + 0.5, offset, 0.2);
        assertThat(found).as("the only best roster").isNotNull();
        assertThat(whole.cost(found)).isEqualTo(best).isLessThan(Cost.HARD);
    }

    /** Two shifts in two roles that some hold; nobody likes to work twice in a row; costs without ties. */
    private static RosterModel roles(SplittableRandom random, int people, int days, long missing) {
        int[] shift = {0, 1, 1, 2, 2};
        int duties = shift.length;
        long[][] cell = new long[people][days * duties];
        for (int p = 0; p < people; p++) {
            for (int i = 0; i < cell[p].length; i++) {
                boolean second = i % duties == 2 || i % duties == 4;
                cell[p][i] = second && p % 2 == 0 ? RosterModel.FORBIDDEN : random.nextInt(30);
            }
        }
        List<DayRule> rules = new ArrayList<>();
        for (int d = 0; d < days; d++) {
            for (int j = 1; j < duties; j++) {
                boolean[][] which = new boolean[1][duties];
                which[0][j] = true;
                int need = 1 + random.nextInt(2);
                rules.add(new DayRule(
                        0, d, which, null, new DayRule.Demand(Penalty.linear(need, need, missing, 7), null)));
            }
        }
        Automaton run = new Automaton(
                0,
                0,
                days - 1,
                2,
                0,
                2,
                new int[] {0, 1, 1, 1, 1},
                new int[days],
                new int[][] {{0, 1, 0, 1}},
                new long[][] {{0, 0, 0, 17}},
                new long[2]);
        return new RosterModel(
                people,
                days,
                duties,
                shift,
                cell,
                Collections.nCopies(people, List.of(run)),
                rules,
                List.of("r"),
                new boolean[people][days]);
    }

    @Test
    void theValuesOfEveryUndecidedPersonAddUpToOne() {
        int looked = 0;
        for (int seed = 0; seed < 12; seed++) {
            RosterModel model = roles(new SplittableRandom(seed), 9, 12, MISSING);
            Workshop shop = Workshop.of(model, new Meter(steps -> true));
            Region whole = Region.of(shop, 0, model.days(), ColumnEngine.everybody(model), new int[9][model.days()]);
            ColumnGeneration generation = ColumnGeneration.of(whole, seed);
            assertThat(generation).isNotNull();
            for (int round = 0; round < 60 && !generation.solve(1, Double.POSITIVE_INFINITY, Search.NEVER); round++) {
                double[][][] values = Dive.values(generation);
                for (int p = 0; p < values.length; p++) {
                    for (double[] day : values[p]) {
                        looked++;
                        assertThat(Arrays.stream(day).sum())
                                .as("seed %d, round %d, person %d", seed, round, p)
                                .isBetween(0.99, 1.01);
                    }
                }
            }
        }
        assertThat(looked).as("cells looked at").isGreaterThan(1000);
    }

    @Test
    void aDiveFindsARosterNearTheBoundWhoseCostIsTheCheckers() {
        for (int seed = 0; seed < 12; seed++) {
            RosterModel model = roles(new SplittableRandom(seed), 9, 12, MISSING);
            Workshop shop = Workshop.of(model, new Meter(steps -> true));
            int[][] empty = new int[9][model.days()];
            Region whole = Region.of(shop, 0, model.days(), ColumnEngine.everybody(model), empty);
            ColumnGeneration generation = ColumnGeneration.of(whole, seed);
            assertThat(generation).isNotNull();
            generation.solve(100, Double.POSITIVE_INFINITY, Search.NEVER);
            double bound = generation.bound();
            long most = ModelCost.of(model, empty);
            Column[] found = new Dive(generation, new SplittableRandom(seed), 10, 10).run((double) most, 0, 0.2);
            assertThat(found).as("seed %d", seed).isNotNull();
            long cost = ModelCost.of(model, whole.with(found));
            assertThat(whole.cost(found)).as("seed %d", seed).isEqualTo(cost);
            assertThat((double) cost).as("seed %d", seed).isBetween(bound - 1e-6, 1.02 * bound + 2);
        }
    }

    @Test
    void aMasterAtRestPaysTheFullPriceOfHardUnits() {
        for (int seed = 0; seed < 6; seed++) {
            RosterModel model = roles(new SplittableRandom(seed), 9, 8, Cost.HARD);
            Workshop shop = Workshop.of(model, new Meter(steps -> true));
            Region whole = Region.of(shop, 0, 8, ColumnEngine.everybody(model), new int[9][8]);
            ColumnGeneration generation = ColumnGeneration.of(whole, seed);
            assertThat(generation).isNotNull();
            assertThat(generation.solve(300, Double.POSITIVE_INFINITY, Search.NEVER))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(generation.shortfall())
                    .as("missing heads, seed %d", seed)
                    .isLessThan(0.1);
            Column[] found = new Dive(generation, new SplittableRandom(seed), 10, 10).run((double) Cost.HARD, 0, 0.2);
            assertThat(found).as("seed %d", seed).isNotNull();
            assertThat(ModelCost.of(model, whole.with(found)))
                    .as("a legal roster, seed %d", seed)
                    .isLessThan(Cost.HARD)
                    .isGreaterThanOrEqualTo((long) Math.floor(generation.bound()));
        }
    }
}
