package io.github.hospitalhr.scheduling.internal.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RepertoireTest {

    @Test
    void theSizeThatBringsMostForItsWorkIsChosenMostAndNoneIsGivenUp() {
        Repertoire repertoire = new Repertoire();
        SplittableRandom random = new SplittableRandom(3);
        TreeMap<String, Double> work = new TreeMap<>();
        double all = 0;
        for (int i = 0; i < 3_000; i++) {
            Repertoire.Size size = repertoire.next(random);
            double cost = 3e6 * size.days;
            boolean best = !size.everybody && size.days == 21;
            repertoire.note(size, cost, best ? 9 : 1);
            if (i >= 1_000) {
                work.merge(size.everybody + " " + size.days, cost, Double::sum);
                all += cost;
            }
        }
        assertThat(work).hasSize(8);
        assertThat(work.get("false 21") / all).isGreaterThan(0.4);
        double total = all;
        work.forEach((size, cost) -> assertThat(cost / total).as(size).isGreaterThan(0.01));
    }

    @Test
    void withoutAnyGainSmallAndLargeAreTried() {
        Repertoire repertoire = new Repertoire();
        SplittableRandom random = new SplittableRandom(4);
        TreeMap<String, Integer> tried = new TreeMap<>();
        for (int i = 0; i < 500; i++) {
            Repertoire.Size size = repertoire.next(random);
            repertoire.note(size, 3e6 * size.days, 0);
            tried.merge(size.everybody + " " + size.days, 1, Integer::sum);
        }
        assertThat(tried).hasSize(8);
        assertThat(tried.values()).allSatisfy(n -> assertThat(n).isGreaterThan(3));
    }
}
