package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.MONDAY;
import static io.github.hospitalhr.scheduling.rule.RuleCase.N;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.problem.Staff;
import org.junit.jupiter.api.Test;

class WeekendsWorkedTest {

    @Test
    void aWeekendIsWorkedIfAnyOfItsDaysIs() {
        Rule rule = WeekendsWorked.atMost("r", 1);

        assertThat(RuleCase.of(rule).found("-----A------A-", "-----AA-------")).containsExactly("n1 1-14 2/1 h1");
    }

    @Test
    void aWeekendCutByThePeriodCountsOnce() {
        Rule rule = WeekendsWorked.atMost("r", 0);

        assertThat(RuleCase.of(rule).from(MONDAY.plusDays(6)).history("A").found("A"))
                .isEmpty();
        assertThat(RuleCase.of(rule).from(MONDAY.plusDays(6)).history("-").found("A"))
                .containsExactly("n1 1 1/0 h1");
        assertThat(RuleCase.of(rule).from(MONDAY.plusDays(6)).found("A")).containsExactly("n1 1 1/0 h1");
    }

    @Test
    void carriedValuesShiftsAndMinima() {
        Rule rule = new WeekendsWorked(RuleHead.of("r"), WeekendDefinition.FRIDAY_SUNDAY, N, Limits.between(1, 2));

        assertThat(RuleCase.of(rule.softSquared(2))
                        .staff(Staff.of("n1", "").carried("r", 3))
                        .found("----N--", "----A--"))
                .containsExactly("n1 1-7 4/2 s8", "n2 1-7 0/1 s2");
    }
}
