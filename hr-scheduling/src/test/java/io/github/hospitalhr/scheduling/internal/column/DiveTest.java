package io.github.hospitalhr.scheduling.internal.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.Penalty;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.ArrayList;
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
}
