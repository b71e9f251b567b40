package io.github.hospitalhr.scheduling.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A search cancelled at any moment asks only a few times more before it comes back with a roster. */
@Timeout(60)
class SearchStopTest {

    /** Each of the members, and the crew itself, may see the cancellation a few times. */
    private static final int AFTER = 20;

    @Test
    void cancelledAtAnyPollItReturnsAtOnce() {
        for (long seed = 0; seed < 4; seed++) {
            RosterModel model = new RandomModels(seed).next();
            for (int most = 1; most < 800; most += 1 + most / 2) {
                int limit = most;
                AtomicInteger polls = new AtomicInteger();
                SearchLimits limits = new SearchLimits(
                        Long.MAX_VALUE, 100_000_000, 2, seed, 0, () -> 0, () -> polls.incrementAndGet() > limit);
                SearchState end = new RosterSearch(model, limits, s -> {}).run(null);
                assertThat(end.cost()).as("seed %d, poll %d", seed, most).isEqualTo(ModelCost.of(model, end.roster()));
                assertThat(polls.get())
                        .as("polls, seed %d, cancelled at %d", seed, most)
                        .isLessThan(most + AFTER);
            }
        }
    }

    /** A first roster that takes more than its part of the steps once left the annealing in a loop without a turn. */
    @Test
    void fewStepsUsedUpByTheConstructionStillEnd() {
        for (long seed = 0; seed < 60; seed++) {
            RosterModel model = new RandomModels(seed).next();
            SearchLimits limits = new SearchLimits(Long.MAX_VALUE, 2_000, 1, seed, 0, () -> 0, () -> false);
            SearchState end = new RosterSearch(model, limits, s -> {}).run(null);
            assertThat(end.cost()).as("seed %d", seed).isEqualTo(ModelCost.of(model, end.roster()));
        }
    }
}
