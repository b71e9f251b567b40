package io.github.hospitalhr.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.problem.FixedCell;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.RosterProblemBuilder;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.problem.WorkRequest;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWork;
import io.github.hospitalhr.scheduling.rule.ContractHours;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.ForbiddenPattern;
import io.github.hospitalhr.scheduling.rule.Limits;
import io.github.hospitalhr.scheduling.rule.PatternEntry;
import io.github.hospitalhr.scheduling.rule.Rule;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bad input: every fault is told at once, nothing is thrown from inside. */
class ProblemFaultsTest {

    private static final Scheduling SCHEDULING =
            Scheduling.builder().clock(Clock.systemUTC()).build();
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    private static RosterProblemBuilder ward() {
        return RosterProblem.builder("w", YearMonth.of(2026, 12))
                .shift(ShiftType.of("A", "白班", "08:00", "16:00"))
                .staff(Staff.of("n1", "").skills("RN"));
    }

    private static List<String> faults(RosterProblem problem) {
        return SCHEDULING.validate(problem).stream().map(InputFault::rule).toList();
    }

    @Test
    void emptyStaffAndNoShifts() {
        RosterProblem problem =
                RosterProblem.builder("w", YearMonth.of(2026, 12)).build();

        assertThat(faults(problem)).containsExactly("staff.empty", "shifts.empty");
        assertThatThrownBy(() -> SCHEDULING.checker(problem)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void weightsOfZeroNegativeAndTooLarge() {
        Rule rule = ConsecutiveWork.atMost("a", 5);
        for (long weight : new long[] {0, -1, 1_000_001, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThat(faults(ward().rule(rule.soft(weight)).build()))
                    .as("%d", weight)
                    .containsExactly("weight.range");
            assertThat(faults(ward().request(WorkRequest.dayOff("n1", FIRST, weight))
                            .build()))
                    .as("%d", weight)
                    .hasSize(weight == 0 ? 0 : 1);
        }
    }

    @Test
    void weightsThatOverflowInSum() {
        RosterProblem problem = ward().rule(
                        ContractHours.of("hours", 200_000, 0).softSquared(1_000_000))
                .shift(ShiftType.of("B", "帮班", "08:00", "08:01"))
                .build();

        assertThat(faults(problem)).containsExactly("weight.overflow");
    }

    @Test
    void whatOnlyComputingShowsIsToldAlongWithFaultsOfCells() {
        RosterProblem problem = ward().rule(
                        ContractHours.of("hours", 200_000, 0).softSquared(1_000_000))
                .shift(ShiftType.of("B", "帮班", "08:00", "08:01"))
                .fix("n7", FIRST, "A")
                .build();

        assertThat(faults(problem)).containsExactly("staff.unknown", "weight.overflow");
    }

    @Test
    void everyRuleThatIsTooComplexIsNamed() {
        List<PatternEntry> twentyDays = new ArrayList<>();
        twentyDays.add(PatternEntry.shift(ShiftSelector.of("A")));
        twentyDays.addAll(Collections.nCopies(18, PatternEntry.any()));
        twentyDays.add(PatternEntry.shift(ShiftSelector.of("A")));
        RosterProblem problem = ward().rule(
                        ForbiddenPattern.of("a", twentyDays),
                        ConsecutiveWork.atMost("b", 5),
                        ForbiddenPattern.of("c", twentyDays))
                .build();

        assertThat(SCHEDULING.validate(problem))
                .extracting(fault -> fault.path() + " " + fault.value() + " " + fault.rule())
                .containsExactly("rules[0] a rule.too-complex", "rules[2] c rule.too-complex");
    }

    @Test
    void aColourIsWrittenInSixDigits() {
        ShiftType red = ShiftType.of("B", "帮班", "08:00", "12:00");

        assertThat(faults(ward().shift(red.colour("red")).build())).containsExactly("shift.colour");
        assertThat(faults(ward().shift(red.colour("#ff0000")).build())).isEmpty();
    }

    @Test
    void aTimeThatIsNoneIsNamedWithItsShift() {
        assertThatThrownBy(() -> ShiftType.of("P", "小夜", "16:00", "24:00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("end of shift P (24:00)")
                .hasMessageContaining("Maybe write 00:00");
        assertThatThrownBy(() -> ShiftType.of("A", "白班", "8:00", "16:00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("start of shift A (8:00)");
    }

    @Test
    void unknownNamesAreAllNamedAtOnce() {
        RosterProblem problem = ward().rule(
                        Coverage.atLeast("a", ShiftSelector.of("X"), 1).forStaff(StaffSelector.skill("ICU")),
                        Coverage.atLeast("a", ShiftSelector.of("A"), 1).forStaff(StaffSelector.ids("n9")))
                .fix("n7", FIRST, "A")
                .request(WorkRequest.on("n1", FIRST.plusYears(1), "Y", 5))
                .build();

        assertThat(faults(problem))
                .containsExactlyInAnyOrder(
                        "skill.unknown",
                        "shift.unknown",
                        "rule.duplicate",
                        "staff.unknown",
                        "staff.unknown",
                        "date.outside",
                        "shift.unknown");
    }

    @Test
    void contradictionsInOneRuleAndInFixedCells() {
        RosterProblem problem = ward().rule(
                        ConsecutiveWork.of(
                                "a", Limits.between(5, 3), io.github.hospitalhr.scheduling.rule.BorderPolicy.HISTORY),
                        Coverage.atLeast("b", ShiftSelector.any(), 3)
                                .atMost(2, io.github.hospitalhr.scheduling.rule.Enforcement.hard()))
                .fix("n1", FIRST, "A")
                .fix(new FixedCell("n1", FIRST, null))
                .build();

        assertThat(faults(problem))
                .containsExactlyInAnyOrder("limit.contradiction", "limit.contradiction", "fixed.contradiction");
    }

    @Test
    void aPersonWithoutAnyLegalShift() {
        RosterProblem problem = RosterProblem.builder("w", YearMonth.of(2026, 12))
                .shift(ShiftType.of("A", "白班", "08:00", "16:00").requiredSkills("RN"))
                .staff(Staff.of("n1", "").skills("RN"), Staff.of("n2", ""))
                .build();

        assertThat(SCHEDULING.validate(problem))
                .singleElement()
                .satisfies(f -> assertThat(f.path()).isEqualTo("staff[1].skills"))
                .satisfies(f -> assertThat(f.rule()).isEqualTo("staff.no-shift"));
    }

    @Test
    void aHistoryThatBreaksRulesAlreadyIsNotChargedAgain() {
        RosterProblem problem = RosterProblem.builder("w", YearMonth.of(2026, 12))
                .shift(ShiftType.of("A", "白班", "08:00", "16:00"))
                .staff(Staff.of("n1", "").history("A", "A", "A", "A", "A", "A", "A", "A"))
                .rule(ConsecutiveWork.atMost("run", 5))
                .build();
        Roster free = Roster.builder("w", problem.period()).person("n1").build();

        assertThat(SCHEDULING.check(problem, free).violations()).isEmpty();
        CheckReport one = SCHEDULING.check(
                problem, free.toBuilder().assign("n1", FIRST, "A").build());
        assertThat(one.cost().hard()).isEqualTo(1);
        assertThat(one.violations()).singleElement().satisfies(v -> {
            assertThat(v.measured()).isEqualTo(9);
            assertThat(v.allowed()).isEqualTo(5);
            assertThat(v.message()).contains("连续上班 9 天");
        });
    }

    @Test
    void aForeignRosterIsReportedNotRefused() {
        Roster foreign = Roster.builder("other", ward().build().period())
                .assign("stranger", FIRST, "A")
                .assign("n1", FIRST, "Q")
                .build();

        assertThat(SCHEDULING.check(ward().build(), foreign).hardViolations())
                .hasSize(2)
                .allMatch(v -> v.ruleId().equals("roster"));
    }
}
