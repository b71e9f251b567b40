package io.github.hospitalhr.scheduling.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void whoBringsMoreWorksMoreAndNobodyStarves() {
        Shares engines = new Shares();
        Shares annealers = new Shares();
        engines.seen(10_000);
        annealers.seen(10_000);
        for (int i = 1; i <= 50; i++) {
            engines.engineFound(10_000 - 10 * i, 10_000 - 10 * (i - 1));
            engines.seen(10_000 - 10 * i);
            engines.settle(i / 50.0);
            annealers.seen(10_000 - 10 * i);
            annealers.settle(i / 50.0);
        }
        assertThat(engines.sparePerEngine()).isBetween(0.05, 0.2);
        assertThat(annealers.sparePerEngine()).isBetween(2.0, 3.0);
    }

    @Test
    void theEngineGoesFirstWhileNoRosterIsLegal() {
        Shares shares = new Shares();
        double atFirst = shares.sparePerEngine();
        for (int i = 1; i <= 10; i++) {
            shares.seen((100 - i) * Cost.HARD);
            shares.settle(i * 0.02);
        }
        assertThat(shares.sparePerEngine()).isLessThan(atFirst);
    }
}
