package io.github.hospitalhr.scheduling.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void whoBringsMoreWorksMoreAndNobodyStarves() {
        Shares engines = new Shares();
        Shares annealers = new Shares();
        Shares listeners = new Shares();
        engines.seen(offer(10_000, false));
        annealers.seen(offer(10_000, false));
        listeners.seen(offer(10_000, false));
        for (int i = 1; i <= 50; i++) {
            engines.engineFound(10_000 - 10 * i, 10_000 - 10 * (i - 1));
            engines.seen(offer(10_000 - 10 * i, true));
            engines.settle(i / 50.0);
            annealers.seen(offer(10_000 - 10 * i, false));
            annealers.settle(i / 50.0);
            listeners.seen(offer(10_000 - 10 * i, true));
            listeners.settle(i / 50.0);
        }
        assertThat(engines.sparePerEngine()).isBetween(0.05, 0.2);
        assertThat(annealers.sparePerEngine()).isBetween(2.0, 3.0);
        assertThat(listeners.sparePerEngine()).as("what another engine found").isBetween(0.05, 0.2);
    }

    private static Offer offer(long cost, boolean byEngine) {
        return new Offer(cost, new int[0][], 0, byEngine);
    }

    @Test
    void anEngineThatPreparesIsWaitedForButNotForEver() {
        Shares waiting = new Shares();
        Shares prepared = new Shares();
        prepared.prepared();
        for (int i = 1; i <= 29; i++) {
            for (Shares shares : List.of(waiting, prepared)) {
                shares.seen(offer(10_000 - 10 * i, false));
                shares.settle(i / 50.0);
            }
        }
        assertThat(waiting.sparePerEngine()).isLessThan(0.2);
        assertThat(prepared.sparePerEngine()).isGreaterThan(2.0);
        for (int i = 30; i <= 50; i++) {
            waiting.seen(offer(10_000 - 10 * i, false));
            waiting.settle(i / 50.0);
        }
        assertThat(waiting.sparePerEngine()).isGreaterThan(2.0);
    }

    @Test
    void theEngineGoesFirstWhileNoRosterIsLegal() {
        Shares shares = new Shares();
        shares.prepared();
        double atFirst = shares.sparePerEngine();
        for (int i = 1; i <= 10; i++) {
            shares.seen(offer((100 - i) * Cost.HARD, false));
            shares.settle(i * 0.02);
        }
        assertThat(shares.sparePerEngine()).isLessThan(atFirst);
    }
}
