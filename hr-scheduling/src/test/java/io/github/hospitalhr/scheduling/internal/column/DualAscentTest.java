package io.github.hospitalhr.scheduling.internal.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DualAscentTest {

    private static final class Silent implements ColumnListener {
        @Override
        public boolean proceed(long steps) {
            return true;
        }

        @Override
        public void improved(int[][] roster, long cost) {}

        @Override
        public void bound(long better) {}

        @Override
        public int @Nullable [][] better(long cost) {
            return null;
        }
    }

    private static double bound(RosterModel model) {
        Silent listener = new Silent();
        Workshop shop = Workshop.of(model, new Meter(listener::proceed));
        int[][] start = ColumnEngineTest.first(model);
        DualAscent ascent = new DualAscent(shop, start);
        ascent.run(1_000_000, new Best(model, listener, shop.divisor(), start));
        return ascent.bound();
    }

    @Test
    void theBoundIsNeverAboveTheCheapestLegalRosterAndOftenClose() {
        int close = 0;
        int cases = 0;
        for (long seed = 0; seed < 600; seed++) {
            RosterModel model = new SmallModels(seed).next();
            long optimum = ColumnEngineTest.optimum(model);
            if (optimum < Cost.HARD) {
                double bound = bound(model);
                assertThat(bound).as("bound, seed %d", seed).isLessThanOrEqualTo(optimum + 1e-6);
                cases += optimum > 0 ? 1 : 0;
                close += optimum > 0 && bound > 0.8 * optimum ? 1 : 0;
            }
        }
        assertThat(close).as("close bounds of %d", cases).isGreaterThan(cases / 2);
    }
}
