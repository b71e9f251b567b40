package io.github.hospitalhr.scheduling.internal.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PeopleGroupsTest {

    @Test
    void whatOneGroupDoesIsNothingToAnother() {
        int apart = 0;
        int together = 0;
        for (int seed = 0; seed < 400; seed++) {
            RosterModel model = new SmallModels(seed).next();
            int[] group = PeopleGroups.of(model);
            if (model.people() < 2) {
                continue;
            }
            if (group[0] == group[1]) {
                together++;
                continue;
            }
            apart++;
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < 20; i++) {
                int[][] x = roster(model, random);
                int[][] y = roster(model, random);
                long straight = ModelCost.of(model, x) + ModelCost.of(model, y);
                long crossed =
                        ModelCost.of(model, new int[][] {x[0], y[1]}) + ModelCost.of(model, new int[][] {y[0], x[1]});
                assertThat(crossed).as("seed %d, pair %d", seed, i).isEqualTo(straight);
            }
        }
        assertThat(apart).as("models with two groups").isGreaterThan(20);
        assertThat(together).as("models with one group").isGreaterThan(20);
    }

    private static int[][] roster(RosterModel model, SplittableRandom random) {
        int[][] roster = new int[model.people()][model.days()];
        for (int p = 0; p < roster.length; p++) {
            for (int d = 0; d < model.days(); d++) {
                do {
                    roster[p][d] = random.nextInt(model.duties());
                } while (!model.allowed(p, d, roster[p][d]));
            }
        }
        return roster;
    }
}
