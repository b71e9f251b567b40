package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompleteWeekendTest {

    @Test
    void whollyOrNotAtAll() {
        Rule rule = CompleteWeekend.of("r", WeekendDefinition.SATURDAY_SUNDAY);

        assertThat(RuleCase.of(rule).found("-----AN", "-------", "-----A-", "------A"))
                .containsExactly("n3 6-7 1/0 h1", "n4 6-7 1/0 h1");
    }

    @Test
    void longerWeekendsCostMoreTheFurtherTheyAreCut() {
        Rule rule = CompleteWeekend.of("r", WeekendDefinition.FRIDAY_SUNDAY).soft(10);

        assertThat(RuleCase.of(rule).found("----A--", "----AA-", "-----A-", "----A-A"))
                .containsExactly("n1 5-7 2/0 s20", "n2 5-7 1/0 s10", "n3 5-7 2/0 s20", "n4 5-7 4/0 s40");
    }

    @Test
    void weekendsCutByThePeriodAreNotJudged() {
        Rule rule = CompleteWeekend.of("r", WeekendDefinition.SATURDAY_SUNDAY);

        assertThat(RuleCase.of(rule).found("-----A")).isEmpty();
        assertThat(RuleCase.of(rule).from(MONDAY.plusDays(6)).history("A").found("--"))
                .isEmpty();
    }
}
