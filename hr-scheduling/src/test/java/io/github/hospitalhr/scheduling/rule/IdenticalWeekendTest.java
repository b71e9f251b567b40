package io.github.hospitalhr.scheduling.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdenticalWeekendTest {

    @Test
    void allDaysOnTheSameShift() {
        Rule rule = IdenticalWeekend.of("r", WeekendDefinition.SATURDAY_SUNDAY);

        assertThat(RuleCase.of(rule).found("-----AA", "-----AN", "-----A-", "-------"))
                .containsExactly("n2 6-7 2/0 h2", "n3 6-7 1/0 h1");
    }

    @Test
    void softOnThreeDays() {
        Rule rule = IdenticalWeekend.of("r", WeekendDefinition.FRIDAY_SUNDAY).soft(3);

        assertThat(RuleCase.of(rule).found("----AAN", "----APN")).containsExactly("n1 5-7 3/0 s9", "n2 5-7 6/0 s18");
        assertThat(RuleCase.of(rule).found("----AA")).isEmpty();
    }
}
