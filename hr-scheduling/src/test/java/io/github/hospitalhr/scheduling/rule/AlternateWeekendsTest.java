package io.github.hospitalhr.scheduling.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlternateWeekendsTest {

    @Test
    void noTwoInARow() {
        Rule rule = AlternateWeekends.of("r", WeekendDefinition.SATURDAY_SUNDAY);

        assertThat(RuleCase.of(rule).check("-----A-------A").cost().hard()).isEqualTo(1);
        assertThat(RuleCase.of(rule).check("-----A--------------A").cost().hard())
                .isZero();
        assertThat(RuleCase.of(rule.soft(4))
                        .check("-----A-------A-----A-")
                        .cost()
                        .soft())
                .isEqualTo(8);
    }

    @Test
    void theLastKnownWeekendCounts() {
        Rule rule = AlternateWeekends.of("r", WeekendDefinition.SATURDAY_SUNDAY);

        assertThat(RuleCase.of(rule).history("-A").check("-----A-").cost().hard())
                .isEqualTo(1);
        assertThat(RuleCase.of(rule).history("A--").check("-----A-").cost().hard())
                .isZero();
    }
}
