package io.github.hospitalhr.scheduling.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.rule.DailyCoverage;
import io.github.hospitalhr.scheduling.rule.LegalBasis;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From patients to heads. */
class CensusDemandTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final LegalBasis SOURCE = LegalBasis.hospital();

    private static final DemandScheme SCHEME = new DemandScheme(
            "ward",
            "1",
            List.of(
                    new CareLevel("special", Label.of("特级护理", "special"), new BigDecimal("12")),
                    new CareLevel("one", Label.of("一级护理", "level 1"), new BigDecimal("4.5"))),
            List.of(new ShiftShare("A", 60, 2, 8), new ShiftShare("N", 40, 2, 10)),
            80,
            List.of(
                    new StaffingFloor(
                            "ward", Label.of("床护比", "nurses per bed"), new BigDecimal("0.4"), null, SOURCE, false),
                    new StaffingFloor(
                            "icu", Label.of("床护比", "nurses per bed"), new BigDecimal("2.5"), null, SOURCE, true)));

    private static RosterProblem ward() {
        return RosterProblem.builder("icu", DateRange.of(FIRST, FIRST.plusDays(3)))
                .shift(ShiftType.of("A", "白班", "08:00", "20:00"), ShiftType.of("N", "夜班", "20:00", "08:00"))
                .staff(
                        Staff.of("a", "").skills("RN"),
                        Staff.of("b", "").skills("RN").contractPercent(50),
                        Staff.of("c", ""))
                .build();
    }

    @Test
    void hoursBecomeHeadsAndRatiosBecomeFloors() {
        List<DemandLine> lines = new CensusDemand(SCHEME)
                .lines(
                        ward(),
                        List.of(
                                new Census(FIRST.plusDays(2), Map.of("one", 1)),
                                new Census(FIRST, Map.of("special", 2, "one", 21))));

        // 2 x 12 + 21 x 4.5 = 118.5 hours; 60 % of them in shifts of 12 hours, 80 % of which is nursing: 7.4 heads.
        assertThat(lines.get(0)).isEqualTo(new DemandLine(FIRST, "A", 23, new BigDecimal("71.100"), 8, 3, false));
        assertThat(lines.get(1)).isEqualTo(new DemandLine(FIRST, "N", 23, new BigDecimal("47.400"), 5, 3, false));
        assertThat(lines.get(2))
                .isEqualTo(new DemandLine(FIRST.plusDays(1), "A", 23, new BigDecimal("71.100"), 8, 3, true));
        assertThat(lines.get(5))
                .isEqualTo(new DemandLine(FIRST.plusDays(2), "N", 1, new BigDecimal("1.800"), 1, 2, false));
    }

    @Test
    void theRulesAreOnesTheCheckerKnows() {
        RosterProblem ward = ward();
        List<io.github.hospitalhr.scheduling.rule.Rule> rules =
                new CensusDemand(SCHEME).rules(ward, List.of(new Census(FIRST, Map.of("one", 21))), 10);
        RosterProblem with = ward.toBuilder()
                .rule(rules.get(0), rules.get(1))
                .rule(CensusDemand.whenShort("A", StaffSelector.skill("RN"), 3, 1, StaffSelector.lackingSkill("RN"), 2))
                .build();

        assertThat(Scheduling.builder()
                        .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                        .build()
                        .validate(with))
                .isEmpty();
        assertThat(((DailyCoverage) rules.get(0)).needs().get(0).minimum()).isEqualTo(3);
        assertThat(((DailyCoverage) rules.get(0)).needs().get(0).preferred()).isEqualTo(6);
    }

    @Test
    void aWardBelowAFloorIsToldTheGapAndDisabledFloorsSayNothing() {
        List<CensusDemand.FloorGap> gaps = new CensusDemand(SCHEME).gaps(ward(), StaffSelector.skill("RN"), 10);

        assertThat(gaps).singleElement().satisfies(gap -> {
            assertThat(gap.floor().id()).isEqualTo("ward");
            assertThat(gap.missing()).isEqualByComparingTo("2.5");
        });
        assertThat(new CensusDemand(SCHEME).gaps(ward(), StaffSelector.skill("RN"), 3))
                .isEmpty();
    }

    @Test
    void everyFaultOfACensusIsTold() {
        DemandScheme other =
                new DemandScheme("x", "1", SCHEME.levels(), List.of(new ShiftShare("Z", 100, 0, null)), 100, List.of());
        assertThatThrownBy(() -> new CensusDemand(other)
                        .lines(ward(), List.of(new Census(FIRST.plusDays(1), Map.of("two", -1)))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.faults())
                                .extracting(f -> f.rule())
                                .containsExactly(
                                        "shift.unknown", "level.unknown", "patients.negative", "census.missing"));
        assertThatThrownBy(() -> new DemandScheme(
                        "x", "1", SCHEME.levels(), List.of(new ShiftShare("A", 99, 0, null)), 100, List.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("shares.sum");
    }
}
