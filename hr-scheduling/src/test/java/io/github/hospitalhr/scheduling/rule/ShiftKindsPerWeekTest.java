package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShiftKindsPerWeekTest {

    @Test
    void differentKindsInACalendarWeek() {
        Rule rule = ShiftKindsPerWeek.atMost("r", 2);

        assertThat(RuleCase.of(rule).check("AAPP---NNLL---").cost().hard()).isZero();
        assertThat(RuleCase.of(rule).check("APNA---").cost().hard()).isEqualTo(1);
        assertThat(RuleCase.of(rule.softSquared(3)).check("APNL---").cost().soft())
                .isEqualTo(12);
    }

    @Test
    void knownDaysBeforeCount() {
        Rule rule = ShiftKindsPerWeek.atMost("r", 2);

        assertThat(RuleCase.of(rule)
                        .from(MONDAY.plusDays(2))
                        .history("AP")
                        .check("N----")
                        .cost()
                        .hard())
                .isEqualTo(1);
        assertThat(RuleCase.of(rule).history("AP").check("N------").cost().hard())
                .isZero();
        assertThat(RuleCase.of(new ShiftKindsPerWeek(RuleHead.of("r"), 1, ShiftSelector.of("A", "P")))
                        .check("ANL")
                        .cost()
                        .hard())
                .isZero();
    }
}
