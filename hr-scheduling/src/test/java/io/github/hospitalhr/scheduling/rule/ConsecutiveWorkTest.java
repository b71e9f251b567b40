package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.problem.Staff;
import org.junit.jupiter.api.Test;

class ConsecutiveWorkTest {

    @Test
    void aRunTooLongIsChargedDayByDay() {
        Rule rule = ConsecutiveWork.atMost("r", 3);

        assertThat(RuleCase.of(rule).found("APN-AAA")).isEmpty();
        assertThat(RuleCase.of(rule).found("APNAA-A")).containsExactly("n1 1-5 5/3 h2");
        assertThat(RuleCase.of(rule.softSquared(2)).found("APNAA-A")).containsExactly("n1 1-5 5/3 s8");
    }

    @Test
    void theHistoryGoesOnAndItsOwnExcessIsNotCharged() {
        Rule rule = ConsecutiveWork.atMost("r", 3);

        assertThat(RuleCase.of(rule).history("-AAA").found("A-")).containsExactly("n1 -2-1 4/3 h1");
        assertThat(RuleCase.of(rule).history("AAAAA").found("A-")).containsExactly("n1 -4-1 6/3 h1");
        assertThat(RuleCase.of(rule).history("AAAAA").found("-A")).isEmpty();
        assertThat(RuleCase.of(rule).history("A*A").found("A")).containsExactly("n1 -2-1 4/3 h1");
        assertThat(RuleCase.of(rule)
                        .staff(Staff.of("n1", "").lookAhead("A", "A"))
                        .found("AA"))
                .containsExactly("n1 1-4 4/3 h1");
    }

    @Test
    void tooShortIsJudgedWhenTheRunEnds() {
        Limits least = Limits.atLeast(2);

        assertThat(RuleCase.of(ConsecutiveWork.of("r", least, BorderPolicy.HISTORY))
                        .found("A--A-A"))
                .containsExactly("n1 4 1/2 h1");
        assertThat(RuleCase.of(ConsecutiveWork.of("r", least, BorderPolicy.STRICT))
                        .found("A--A-A"))
                .containsExactly("n1 1 1/2 h1", "n1 4 1/2 h1", "n1 6 1/2 h1");
        assertThat(RuleCase.of(ConsecutiveWork.of("r", least, BorderPolicy.CONTINUES))
                        .found("A--A-A"))
                .containsExactly("n1 4 1/2 h1");
        assertThat(RuleCase.of(ConsecutiveWork.of("r", least, BorderPolicy.HISTORY))
                        .history("-A")
                        .found("-A-A"))
                .containsExactly("n1 0 1/2 h1", "n1 2 1/2 h1");
    }

    @Test
    void onlyDaysOfTheValidityAreRead() {
        Rule rule = ConsecutiveWork.atMost("r", 2).during(DateRange.of(MONDAY.plusDays(2), MONDAY.plusDays(5)));

        assertThat(RuleCase.of(rule).found("AAAAAAA")).containsExactly("n1 3-5 3/2 h1");
    }
}
