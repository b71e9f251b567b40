package io.github.hospitalhr.performance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.performance.score.CardState;
import io.github.hospitalhr.performance.score.ScoreCard;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final UnitId ICU = UnitId.of("icu");

    private static StaffMonth staff(YearMonth month, int person, boolean present, boolean left, String cost) {
        return new StaffMonth(month, ICU, PersonId.of("p" + person), present, left, new BigDecimal(cost));
    }

    @Test
    void turnoverHeadcountAndCost() {
        List<StaffMonth> staff = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            staff.add(staff(OCTOBER, i, true, false, "10000"));
            staff.add(staff(OCTOBER.plusMonths(1), i, i > 1, i == 0, "9000.50"));
        }
        List<UnitMonth> rows = Reports.staff(staff);
        assertThat(rows.get(0).turnover()).as("the month before is not known").isNull();
        assertThat(rows.get(1))
                .isEqualTo(new UnitMonth(
                        ICU,
                        OCTOBER.plusMonths(1),
                        8,
                        1,
                        new BigDecimal("11.11"),
                        new BigDecimal("90005.00"),
                        new BigDecimal("11250.63")));
        assertThat(Reports.staff(List.of())).isEmpty();
        assertThatThrownBy(() -> staff(OCTOBER, 1, true, true, "1")).hasMessageContaining("Maybe");
    }

    private static ScoreCard card(YearMonth month, int person, @Nullable String score) {
        return new ScoreCard(
                PersonId.of("p" + person),
                month,
                "s",
                1,
                score == null ? CardState.HELD : CardState.SCORED,
                score == null ? null : new BigDecimal(score),
                List.of());
    }

    @Test
    void trendLeavesOutWhoHasNoScore() {
        List<TrendPoint> trend = Reports.trend(List.of(
                card(OCTOBER, 1, "80.00"),
                card(OCTOBER, 2, "91.01"),
                card(OCTOBER, 3, null),
                card(OCTOBER.plusMonths(1), 1, null)));
        assertThat(trend)
                .containsExactly(
                        new TrendPoint(OCTOBER, 2, new BigDecimal("85.51"), new BigDecimal("85.51")),
                        new TrendPoint(OCTOBER.plusMonths(1), 0, null, null));
    }

    @Test
    void beforeAndAfter() {
        Map<YearMonth, BigDecimal> complaints = Map.of(
                OCTOBER.minusMonths(2),
                new BigDecimal("12"),
                OCTOBER.minusMonths(1),
                new BigDecimal("8"),
                OCTOBER,
                new BigDecimal("2"));
        Effect effect = Reports.effect(complaints, OCTOBER).orElseThrow();
        assertThat(effect.percent()).isEqualByComparingTo("-80");
        assertThat(effect.monthsBefore()).isEqualTo(2);
        assertThat(Reports.effect(complaints, OCTOBER.minusMonths(5))).isEmpty();
        assertThat(Reports.effect(Map.of(OCTOBER.minusMonths(1), BigDecimal.ZERO, OCTOBER, BigDecimal.ONE), OCTOBER)
                        .orElseThrow()
                        .percent())
                .isNull();
    }
}
