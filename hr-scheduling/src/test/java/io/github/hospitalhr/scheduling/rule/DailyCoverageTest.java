package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.A;
import static io.github.hospitalhr.scheduling.rule.RuleCase.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.time.DateRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class DailyCoverageTest {

    @Test
    void eachDateHasItsOwnNeed() {
        Rule rule = DailyCoverage.of(
                "r",
                A,
                List.of(new DailyNeed(MONDAY, 2, null, null), new DailyNeed(MONDAY.plusDays(2), null, null, 1)));

        assertThat(RuleCase.of(rule).found("A-A", "--A")).containsExactly("* 1 1/2 h1", "* 3 2/1 h1");
        assertThat(RuleCase.of(rule).found("A--", "A--")).isEmpty();
    }

    @Test
    void wantedNumbersBindByTheirOwnWeight() {
        Rule rule = new DailyCoverage(
                RuleHead.of("r"),
                A,
                null,
                List.of(new DailyNeed(MONDAY, 1, 3, 3)),
                Enforcement.softSquared(2),
                Enforcement.soft(4));

        assertThat(RuleCase.of(rule).found("A", "-", "-", "-")).containsExactly("* 1 1/3 s8");
        assertThat(RuleCase.of(rule).found("A", "A", "A", "A")).containsExactly("* 1 4/3 s4");
        assertThat(RuleCase.of(rule).found("-", "-", "-", "-")).containsExactly("* 1 0/1 h1", "* 1 0/3 s18");
    }

    @Test
    void needsOutsideThePeriodOrTheValidityAreNotRead() {
        Rule rule = DailyCoverage.of(
                "r",
                A,
                List.of(new DailyNeed(MONDAY.minusDays(1), 5, null, null), new DailyNeed(MONDAY, 5, null, null)));

        assertThat(RuleCase.of(rule.during(DateRange.of(MONDAY.plusDays(1), MONDAY.plusDays(9))))
                        .found("--"))
                .isEmpty();
        assertThat(RuleCase.of(rule).found("--")).containsExactly("* 1 0/5 h5");
    }
}
