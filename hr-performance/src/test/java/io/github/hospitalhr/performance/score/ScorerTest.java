package io.github.hospitalhr.performance.score;

import static io.github.hospitalhr.performance.score.ScoreFixture.MONTH;
import static io.github.hospitalhr.performance.score.ScoreFixture.NURSE;
import static io.github.hospitalhr.performance.score.ScoreFixture.entry;
import static io.github.hospitalhr.performance.score.ScoreFixture.ofFive;
import static io.github.hospitalhr.performance.score.ScoreFixture.rating;
import static io.github.hospitalhr.performance.score.ScoreFixture.score;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.formula.Formula;
import io.github.hospitalhr.performance.formula.FormulaFault;
import io.github.hospitalhr.performance.indicator.Aggregation;
import io.github.hospitalhr.performance.indicator.DeductionCurve;
import io.github.hospitalhr.performance.indicator.Direction;
import io.github.hospitalhr.performance.indicator.FactMeasure;
import io.github.hospitalhr.performance.indicator.FormulaMeasure;
import io.github.hospitalhr.performance.indicator.Indicator;
import io.github.hospitalhr.performance.indicator.IndicatorId;
import io.github.hospitalhr.performance.indicator.LinearCurve;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import io.github.hospitalhr.performance.indicator.MissingData;
import io.github.hospitalhr.performance.pack.PerformancePacks;
import io.github.hospitalhr.performance.scheme.ResolvedScheme;
import io.github.hospitalhr.performance.scheme.SchemeLibrary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private static final List<Indicator> THREE = List.of(
            ofFive("goal", MissingData.RENORMALISE),
            ofFive("feedback", MissingData.RENORMALISE),
            ofFive("self", MissingData.RENORMALISE));
    private static final ResolvedScheme THIRDS = ScoreFixture.scheme(THREE, "33.33", "33.33", "33.34");

    /** frappe/hrms#2023: goal 5, feedback 5, no self-appraisal; the sum was divided by three: 3.33 of 5. */
    @Test
    void hrms2023_fiveAndFiveWithAnUnusedPartIsFive() {
        ScoreCard card = score(THIRDS, List.of(rating("goal", "5"), rating("feedback", "5")));
        assertThat(card.score()).isEqualTo(new BigDecimal("100.00"));
        assertThat(card.lines())
                .extracting(ScoreLine::state)
                .containsExactly(LineState.SCORED, LineState.SCORED, LineState.LEFT_OUT);
        assertThat(card.lines().get(0).effectiveWeight()).isEqualByComparingTo("50");
        assertThat(card.lines().get(2).points()).isNull();
    }

    @Test
    void zeroIsOnlyEverAStatedPolicy() {
        List<Indicator> three = List.of(THREE.get(0), THREE.get(1), ofFive("self", MissingData.ZERO));
        ScoreCard card = score(
                ScoreFixture.scheme(three, "33.33", "33.33", "33.34"),
                List.of(rating("goal", "5"), rating("feedback", "5")));
        assertThat(card.score()).isEqualTo(new BigDecimal("66.66"));
        assertThat(card.lines().get(2).state()).isEqualTo(LineState.ZERO_BY_POLICY);
    }

    @Test
    void holdKeepsTheWholeScoreBack() {
        List<Indicator> two = List.of(ofFive("goal", MissingData.RENORMALISE), ofFive("self", MissingData.HOLD));
        ScoreCard card = score(ScoreFixture.scheme(two, "50", "50"), List.of(rating("goal", "5")));
        assertThat(card.state()).isEqualTo(CardState.HELD);
        assertThat(card.score()).isNull();
    }

    @Test
    void carryTakesTheLastMonthAndHoldsWithoutOne() {
        List<Indicator> two = List.of(ofFive("goal", MissingData.RENORMALISE), ofFive("self", MissingData.CARRY));
        ResolvedScheme scheme = ScoreFixture.scheme(two, "50", "50");
        ScoreCard first = score(scheme, List.of(rating("goal", "5"), rating("self", "4")));
        assertThat(first.score()).isEqualTo(new BigDecimal("90.00"));
        PersonFacts next = new PersonFacts(NURSE)
                .putAll(List.of(entry("g", "goal", MONTH.plusMonths(1).atDay(3), "3", MeasureUnit.POINT)));
        ScoreCard second = new Scorer().score(scheme, MONTH.plusMonths(1), next, first);
        assertThat(second.score()).isEqualTo(new BigDecimal("70.00"));
        assertThat(second.lines().get(1).state()).isEqualTo(LineState.CARRIED);
        ScoreCard without = new Scorer().score(scheme, MONTH.plusMonths(1), next, null);
        assertThat(without.state()).isEqualTo(CardState.HELD);
    }

    @Test
    void noFactsIsNoScoreNotZero() {
        ScoreCard card = score(THIRDS, List.of());
        assertThat(card.state()).isEqualTo(CardState.NOTHING_TO_SCORE);
        assertThat(card.score()).isNull();
    }

    @Test
    void noComplaintIsAValueNotAGap() {
        Indicator complaints = Indicator.builder("complaints", "投诉", "complaints")
                .facts("complaint", Aggregation.SUM, MeasureUnit.COUNT)
                .curve(Direction.LOWER_IS_BETTER, DeductionCurve.of("15"))
                .missing(0, MissingData.ZERO)
                .build();
        ResolvedScheme scheme =
                ScoreFixture.scheme(List.of(complaints, ofFive("goal", MissingData.RENORMALISE)), "50", "50");
        assertThat(score(scheme, List.of(rating("goal", "5"))).score()).isEqualTo(new BigDecimal("100.00"));
        assertThat(score(
                                scheme,
                                List.of(
                                        rating("goal", "5"),
                                        entry("c", "complaint", MONTH.atDay(2), "2", MeasureUnit.COUNT)))
                        .score())
                .isEqualTo(new BigDecimal("85.00"));
        assertThat(score(scheme, List.of(entry("c", "complaint", MONTH.atDay(2), "2", MeasureUnit.COUNT)))
                        .score())
                .isEqualTo(new BigDecimal("70.00"));
    }

    @Test
    void whoeverNothingIsKnownOfHasNoScoreHoweverManyCountsAreZero() {
        SchemeLibrary shipped = PerformancePacks.shippedLibrary();
        for (String id : List.of("cn-nurse", "cn-administrative", "cn-technician", "cn-physician")) {
            ResolvedScheme scheme = shipped.resolve(id, MONTH.atDay(1)).orElseThrow();
            ScoreCard card = score(scheme, List.of());
            assertThat(card.score()).as(id).isNull();
            assertThat(card.state()).as(id).isIn(CardState.TOO_LITTLE_EVIDENCE, CardState.HELD);
            assertThat(card.evidence()).as(id).isZero();
        }
        ScoreCard nurse = score(shipped.resolve("cn-nurse", MONTH.atDay(1)).orElseThrow(), List.of());
        assertThat(Explanation.of(nurse).text().zh()).contains("依据不足").contains("有数据的权重 0");
    }

    @Test
    void factsBehindLessOfTheWeightThanTheSchemeAsksForAreNoScore() {
        List<Indicator> three = List.of(
                ofFive("a", MissingData.RENORMALISE),
                ofFive("b", MissingData.RENORMALISE),
                ofFive("c", MissingData.ZERO));
        ResolvedScheme scheme = ScoreFixture.scheme(three, "20", "30", "50");
        ResolvedScheme strict =
                new ResolvedScheme("s", 1, scheme.name(), List.of(), new BigDecimal("30"), scheme.groups());

        assertThat(score(strict, List.of(rating("a", "5"))).state()).isEqualTo(CardState.TOO_LITTLE_EVIDENCE);
        assertThat(score(strict, List.of(rating("b", "5"))).score()).isEqualTo(new BigDecimal("37.50"));
        assertThat(score(strict, List.of(rating("b", "5"))).evidence()).isEqualByComparingTo("30");
        assertThat(score(scheme, List.of(rating("a", "5"))).score()).isEqualTo(new BigDecimal("28.57"));
    }

    @Test
    void tooSmallASampleIsMissing() {
        Indicator mean = Indicator.builder("survey", "满意度", "survey")
                .facts("survey", Aggregation.MEAN, MeasureUnit.PERCENT)
                .curve(Direction.HIGHER_IS_BETTER, LinearCurve.of("0", "100"))
                .missing(3, MissingData.RENORMALISE)
                .build();
        ResolvedScheme scheme = ScoreFixture.scheme(List.of(mean), "100");
        List<LedgerEntry> two = List.of(
                entry("a", "survey", MONTH.atDay(1), "80", MeasureUnit.PERCENT),
                entry("b", "survey", MONTH.atDay(2), "90", MeasureUnit.PERCENT));
        assertThat(score(scheme, two).score()).isNull();
        PersonFacts three = new PersonFacts(NURSE).putAll(two);
        three.put(entry("c", "survey", MONTH.atDay(3), "0.95", MeasureUnit.FRACTION));
        assertThat(new Scorer().score(scheme, MONTH, three, null).score()).isEqualTo(new BigDecimal("88.33"));
    }

    @Test
    void windowsLookBack() {
        Indicator papers = Indicator.builder("papers", "论文", "papers")
                .facts("paper", Aggregation.SUM, MeasureUnit.COUNT)
                .curve(Direction.HIGHER_IS_BETTER, LinearCurve.of("0", "4"))
                .months(12)
                .missing(0, MissingData.ZERO)
                .build();
        ResolvedScheme scheme = ScoreFixture.scheme(List.of(papers), "100");
        ScoreCard card = score(
                scheme,
                List.of(
                        entry("old", "paper", LocalDate.of(2025, 10, 31), "1", MeasureUnit.COUNT),
                        entry("first", "paper", LocalDate.of(2025, 11, 1), "1", MeasureUnit.COUNT),
                        entry("last", "paper", LocalDate.of(2026, 10, 31), "1", MeasureUnit.COUNT),
                        entry("next", "paper", LocalDate.of(2026, 11, 1), "1", MeasureUnit.COUNT)));
        assertThat(card.score()).isEqualTo(new BigDecimal("50.00"));
        assertThat(card.lines().get(0).parts().get(0).facts())
                .extracting(ref -> ref.key().key())
                .containsExactly("first", "last");
    }

    @Test
    void divisionByZeroInAFormulaIsNamedAndNeverZero() {
        FactMeasure a = new FactMeasure("falls", Aggregation.SUM, MeasureUnit.COUNT);
        FactMeasure b = new FactMeasure("days", Aggregation.SUM, MeasureUnit.COUNT);
        Indicator rate = Indicator.builder("rate", "跌倒率", "fall rate")
                .measure(
                        new FormulaMeasure(
                                Formula.of("falls / days * 1000", "falls", "days"), Map.of("falls", a, "days", b)),
                        MeasureUnit.PER_MILLE)
                .curve(Direction.LOWER_IS_BETTER, LinearCurve.of("10", "0"))
                .missing(1, MissingData.RENORMALISE)
                .build();
        ResolvedScheme scheme = ScoreFixture.scheme(List.of(rate), "100");
        ScoreCard zero = score(scheme, List.of(entry("f", "falls", MONTH.atDay(1), "1", MeasureUnit.COUNT)));
        assertThat(zero.score()).isNull();
        assertThat(zero.lines().get(0).fault()).isEqualTo(FormulaFault.DIVISION_BY_ZERO);
        ScoreCard card = score(
                scheme,
                List.of(
                        entry("f", "falls", MONTH.atDay(1), "1", MeasureUnit.COUNT),
                        entry("d", "days", MONTH.atDay(1), "300", MeasureUnit.COUNT)));
        assertThat(card.score()).isEqualTo(new BigDecimal("66.67"));
    }

    @Test
    void explanationReachesTheFacts() {
        ScoreCard card = score(THIRDS, List.of(rating("goal", "4"), rating("feedback", "5")));
        Explanation tree = Explanation.of(card);
        assertThat(tree.text().zh()).contains("得分 90.00");
        assertThat(tree.children()).hasSize(3);
        Explanation goal = tree.children().get(0).children().get(0);
        assertThat(goal.text().en()).contains("points 80").contains("weight 33.33 -> 50");
        assertThat(goal.children().get(0).children())
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.text().en()).contains("test/goal-4 r1 = 4 #000000000000"));
        assertThat(tree.children().get(2).children().get(0).text().zh()).contains("权重按比例分摊");
    }

    @Test
    void lineOfAnIndicator() {
        ScoreCard card = score(THIRDS, List.of(rating("goal", "4")));
        assertThat(card.line(IndicatorId.of("goal")).orElseThrow().sample()).isEqualTo(1);
        assertThat(card.line(IndicatorId.of("nothing"))).isEmpty();
        assertThat(card.toString()).doesNotContain("n01");
    }
}
