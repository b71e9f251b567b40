package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.MONDAY;
import static io.github.hospitalhr.scheduling.rule.RuleCase.N;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.time.DateRange;
import org.junit.jupiter.api.Test;

class NightDedicatedTest {

    @Test
    void onlyTheNights() {
        Rule rule = NightDedicated.of("r", StaffSelector.ids("n1"), N);

        assertThat(RuleCase.of(rule).found("N-AP", "A---")).containsExactly("n1 3 1/0 h1", "n1 4 1/0 h1");
    }

    @Test
    void onlyInTheMonthTheyAreDedicated() {
        Rule rule = NightDedicated.of("r", StaffSelector.ids("n1"), N)
                .during(DateRange.of(MONDAY.plusDays(1), MONDAY.plusDays(2)))
                .soft(4);

        assertThat(RuleCase.of(rule).found("AAA")).containsExactly("n1 2 1/0 s4");
    }
}
