package io.github.hospitalhr.scheduling.internal.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.Counter;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.internal.model.Penalty;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import io.github.hospitalhr.scheduling.internal.model.RowRule;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GreedyTest {

    private static final int PEOPLE = 24;
    private static final int DAYS = 10;

    /** Everybody must work at least four days, so that a free roster breaks a rule of each. */
    private static RosterModel model() {
        int[][] amount = {{0, 1, 1}};
        RowRule rule = new Counter(
                0,
                0,
                DAYS - 1,
                0,
                amount,
                new int[DAYS],
                null,
                false,
                Penalty.linear(4, Integer.MAX_VALUE, Cost.HARD, 0));
        return new RosterModel(
                PEOPLE,
                DAYS,
                3,
                new int[] {0, 1, 2},
                new long[PEOPLE][DAYS * 3],
                Collections.nCopies(PEOPLE, List.of(rule)),
                List.of(),
                List.of("r"),
                new boolean[PEOPLE][DAYS]);
    }

    @Test
    void rowsOthersMadeLegalMeanwhileAreTakenOver() {
        RosterModel model = model();
        int[] mark = {2, 2, 2, 2, 2, 2, 2, 2, 2, 2};
        int[][] others = new int[PEOPLE][DAYS];
        Arrays.fill(others, 2, PEOPLE, mark);
        ColumnListener listener = new ColumnListener() {
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
                return ModelCost.of(model, others) < cost ? others : null;
            }
        };
        Workshop shop = Workshop.of(model, new Meter(steps -> true));
        Best best = new Best(model, listener, shop.divisor(), new int[PEOPLE][DAYS]);
        new Greedy(shop, new SplittableRandom(1), new double[0]).improve(best, 1);
        assertThat(Cost.hard(best.cost())).isZero();
        assertThat(Arrays.stream(best.roster())
                        .filter(row -> Arrays.equals(row, mark))
                        .count())
                .isGreaterThanOrEqualTo(PEOPLE - 6);
    }
}
