package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.MONDAY;
import static io.github.hospitalhr.scheduling.rule.RuleCase.N;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoNightBeforeFreeWeekendTest {

    @Test
    void noNightOnTheEveOfAFreeWeekend() {
        Rule rule = NoNightBeforeFreeWeekend.of("r", WeekendDefinition.SATURDAY_SUNDAY, N);

        assertThat(RuleCase.of(rule).found("----N--", "----NA-", "----A--", "---N---"))
                .containsExactly("n1 5-7 1/0 h1");
    }

    @Test
    void eveAndWeekendLieInThePeriod() {
        Rule rule = NoNightBeforeFreeWeekend.of("r", WeekendDefinition.SATURDAY_SUNDAY, N);

        assertThat(RuleCase.of(rule).from(MONDAY.plusDays(5)).history("N").found("--"))
                .isEmpty();
        assertThat(RuleCase.of(rule).found("----N-")).isEmpty();
        assertThat(RuleCase.of(rule.soft(9)).found("----N--")).containsExactly("n1 5-7 1/0 s9");
    }
}
