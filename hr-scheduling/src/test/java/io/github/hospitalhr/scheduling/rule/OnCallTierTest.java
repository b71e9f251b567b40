package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.L;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.problem.Staff;
import org.junit.jupiter.api.Test;

class OnCallTierTest {

    private static final Rule RULE = OnCallTier.of("r", 1, L, StaffSelector.ids("n1", "n2"));

    @Test
    void exactlyOneQualifiedPersonADay() {
        assertThat(RuleCase.of(RULE).found("L--L", "-L--", "----")).containsExactly("* 3 0/1 h1");
        assertThat(RuleCase.of(RULE).found("L", "L", "-")).containsExactly("* 1 2/1 h1");
    }

    @Test
    void nobodyElseStandsInIt() {
        assertThat(RuleCase.of(RULE).found("L", "-", "L")).containsExactly("n3 1 1/0 h1");
        assertThat(RuleCase.of(RULE).found("-", "-", "L")).containsExactly("n3 1 1/0 h1", "* 1 0/1 h1");
    }

    @Test
    void aFreeDayAfterEachDuty() {
        assertThat(RuleCase.of(RULE).found("LA", "-L", "--")).containsExactly("n1 2 1/0 h1");
        assertThat(RuleCase.of(RULE.soft(2))
                        .staff(Staff.of("n1", "").history("L"))
                        .found("A", "L", "-"))
                .containsExactly("n1 1 1/0 s2");
        assertThat(RuleCase.of(new OnCallTier(
                                RuleHead.of("r").withStaff(StaffSelector.ids("n1", "n2")),
                                L,
                                DaySelector.every(),
                                2,
                                2,
                                0))
                        .found("LA", "LL"))
                .containsExactly("* 2 1/2 h1");
    }
}
