package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.A;
import static io.github.hospitalhr.scheduling.rule.RuleCase.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void theMinimumIsMetOrMissedByHeads() {
        Rule rule = Coverage.atLeast("r", A, 2);

        assertThat(RuleCase.of(rule).found("A-A", "AAP", "--N")).containsExactly("* 2 1/2 h1", "* 3 1/2 h1");
        assertThat(RuleCase.of(rule).found("A", "A", "A")).isEmpty();
        assertThat(RuleCase.of(rule).found("P", "-")).containsExactly("* 1 0/2 h2");
    }

    @Test
    void wantedAndGreatestNumbersBindByTheirOwnWeights() {
        Rule rule =
                Coverage.atLeast("r", A, 1).preferring(3, Enforcement.soft(5)).atMost(3, Enforcement.softSquared(7));

        assertThat(RuleCase.of(rule).found("A-A", "--A", "--A", "--A", "--A"))
                .containsExactly("* 1 1/3 s10", "* 2 0/1 h1", "* 2 0/3 s15", "* 3 5/3 s28");
    }

    @Test
    void onlySelectedPeopleDaysAndTheValidityCount() {
        Rule men = Coverage.atLeast("r", ShiftSelector.any(), 1)
                .onDays(DaySelector.on(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY))
                .forStaff(StaffSelector.attribute("sex", "M"))
                .during(DateRange.of(MONDAY, MONDAY.plusDays(3)));

        assertThat(RuleCase.of(men)
                        .staff(Staff.of("n1", "").attribute("sex", "M"), Staff.of("n2", ""))
                        .found("A--A", "-A--"))
                .containsExactly("* 2 0/1 h1");
    }

    @Test
    void onlyWorkInTheRoleCounts() {
        Rule rule = Coverage.atLeast("r", ShiftSelector.of("R"), 1).inRole("lead");
        RuleCase ward = RuleCase.of(rule)
                .staff(Staff.of("n1", "").skills("lead", "aide"))
                .with(b -> b.shift(ShiftType.of("R", "岗", "08:00", "16:00").roles("lead", "aide")));

        assertThat(ward.found("-")).containsExactly("* 1 0/1 h1");
    }
}
