package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.A;
import static io.github.hospitalhr.scheduling.rule.RuleCase.N;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForbiddenPatternTest {

    @Test
    void everyMatchCountsOverlapsToo() {
        Rule rule = ForbiddenPattern.of("r", List.of(PatternEntry.shift(A), PatternEntry.shift(A)));

        assertThat(RuleCase.of(rule).found("AAA-A")).containsExactly("n1 1-2 1/0 h1", "n1 2-3 1/0 h1");
    }

    @Test
    void workFreeWork() {
        Rule rule = ForbiddenPattern.of(
                        "r",
                        List.of(PatternEntry.shift(N), PatternEntry.free(), PatternEntry.shift(ShiftSelector.any())))
                .soft(2);

        assertThat(RuleCase.of(rule).found("N-A", "N--", "A-A", "NA-")).containsExactly("n1 1-3 1/0 s2");
    }

    @Test
    void anyAndDaysOfTheWeek() {
        Rule rule = ForbiddenPattern.of(
                "r",
                List.of(
                        PatternEntry.free().on(DayOfWeek.FRIDAY),
                        PatternEntry.any().on(DayOfWeek.SATURDAY),
                        PatternEntry.any().on(DayOfWeek.SUNDAY)));

        assertThat(RuleCase.of(rule).found("-----A-", "------P", "-------", "----AAA", "-A-----"))
                .containsExactly("n1 5-7 1/0 h1", "n2 5-7 1/0 h1");
    }

    @Test
    void patternsLieInsideThePeriod() {
        assertThat(RuleCase.of(ForbiddenPattern.of("r", List.of(PatternEntry.shift(A), PatternEntry.shift(A))))
                        .history("A")
                        .found("A-"))
                .isEmpty();
    }
}
