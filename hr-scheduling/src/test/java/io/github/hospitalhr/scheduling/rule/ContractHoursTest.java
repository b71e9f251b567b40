package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.problem.Leave;
import io.github.hospitalhr.scheduling.problem.Staff;
import org.junit.jupiter.api.Test;

class ContractHoursTest {

    @Test
    void hoursOutsideTheToleranceCount() {
        Rule rule = ContractHours.of("r", 960, 60).soft(60);

        assertThat(RuleCase.of(rule).found("AA-", "A--", "AAA"))
                .containsExactly("n2 1-3 480/960 s480", "n3 1-3 1440/960 s480");
    }

    @Test
    void contractLeaveAndCarriedMinutesMoveTheTarget() {
        Rule rule = ContractHours.of("r", 960, 0);
        Staff half = Staff.of("n1", "").contractPercent(50);
        Staff away = Staff.of("n2", "").leave(new Leave(DateRange.of(MONDAY, MONDAY.plusDays(1)), "annual", 480));
        Staff ahead = Staff.of("n3", "").carried("r", 480);

        assertThat(RuleCase.of(rule).staff(half, away, ahead).found("-A-", "--A", "A--"))
                .isEmpty();
        assertThat(RuleCase.of(rule).staff(half, away, ahead).found("-AA", "-AA", "---"))
                .containsExactly("n1 1-3 960/480 h2", "n2 1-3 960/480 h2", "n3 1-3 0/480 h2");
    }

    @Test
    void aToleranceBelowOneStepStillHasANearestTarget() {
        assertThat(RuleCase.of(ContractHours.of("r", 1000, 10)).found("AA-", "AN-"))
                .containsExactly("n2 1-3 1200/960 h1");
    }
}
