package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.A;
import static io.github.hospitalhr.scheduling.rule.RuleCase.N;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlternativeStaffingTest {

    /** Three, or two at a surcharge of one. */
    private static final Rule RULE = AlternativeStaffing.of("r", List.of(pattern("three", 3, 0), pattern("two", 2, 1)));

    private static StaffingPattern pattern(String name, int heads, int surcharge) {
        return new StaffingPattern(name, List.of(new StaffingPattern.Need(A, StaffSelector.all(), heads)), surcharge);
    }

    @Test
    void theNearestPatternIsCharged() {
        assertThat(RuleCase.of(RULE).found("A", "A", "A")).isEmpty();
        assertThat(RuleCase.of(RULE).found("A", "A", "-")).containsExactly("n1+n2 1 1/0 h1");
        assertThat(RuleCase.of(RULE.soft(10)).found("A", "-", "-")).containsExactly("n1 1 2/0 s20");
    }

    @Test
    void allNeedsOfAPatternCount() {
        Rule rule = AlternativeStaffing.of(
                "r",
                List.of(new StaffingPattern(
                        "",
                        List.of(
                                new StaffingPattern.Need(A, StaffSelector.all(), 1),
                                new StaffingPattern.Need(N, StaffSelector.ids("n2"), 1)),
                        0)));

        assertThat(RuleCase.of(rule).found("AA", "-N")).containsExactly("n1 1 1/0 h1");
    }

    @Test
    void otherDaysAreNotJudged() {
        assertThat(RuleCase.of(new AlternativeStaffing(
                                RuleHead.of("r"), DaySelector.on(DayOfWeek.SUNDAY), List.of(pattern("", 1, 0))))
                        .found("-------"))
                .containsExactly("* 7 1/0 h1");
    }
}
