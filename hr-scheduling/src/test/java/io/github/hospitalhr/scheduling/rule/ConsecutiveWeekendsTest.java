package io.github.hospitalhr.scheduling.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsecutiveWeekendsTest {

    @Test
    void worksAtMostTwoInARow() {
        Rule rule =
                ConsecutiveWeekends.of("r", WeekendDefinition.SATURDAY_SUNDAY, Limits.atMost(2), BorderPolicy.HISTORY);

        assertThat(RuleCase.of(rule).found("-----A-------A-------------A")).isEmpty();
        assertThat(RuleCase.of(rule)
                        .check("-----A-------A-----A-------A")
                        .cost()
                        .hard())
                .isEqualTo(2);
        assertThat(RuleCase.of(rule.soft(3))
                        .check("-----A-------A-----A--------")
                        .cost()
                        .soft())
                .isEqualTo(3);
    }

    @Test
    void theWeekendBeforeThePeriodCounts() {
        Rule rule =
                ConsecutiveWeekends.of("r", WeekendDefinition.SATURDAY_SUNDAY, Limits.atMost(1), BorderPolicy.HISTORY);

        assertThat(RuleCase.of(rule).history("A-").check("-----A-").cost().hard())
                .isEqualTo(1);
        assertThat(RuleCase.of(rule).history("--").check("-----A-").cost().hard())
                .isZero();
    }
}
