package io.github.hospitalhr.performance.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.feedback.FeedbackForm;
import io.github.hospitalhr.performance.feedback.RaterRole;
import io.github.hospitalhr.performance.feedback.Rating;
import io.github.hospitalhr.performance.formula.FormulaFault;
import io.github.hospitalhr.performance.pairing.PairObservation;
import io.github.hospitalhr.performance.report.Reports;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurveTest {

    @ParameterizedTest
    @ValueSource(strings = {"1E900000000", "1E90000000", "1E-900000000"})
    @Timeout(5)
    void numbersOfADifferentOrderAreRefusedByNameAndAtOnce(String text) {
        BigDecimal number = new BigDecimal(text);
        BigDecimal one = BigDecimal.ONE;
        FactMeasure measure = new FactMeasure("t", Aggregation.SUM, MeasureUnit.COUNT);
        List<ThrowingCallable> all = List.of(
                () -> new LinearCurve(BigDecimal.ZERO, number),
                () -> new StepCurve.Step(number, one),
                () -> new BandCurve(BigDecimal.ZERO, one, number, number),
                () -> new DeductionCurve(one, number, BigDecimal.ZERO),
                () -> new RatioMeasure(measure, measure, number),
                () -> new Rating(PersonId.of("a"), PersonId.of("b"), RaterRole.PEER, number),
                () -> new FeedbackForm(Map.of(RaterRole.PEER, number), 3, 3, 3),
                () -> new PairObservation(PersonId.of("a"), PersonId.of("b"), number),
                () -> Reports.effect(Map.of(YearMonth.of(2026, 1), number), YearMonth.of(2026, 1)));
        assertThat(all)
                .allSatisfy(call -> assertThatThrownBy(call)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("must be below 10^15"));
    }

    private static void assertPoints(Curve curve, String value, String points) {
        assertThat(curve.points(new BigDecimal(value))).isEqualTo(new CurveOutcome(new BigDecimal(points), null));
    }

    @ParameterizedTest
    @CsvSource({"59, 0.0000", "60, 0.0000", "70, 25.0000", "73.3333, 33.3333", "100, 100.0000", "101, 100.0000"})
    void linearRises(String value, String points) {
        assertPoints(LinearCurve.of("60", "100"), value, points);
    }

    @ParameterizedTest
    @CsvSource({"0, 100.0000", "1, 66.6667", "3, 0.0000", "4, 0.0000"})
    void linearFalls(String value, String points) {
        assertPoints(LinearCurve.of("3", "0"), value, points);
    }

    @ParameterizedTest
    @CsvSource({"89.99, 60.0000", "90, 80.0000", "94.9999, 80.0000", "95, 100.0000"})
    void stepsHoldFromTheirValue(String value, String points) {
        assertPoints(StepCurve.of("60", StepCurve.Step.of("90", "80"), StepCurve.Step.of("95", "100")), value, points);
    }

    @ParameterizedTest
    @CsvSource({"70, 0.0000", "75, 50.0000", "80, 100.0000", "90, 100.0000", "95, 50.0000", "100, 0.0000", "120, 0.0000"
    })
    void bandFallsOnBothSides(String value, String points) {
        assertPoints(BandCurve.of("70", "80", "90", "100"), value, points);
    }

    @ParameterizedTest
    @CsvSource({"0, 100.0000", "3, 85.0000", "20, 0.0000", "21, 0.0000"})
    void deductionStopsAtTheFloor(String value, String points) {
        assertPoints(DeductionCurve.of("5"), value, points);
    }

    @Test
    void formulaIsKeptWithinTheScaleAndNamesItsFaults() {
        assertPoints(FormulaCurve.of("value * 2"), "70", "100.0000");
        assertPoints(FormulaCurve.of("value - 80"), "70", "0.0000");
        assertThat(FormulaCurve.of("100 / value").points(BigDecimal.ZERO))
                .isEqualTo(CurveOutcome.refused(FormulaFault.DIVISION_BY_ZERO));
    }

    @Test
    void curveMustRewardTheDirection() {
        assertThat(LinearCurve.of("0", "10").fits(Direction.LOWER_IS_BETTER)).isFalse();
        assertThat(DeductionCurve.of("5").fits(Direction.HIGHER_IS_BETTER)).isFalse();
        assertThatThrownBy(() -> Indicator.builder("complaints", "投诉", "complaints")
                        .facts("complaint", Aggregation.COUNT, MeasureUnit.COUNT)
                        .curve(Direction.LOWER_IS_BETTER, LinearCurve.of("0", "10"))
                        .missing(1, MissingData.ZERO)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("complaints")
                .hasMessageContaining("Maybe");
    }

    @Test
    void brokenCurvesAreRefused() {
        assertThatThrownBy(() -> LinearCurve.of("5", "5.0")).hasMessageContaining("StepCurve");
        assertThatThrownBy(() -> BandCurve.of("80", "70", "90", "100")).hasMessageContaining("swapped");
        assertThatThrownBy(() -> StepCurve.of("0", StepCurve.Step.of("9", "1"), StepCurve.Step.of("9", "2")))
                .hasMessageContaining("sort");
        assertThatThrownBy(() -> StepCurve.Step.of("9", "101")).hasMessageContaining("0 to 100");
        assertThatThrownBy(() -> DeductionCurve.of("-5")).hasMessageContaining("without a sign");
    }

    @Test
    void everyIndicatorStatesWhatHappensWithoutFacts() {
        assertThatThrownBy(() -> Indicator.builder("x", "甲", "x")
                        .facts("f", Aggregation.SUM, MeasureUnit.COUNT)
                        .curve(Direction.HIGHER_IS_BETTER, LinearCurve.of("0", "1"))
                        .build())
                .hasMessageContaining("missing");
    }

    @Test
    void unitsConvertExactlyIntoTheSmallestUnit() {
        assertThat(MeasureUnit.HOUR.toSmallest(new BigDecimal("1.55"))).isEqualByComparingTo("93");
        assertThat(MeasureUnit.HOUR.fromSmallest(new BigDecimal("93"))).isEqualByComparingTo("1.55");
        assertThat(MeasureUnit.PERCENT.toSmallest(new BigDecimal("95.5"))).isEqualByComparingTo("955");
        assertThat(MeasureUnit.FRACTION.fromSmallest(new BigDecimal("955"))).isEqualByComparingTo("0.955");
    }
}
