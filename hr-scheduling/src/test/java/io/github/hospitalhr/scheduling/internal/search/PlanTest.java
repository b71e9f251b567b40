package io.github.hospitalhr.scheduling.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void costsEqualTheFullEvaluationAfterEveryChange() {
        for (long seed = 0; seed < 600; seed++) {
            RandomModels models = new RandomModels(seed);
            RosterModel model = models.next();
            SplittableRandom random = new SplittableRandom(seed);
            int[][] roster = models.roster(model);
            Plan plan = new Plan(new SearchModel(model), roster);
            assertThat(plan.cost()).as("seed %d, loaded", seed).isEqualTo(ModelCost.of(model, roster));
            int[] duty = new int[model.days()];
            for (int i = 0; i < 30; i++) {
                int p = random.nextInt(model.people());
                int from = random.nextInt(model.days());
                int to = from + 1 + random.nextInt(model.days() - from);
                for (int d = from; d < to; d++) {
                    duty[d] = random.nextInt(model.duties());
                }
                long rowWas = ModelCost.row(model, p, roster[p]);
                long delta = plan.rowDelta(p, from, to, duty);
                for (int d = from; d < to; d++) {
                    plan.moveHead(p, d, roster[p][d], duty[d]);
                    roster[p][d] = duty[d];
                }
                assertThat(delta)
                        .as("seed %d, change %d of person %d, days %d to %d", seed, i, p, from, to)
                        .isEqualTo(ModelCost.row(model, p, roster[p]) - rowWas);
                plan.setRow(p, from, to, duty, delta);
                assertThat(plan.cost()).as("seed %d, change %d", seed, i).isEqualTo(ModelCost.of(model, roster));
            }
        }
    }
}
