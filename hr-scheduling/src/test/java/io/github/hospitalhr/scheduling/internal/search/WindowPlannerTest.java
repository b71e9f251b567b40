package io.github.hospitalhr.scheduling.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WindowPlannerTest {

    private static final double HARD = 1000;

    /** Where one person's own automata are read jointly, the plan of a short window equals the best of all fillings. */
    @Test
    void findsTheCheapestFillingOfAWindow() {
        int compared = 0;
        for (long seed = 0; seed < 400; seed++) {
            RandomModels models = new RandomModels(seed);
            RosterModel source = models.next();
            SearchModel model = new SearchModel(source);
            Plan plan = new Plan(model, Starts.legalCells(model, models.roster(source)));
            Energy energy = new Energy(HARD);
            SplittableRandom random = new SplittableRandom(seed);
            WindowPlanner planner = new WindowPlanner(plan, energy, random);
            int p = random.nextInt(model.people);
            int from = random.nextInt(model.days);
            int to = Math.min(model.days, from + 4);
            int[] duty = new int[model.days];
            if (model.rows[p].groups().length != 1 || !planner.plan(p, from, to, 0, duty)) {
                continue;
            }
            compared++;
            int[][] roster = plan.copy();
            double best = cheapest(model, roster, energy, p, from, to);
            System.arraycopy(duty, from, roster[p], from, to - from);
            assertThat(energy.of(ModelCost.of(source, roster)))
                    .as("seed %d, person %d, days %d to %d", seed, p, from, to)
                    .isEqualTo(best);
        }
        assertThat(compared).isGreaterThan(100);
    }

    private static double cheapest(SearchModel model, int[][] roster, Energy energy, int p, int day, int to) {
        if (day == to) {
            return energy.of(ModelCost.of(model.source, roster));
        }
        int was = roster[p][day];
        double least = Double.MAX_VALUE;
        for (int j : model.choices[p][day]) {
            roster[p][day] = j;
            least = Math.min(least, cheapest(model, roster, energy, p, day + 1, to));
        }
        roster[p][day] = was;
        return least;
    }
}
