package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.A;
import static io.github.hospitalhr.scheduling.rule.RuleCase.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConditionalPresenceTest {

    @Test
    void whoeverComesNeedsEnoughOthers() {
        Rule rule = ConditionalPresence.of("r", A, StaffSelector.ids("n2", "n3"), ShiftSelector.of("A", "P"), 2)
                .forStaff(StaffSelector.ids("n1"));

        assertThat(RuleCase.of(rule).found("AA-", "APA", "PNA")).containsExactly("n1+n2 2 1/0 h1");
        assertThat(RuleCase.of(rule).found("A", "-", "-")).containsExactly("n1 1 2/0 h2");
        assertThat(RuleCase.of(rule).found("P", "-", "-")).isEmpty();
    }

    @Test
    void softAndOnSomeDays() {
        Rule rule = new ConditionalPresence(
                        RuleHead.of("r").withStaff(StaffSelector.ids("n1")),
                        ShiftSelector.any(),
                        StaffSelector.ids("n2"),
                        ShiftSelector.any(),
                        1,
                        DaySelector.dates(MONDAY.plusDays(1)))
                .soft(6);

        assertThat(RuleCase.of(rule).found("AA", "--")).containsExactly("n1 2 1/0 s6");
    }
}
