package io.github.hospitalhr.scheduling.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RosterSearchTest {

    private static final long MILLI = 1_000_000;

    @AfterEach
    void noThreadIsLeft() {
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(t -> t.getName().startsWith("roster-search"));
    }

    private static SearchLimits steps(long steps, int threads, long seed) {
        return new SearchLimits(Long.MAX_VALUE, steps, threads, seed, 0, () -> 0, () -> false);
    }

    private static RosterModel model(long seed) {
        return new RandomModels(seed).next();
    }

    @Test
    void theSameOnAnyNumberOfThreads() {
        for (long seed = 0; seed < 12; seed++) {
            RosterModel model = model(seed);
            SearchState one = new RosterSearch(model, steps(150_000, 1, seed), s -> {}).run(null);
            for (int threads : new int[] {2, 4}) {
                SearchState more = new RosterSearch(model, steps(150_000, threads, seed), s -> {}).run(null);
                assertThat(more.roster())
                        .as("seed %d, %d threads", seed, threads)
                        .isDeepEqualTo(one.roster());
                assertThat(more.steps())
                        .as("seed %d, %d threads", seed, threads)
                        .isEqualTo(one.steps());
                assertThat(more.bound())
                        .as("seed %d, %d threads", seed, threads)
                        .isEqualTo(one.bound());
            }
        }
    }

    @Test
    void costIsTrueAndBoundIsNotAboveIt() {
        for (long seed = 20; seed < 50; seed++) {
            RosterModel model = model(seed);
            List<SearchState> told = new ArrayList<>();
            SearchState end = new RosterSearch(model, steps(60_000, 2, seed), told::add).run(null);
            assertThat(end.cost()).as("seed %d", seed).isEqualTo(ModelCost.of(model, end.roster()));
            assertThat(end.bound()).as("seed %d", seed).isLessThanOrEqualTo(end.cost());
            assertThat(told.get(told.size() - 1).finished()).as("seed %d", seed).isTrue();
            for (int p = 0; p < model.people(); p++) {
                for (int d = 0; d < model.days(); d++) {
                    assertThat(model.allowed(p, d, end.roster()[p][d]))
                            .as("seed %d, person %d, day %d", seed, p, d)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void findsTheBestOfTinyProblems() {
        int compared = 0;
        for (long seed = 100; seed < 400; seed++) {
            RosterModel model = model(seed);
            double size = model.people() * model.days() * Math.log(model.duties());
            if (size > Math.log(20_000)) {
                continue;
            }
            compared++;
            long best = best(model, new int[model.people()][model.days()], 0);
            SearchState end = new RosterSearch(model, steps(100_000, 1, seed), s -> {}).run(null);
            assertThat(end.cost()).as("seed %d", seed).isEqualTo(best);
            assertThat(end.bound()).as("seed %d", seed).isLessThanOrEqualTo(best);
        }
        assertThat(compared).isGreaterThan(3);
    }

    private static long best(RosterModel model, int[][] roster, int cell) {
        if (cell == model.people() * model.days()) {
            return ModelCost.of(model, roster);
        }
        int p = cell / model.days();
        int d = cell % model.days();
        long least = Long.MAX_VALUE;
        for (int j = 0; j < model.duties(); j++) {
            if (model.allowed(p, d, j)) {
                roster[p][d] = j;
                least = Math.min(least, best(model, roster, cell + 1));
            }
        }
        return least;
    }

    @Test
    void aWarmStartIsNeverMadeWorse() {
        RosterModel model = model(7);
        SearchState first = new RosterSearch(model, steps(200_000, 1, 1), s -> {}).run(null);
        SearchState again = new RosterSearch(model, steps(1_000, 1, 2), s -> {}).run(first.roster());
        assertThat(again.cost()).isLessThanOrEqualTo(first.cost());
    }

    @Test
    void cancelledBeforeItStartsItStillReturnsARoster() {
        RosterModel model = model(3);
        SearchLimits limits = new SearchLimits(Long.MAX_VALUE, Long.MAX_VALUE - 1, 2, 1, 0, () -> 0, () -> true);
        SearchState end = new RosterSearch(model, limits, s -> {}).run(null);
        assertThat(end.cost()).isEqualTo(ModelCost.of(model, end.roster()));
    }

    @Test
    void cancelledFromTheListenerItReturnsWhatItHas() {
        AtomicBoolean cancelled = new AtomicBoolean();
        SearchLimits limits = new SearchLimits(Long.MAX_VALUE, Long.MAX_VALUE - 1, 2, 1, 0, () -> 0, cancelled::get);
        RosterModel model = unprovable();
        SearchState end = new RosterSearch(model, limits, s -> cancelled.set(true)).run(null);
        assertThat(end.cost()).isEqualTo(ModelCost.of(model, end.roster()));
    }

    @Test
    void aLimitOfTimeIsKept() {
        AtomicLong now = new AtomicLong();
        SearchLimits limits =
                new SearchLimits(50 * MILLI, Long.MAX_VALUE, 2, 1, 0, () -> now.addAndGet(MILLI / 100), () -> false);
        SearchState end = new RosterSearch(unprovable(), limits, s -> {}).run(null);
        assertThat(end.nanos()).isBetween(50 * MILLI, 200 * MILLI);
    }

    @Test
    void aClockThatStandsStillIsReported() {
        SearchLimits limits = new SearchLimits(1000 * MILLI, Long.MAX_VALUE, 2, 1, 0, () -> 0, () -> false);
        assertThatThrownBy(() -> new RosterSearch(unprovable(), limits, s -> {}).run(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("clock stands still");
    }

    @Test
    void whatTheListenerThrowsComesOut() {
        assertThatThrownBy(() -> new RosterSearch(unprovable(), steps(1_000_000, 2, 1), s -> {
                            throw new UnsupportedOperationException("no");
                        })
                        .run(null))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    /** A problem whose best roster costs something that only ties explain, so that no bound closes the gap. */
    private static RosterModel unprovable() {
        for (long seed = 1000; ; seed++) {
            RosterModel model = model(seed);
            SearchState end = new RosterSearch(model, steps(20_000, 1, 1), s -> {}).run(null);
            if (end.bound() < end.cost() && Cost.hard(end.cost()) > 0) {
                return model;
            }
        }
    }
}
