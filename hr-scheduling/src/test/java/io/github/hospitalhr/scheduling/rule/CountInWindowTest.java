package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.A;
import static io.github.hospitalhr.scheduling.rule.RuleCase.MONDAY;
import static io.github.hospitalhr.scheduling.rule.RuleCase.N;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.problem.Staff;
import org.junit.jupiter.api.Test;

class CountInWindowTest {

    @Test
    void aPeriodStartsFromTheCarriedValue() {
        Rule rule = CountInWindow.assignments("r", N, Window.period(), Limits.between(2, 3));

        assertThat(RuleCase.of(rule).found("NNNN", "N---", "NNA-")).containsExactly("n1 1-4 4/3 h1", "n2 1-4 1/2 h1");
        assertThat(RuleCase.of(rule).staff(Staff.of("n1", "").carried("r", 2)).found("NN"))
                .containsExactly("n1 1-2 4/3 h1");
        assertThat(RuleCase.of(rule).history("NNNN").found("NN")).isEmpty();
    }

    @Test
    void aWeekCountsTheKnownDaysAround() {
        Rule rule = CountInWindow.assignments("r", A, Window.week(), Limits.between(2, 4));
        RuleCase wednesday = RuleCase.of(rule).from(MONDAY.plusDays(2)).history("AAA");

        assertThat(wednesday.found("AAA--")).containsExactly("n1 -1-5 5/4 h1");
        assertThat(RuleCase.of(rule).from(MONDAY.plusDays(2)).history("---").found("A----"))
                .containsExactly("n1 -1-5 1/2 h1");
        assertThat(RuleCase.of(rule).from(MONDAY.plusDays(2)).found("A----")).isEmpty();
    }

    @Test
    void whatTheHistoryBreaksIsNotChargedAgain() {
        assertThat(RuleCase.of(CountInWindow.assignments("r", A, Window.week(), Limits.atMost(2)))
                        .from(MONDAY.plusDays(4))
                        .history("AAAA")
                        .found("A--"))
                .containsExactly("n1 -3-3 5/2 h1");
    }

    @Test
    void rollingWindowsEndInThePeriod() {
        Rule rule = CountInWindow.assignments("r", ShiftSelector.any(), Window.rolling(3), Limits.atMost(2));

        assertThat(RuleCase.of(rule).history("AA").found("A-AAA")).containsExactly("n1 -1-1 3/2 h1", "n1 3-5 3/2 h1");
    }

    @Test
    void oneFreeDayInSeven() {
        Rule rule = CountInWindow.freeDays("r", Window.rolling(7), Limits.atLeast(1));

        assertThat(RuleCase.of(rule).found("AAAAAA-AAAAAA")).isEmpty();
        assertThat(RuleCase.of(rule).found("AAAAAAAA")).containsExactly("n1 1-8 8/6 h2");
    }

    @Test
    void blocksAndMonthsAndHours() {
        assertThat(RuleCase.of(CountInWindow.assignments("r", A, Window.blocks(2), Limits.atMost(1)))
                        .found("AAAA-A"))
                .containsExactly("n1 1-2 2/1 h1", "n1 3-4 2/1 h1");
        assertThat(RuleCase.of(CountInWindow.hours("r", Window.period(), Limits.atMost(20)))
                        .found("AN-", "NN-"))
                .containsExactly("n2 1-3 24/20 h4");
        assertThat(RuleCase.of(CountInWindow.minutes("r", Window.period(), Limits.atMost(1200))
                                .soft(1))
                        .found("AN-", "NN-"))
                .containsExactly("n2 1-3 1440/1200 s240");
        assertThat(RuleCase.of(CountInWindow.assignments("r", A, Window.month(), Limits.atMost(1)))
                        .from(MONDAY.withDayOfMonth(31))
                        .history("A")
                        .found("AAA"))
                .containsExactly("n1 0-1 2/1 h1", "n1 2-3 2/1 h1");
    }

    @Test
    void limitsMayBindByTheirOwnWeights() {
        Rule rule = CountInWindow.assignments(
                "r", A, Window.period(), new Limits(2, 3, Enforcement.softSquared(3), Enforcement.soft(8)));

        assertThat(RuleCase.of(rule).found("-----", "AAAAA")).containsExactly("n1 1-5 0/2 s12", "n2 1-5 5/3 s16");
    }
}
