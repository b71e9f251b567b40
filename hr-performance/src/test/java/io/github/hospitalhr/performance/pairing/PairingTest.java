package io.github.hospitalhr.performance.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PairingTest {

    private static final PairModel MODEL = new PairModel(3, 5, new BigDecimal("2"));

    private static PersonId person(String prefix, int number) {
        return PersonId.of(prefix + number);
    }

    private static void observe(List<PairObservation> all, String lead, String partner, int times, String value) {
        for (int i = 0; i < times; i++) {
            all.add(new PairObservation(PersonId.of(lead), PersonId.of(partner), new BigDecimal(value)));
        }
    }

    /** Preceptors and new nurses: crossed results, equal people. */
    private static List<PairObservation> crossed(int times) {
        List<PairObservation> all = new ArrayList<>();
        observe(all, "zhang", "new1", times, "90");
        observe(all, "zhang", "new2", times, "70");
        observe(all, "wang", "new1", times, "70");
        observe(all, "wang", "new2", times, "90");
        return all;
    }

    @Test
    void anEffectIsWhatGoesBeyondBothPeople() {
        List<PairEffect> effects = MODEL.effects(crossed(5));
        assertThat(effects.get(2).raw()).isEqualByComparingTo("10");
        assertThat(effects.get(2).shrunk()).isEqualByComparingTo("5");
        assertThat(effects)
                .extracting(PairEffect::rating)
                .containsExactly(
                        PairEffect.Rating.LOW, PairEffect.Rating.HIGH, PairEffect.Rating.HIGH, PairEffect.Rating.LOW);
        List<PairObservation> strongLead = new ArrayList<>();
        for (String partner : List.of("a", "b")) {
            observe(strongLead, "strong", partner, 10, "95");
            observe(strongLead, "weak", partner, 10, "60");
        }
        assertThat(MODEL.effects(strongLead))
                .allMatch(e -> e.rating() == PairEffect.Rating.USUAL && e.raw().signum() == 0);
    }

    @Test
    void fewObservationsSayNothing() {
        assertThat(MODEL.effects(crossed(2))).allMatch(e -> e.rating() == PairEffect.Rating.TOO_FEW);
        List<PairObservation> many = crossed(50);
        assertThat(MODEL.effects(many).get(2).shrunk()).isGreaterThan(new BigDecimal("9"));
    }

    @Test
    void rePairingMustBeWorthItsCost() {
        List<PairingPlan.Pair> current = List.of(
                new PairingPlan.Pair(PersonId.of("zhang"), PersonId.of("new2"), false),
                new PairingPlan.Pair(PersonId.of("wang"), PersonId.of("new1"), false));
        List<PairEffect> effects = MODEL.effects(crossed(5));
        PairingPlan plan = new Pairing(new BigDecimal("3")).improve(current, effects);
        assertThat(plan.pairs())
                .extracting(p -> p.lead() + "-" + p.partner())
                .containsExactly("zhang-new1", "wang-new2");
        assertThat(plan.gain()).isEqualByComparingTo("14");
        PairingPlan stay = new Pairing(new BigDecimal("10")).improve(current, effects);
        assertThat(stay.changes()).isZero();
        assertThat(stay.gain()).isEqualByComparingTo("0");
    }

    @Test
    void theAssignmentIsTheCheapest() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(6);
            long[][] cost = new long[n][n];
            for (long[] row : cost) {
                for (int j = 0; j < n; j++) {
                    row[j] = random.nextInt(41) - 20;
                }
            }
            int[] found = Assignment.cheapest(cost);
            long sum = 0;
            for (int i = 0; i < n; i++) {
                sum += cost[i][found[i]];
            }
            assertThat(sum).as("seed %d", seed).isEqualTo(bruteForce(cost, 0, 0));
        }
    }

    private static long bruteForce(long[][] cost, int row, int taken) {
        if (row == cost.length) {
            return 0;
        }
        long best = Long.MAX_VALUE;
        for (int column = 0; column < cost.length; column++) {
            if ((taken & 1 << column) == 0) {
                best = Math.min(best, cost[row][column] + bruteForce(cost, row + 1, taken | 1 << column));
            }
        }
        return best;
    }

    @Test
    @Timeout(10)
    void threeHundredPairs() {
        Random random = new Random(5);
        List<PairingPlan.Pair> current = new ArrayList<>();
        List<PairEffect> effects = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            current.add(new PairingPlan.Pair(person("l", i), person("p", i), false));
            for (int j = 0; j < 300; j++) {
                BigDecimal effect = BigDecimal.valueOf(random.nextInt(2000) - 1000, 2);
                effects.add(new PairEffect(person("l", i), person("p", j), 9, effect, effect, PairEffect.Rating.USUAL));
            }
        }
        PairingPlan plan = new Pairing(BigDecimal.ONE).improve(current, effects);
        assertThat(plan.pairs())
                .extracting(PairingPlan.Pair::partner)
                .doesNotHaveDuplicates()
                .hasSize(300);
        assertThat(plan.gain()).isPositive();
    }

    @Test
    void aPersonStandsInOnePair() {
        List<PairingPlan.Pair> twice = List.of(
                new PairingPlan.Pair(PersonId.of("a"), PersonId.of("x"), false),
                new PairingPlan.Pair(PersonId.of("b"), PersonId.of("x"), false));
        assertThatThrownBy(() -> new Pairing(BigDecimal.ZERO).improve(twice, List.of()))
                .hasMessageContaining("two pairs");
        assertThatThrownBy(() -> new PairObservation(PersonId.of("a"), PersonId.of("a"), BigDecimal.ONE))
                .hasMessageContaining("same person");
    }

    private static final PostModel ASSISTANT = new PostModel(
            "sales-assistant",
            List.of(
                    new Duty(
                            "customers",
                            Label.of("客户分层", "segmenting"),
                            List.of(new Competency(
                                    "segmenting", Label.of("客户分层准确率", "accuracy"), new BigDecimal("90"), true, "crm"))),
                    new Duty(
                            "contracts",
                            Label.of("合同初审", "contracts"),
                            List.of(new Competency(
                                    "contract-errors",
                                    Label.of("合同初审错误率", "errors"),
                                    new BigDecimal("1"),
                                    false,
                                    "contract")))));

    @Test
    void gapsAreMeasuredAgainstTheThreshold() {
        List<CompetencyGap> gaps =
                ASSISTANT.gaps(Map.of("segmenting", new BigDecimal("81"), "contract-errors", new BigDecimal("0.8")));
        assertThat(gaps.get(0).fulfilment()).isEqualByComparingTo("90");
        assertThat(gaps.get(0).reached()).isFalse();
        assertThat(gaps.get(1).reached()).isTrue();
        CompetencyGap unmeasured = ASSISTANT.gaps(Map.of()).get(0);
        assertThat(unmeasured.fulfilment()).isNull();
        assertThat(unmeasured.reached()).isFalse();
        assertThat(ASSISTANT
                        .gaps(Map.of("segmenting", new BigDecimal("89.9999")))
                        .get(0)
                        .reached())
                .isFalse();
    }

    @Test
    void candidatesAreRanked() {
        Map<PersonId, Map<String, BigDecimal>> candidates = Map.of(
                PersonId.of("a"), Map.of("segmenting", new BigDecimal("90"), "contract-errors", new BigDecimal("2")),
                PersonId.of("b"), Map.of("segmenting", new BigDecimal("95"), "contract-errors", new BigDecimal("1")),
                PersonId.of("c"), Map.of("segmenting", new BigDecimal("95")));
        assertThat(ASSISTANT.rank(candidates))
                .extracting(m -> m.person().value())
                .containsExactly("b", "c", "a");
        assertThat(ASSISTANT.rank(candidates).get(1).unmeasured()).isEqualTo(1);
    }

    @Test
    void lastingGapsLeadToTrainingFirst() {
        List<BigDecimal> low = List.of(new BigDecimal("95"), new BigDecimal("79"), new BigDecimal("70"));
        assertThat(PostModel.advise(low, 2, false)).contains(PostModel.Advice.TRAINING);
        assertThat(PostModel.advise(low, 2, true)).contains(PostModel.Advice.OTHER_DUTIES);
        assertThat(PostModel.advise(low, 3, false)).isEmpty();
        assertThat(PostModel.advise(List.of(new BigDecimal("10")), 2, false)).isEmpty();
    }
}
