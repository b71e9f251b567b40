package io.github.hospitalhr.scheduling.internal.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.Counter;
import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.Penalty;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import io.github.hospitalhr.scheduling.internal.model.RowRule;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every phase counts its work in every turn of its loops, so that it ends when told to. */
@Timeout(60)
class EngineStopTest {

    /** Work between two polls, in steps; about two milliseconds. */
    private static final long PROMPT = 1L << 21;

    /** Polls after which the engine is told to stop. */
    private static final int POLLS = 3;

    private static final class Silent implements ColumnListener {
        private final int most;
        private int polls;
        private int afterStop;
        private long last;
        private long longest;
        private boolean stopped;

        Silent(int most) {
            this.most = most;
        }

        @Override
        public boolean proceed(long steps) {
            longest = Math.max(longest, steps - last);
            last = steps;
            afterStop += stopped ? 1 : 0;
            stopped = ++polls >= most;
            return !stopped;
        }

        @Override
        public void improved(int[][] roster, long cost) {
            afterStop += stopped ? 1 : 0;
        }

        @Override
        public void bound(long better) {
            afterStop += stopped ? 1 : 0;
        }

        @Override
        public int @Nullable [][] better(long cost) {
            afterStop += stopped ? 1 : 0;
            return null;
        }
    }

    /** People whose days must be covered by more heads than there are, so that nothing is proven early. */
    private static RosterModel model(int people, int days) {
        SplittableRandom random = new SplittableRandom(11);
        int duties = 4;
        long[][] cell = new long[people][days * duties];
        for (long[] row : cell) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextInt(6) * 3L;
            }
        }
        List<List<RowRule>> rows = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            List<RowRule> rules = new ArrayList<>();
            for (int j = 1; j < duties; j++) {
                int[][] amount = new int[1][duties];
                amount[0][j] = 1;
                rules.add(new Counter(
                        0,
                        0,
                        days - 1,
                        0,
                        amount,
                        new int[days],
                        null,
                        false,
                        new Penalty(days / 5, days / 4, 7 + p % 3, 11, false, false)));
            }
            rows.add(List.copyOf(rules));
        }
        List<DayRule> dayRules = new ArrayList<>();
        for (int d = 0; d < days; d++) {
            for (int j = 1; j < duties; j++) {
                boolean[][] which = new boolean[1][duties];
                which[0][j] = true;
                dayRules.add(new DayRule(
                        0,
                        d,
                        which,
                        null,
                        new DayRule.Demand(Penalty.linear(people / 4 + 1, people / 2 + 1, 13, 5), null)));
            }
        }
        return new RosterModel(
                people,
                days,
                duties,
                new int[] {0, 1, 2, 3},
                cell,
                rows,
                dayRules,
                List.of("r"),
                new boolean[people][days]);
    }

    /** One phase of the engine on a fresh problem. */
    private interface Phase {
        void work(Workshop shop, Best best, SplittableRandom random);
    }

    private static void stops(Phase phase, RosterModel model) {
        Silent listener = new Silent(POLLS);
        Meter meter = new Meter(listener::proceed);
        Workshop shop = Workshop.of(model, meter);
        Best best = new Best(model, listener, shop.divisor(), new int[model.people()][model.days()]);
        assertThatThrownBy(() -> phase.work(shop, best, new SplittableRandom(1)))
                .isInstanceOf(Meter.Stop.class);
        assertThat(listener.polls).as("polls").isEqualTo(POLLS);
        assertThat(listener.longest).as("steps between two polls").isLessThan(PROMPT);
    }

    private static ColumnGeneration whole(Workshop shop, Best best) {
        Region region = Region.of(shop, 0, shop.model().days(), ColumnEngine.everybody(shop.model()), best.roster());
        ColumnGeneration generation = ColumnGeneration.of(region, 1);
        if (generation == null) {
            throw new AssertionError("somebody has no legal row");
        }
        return generation;
    }

    @Test
    void neighbourhoodsOfATinyModelEndWithTheirWork() {
        RosterModel model = model(1, 1);
        Silent listener = new Silent(Integer.MAX_VALUE);
        Workshop shop = Workshop.of(model, new Meter(listener::proceed));
        Best best = new Best(model, listener, shop.divisor(), new int[1][1]);
        new Neighbourhoods(
                        shop,
                        best,
                        new SplittableRandom(1),
                        new double[model.dayRules().size()],
                        false)
                .run(20 * PROMPT);
        assertThat(best.proven()).isFalse();
        assertThat(listener.last).isBetween(19 * PROMPT, 22 * PROMPT);
    }

    @Test
    void neighbourhoodsStop() {
        for (int size : new int[] {1, 8}) {
            stops(
                    (shop, best, random) -> new Neighbourhoods(
                                    shop,
                                    best,
                                    random,
                                    new double[shop.model().dayRules().size()],
                                    false)
                            .run(Long.MAX_VALUE / 2),
                    model(size, size == 1 ? 1 : 14));
        }
    }

    @Test
    void theFirstBoundStops() {
        stops(
                (shop, best, random) -> {
                    while (true) {
                        new DualAscent(shop, best.roster()).run(Long.MAX_VALUE / 2, best);
                    }
                },
                model(40, 42));
    }

    @Test
    void theRootStops() {
        stops(
                (shop, best, random) ->
                        whole(shop, best).solve(Integer.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY),
                model(40, 42));
    }

    @Test
    void theFirstRosterStops() {
        stops(
                (shop, best, random) -> {
                    while (true) {
                        new Greedy(
                                        shop,
                                        random,
                                        new double[shop.model().dayRules().size()])
                                .improve(best, 1);
                    }
                },
                model(40, 42));
    }

    @Test
    void aYearOfManyPeopleStops() {
        RosterModel model = model(60, 260);
        assertThat(ColumnEngine.large(model)).isTrue();
        for (int most : new int[] {1, 10, 150}) {
            Silent listener = new Silent(most);
            new ColumnEngine(model, 1, most < 100, listener).run(new int[60][260]);
            assertThat(listener.afterStop).as("calls after poll %d", most).isZero();
            assertThat(listener.polls).as("polls").isEqualTo(most);
            assertThat(listener.longest).as("steps between two polls").isLessThan(PROMPT);
        }
    }

    @Test
    void divesStop() {
        stops(
                (shop, best, random) -> {
                    ColumnGeneration generation = whole(shop, best);
                    while (true) {
                        new Dive(generation, random, 10, 10).run(Cost.HARD, 0, 0.1);
                    }
                },
                model(8, 14));
    }

    @Test
    void theTreeStops() {
        stops(
                (shop, best, random) -> {
                    while (true) {
                        new Tree(whole(shop, best), best, 0, Double.POSITIVE_INFINITY).run(Long.MAX_VALUE / 2);
                    }
                },
                model(8, 14));
    }

    @Test
    void anEngineToldToStopSaysNothingMore() {
        RosterModel model = model(6, 10);
        for (int most = 1; most < 120; most++) {
            Silent listener = new Silent(most);
            new ColumnEngine(model, 1, true, listener).run(new int[6][10]);
            assertThat(listener.afterStop).as("calls after poll %d", most).isZero();
            assertThat(listener.longest).as("steps between two polls").isLessThan(PROMPT);
        }
    }
}
