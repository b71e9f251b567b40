package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.A;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.problem.Staff;
import org.junit.jupiter.api.Test;

class PairingTest {

    private static final Rule RULE = Pairing.of("r", StaffSelector.group("new"), StaffSelector.group("old"));

    private static RuleCase ward(Rule rule) {
        return RuleCase.of(rule)
                .staff(
                        Staff.of("m1", "").groups("new"),
                        Staff.of("m2", "").groups("new"),
                        Staff.of("old", "").groups("old"));
    }

    @Test
    void aMenteeNeedsAMentorOnTheVerySameShift() {
        assertThat(ward(RULE).found("A--", "---", "A--")).isEmpty();
        assertThat(ward(RULE).found("A", "-", "P")).containsExactly("m1 1 1/0 h1");
        assertThat(ward(RULE).found("A", "A", "A")).containsExactly("m1+m2+old 1 1/0 h1");
    }

    @Test
    void aMentorMayTakeSeveral() {
        Rule two = new Pairing(
                RuleHead.of("r").withStaff(StaffSelector.group("new")),
                StaffSelector.group("old"),
                A,
                DaySelector.every(),
                2);

        assertThat(ward(two).found("A", "A", "A")).isEmpty();
        assertThat(ward(two).found("N", "-", "-")).isEmpty();
        assertThat(ward(two.soft(4)).found("A", "A", "-")).containsExactly("m1+m2 1 2/0 s8");
    }
}
