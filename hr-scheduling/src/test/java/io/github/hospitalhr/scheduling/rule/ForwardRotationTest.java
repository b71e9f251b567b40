package io.github.hospitalhr.scheduling.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForwardRotationTest {

    @Test
    void noStepBackward() {
        Rule rule = ForwardRotation.of("r");

        assertThat(RuleCase.of(rule).found("APN", "PA-", "P-A", "AAL")).containsExactly("n2 1-2 1/0 h1");
        assertThat(RuleCase.of(rule.soft(2)).found("NPA")).containsExactly("n1 1-2 1/0 s2", "n1 2-3 1/0 s2");
    }

    @Test
    void theLastKnownDayCounts() {
        assertThat(RuleCase.of(ForwardRotation.of("r")).history("N").found("A")).containsExactly("n1 0-1 1/0 h1");
        assertThat(RuleCase.of(new ForwardRotation(RuleHead.of("r"), ShiftSelector.of("A", "P")))
                        .history("N")
                        .found("A"))
                .isEmpty();
    }
}
