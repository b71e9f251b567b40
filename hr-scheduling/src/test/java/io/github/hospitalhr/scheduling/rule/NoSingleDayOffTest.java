package io.github.hospitalhr.scheduling.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.problem.Staff;
import org.junit.jupiter.api.Test;

class NoSingleDayOffTest {

    @Test
    void betweenTwoWorkingDays() {
        Rule rule = NoSingleDayOff.of("r");

        assertThat(RuleCase.of(rule).found("A-A--A", "-A----")).containsExactly("n1 2 1/2 h1");
        assertThat(RuleCase.of(rule.soft(4)).found("A-A-A")).containsExactly("n1 2 1/2 s4", "n1 4 1/2 s4");
    }

    @Test
    void theBordersOfWhatIsKnown() {
        Rule rule = NoSingleDayOff.of("r");

        assertThat(RuleCase.of(rule).history("A").found("-A")).containsExactly("n1 1 1/2 h1");
        assertThat(RuleCase.of(rule).history("-").found("-A")).isEmpty();
        assertThat(RuleCase.of(rule).staff(Staff.of("n1", "").lookAhead("A")).found("A-"))
                .containsExactly("n1 2 1/2 h1");
        assertThat(RuleCase.of(rule).found("A-")).isEmpty();
    }
}
