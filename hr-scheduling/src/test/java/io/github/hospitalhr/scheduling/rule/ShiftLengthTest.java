package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.A;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShiftLengthTest {

    @Test
    void longerThanTheLimit() {
        Rule rule = ShiftLength.atMost("r", 720);

        assertThat(RuleCase.of(rule).found("ANL-")).containsExactly("n1 3 1/0 h1");
        assertThat(RuleCase.of(ShiftLength.atMost("r", 719).soft(2)).found("ANL-"))
                .containsExactly("n1 2 1/0 s2", "n1 3 1/0 s2");
    }

    @Test
    void onlyTheSelectedShifts() {
        assertThat(RuleCase.of(new ShiftLength(RuleHead.of("r"), 60, A)).found("ANL"))
                .containsExactly("n1 1 1/0 h1");
    }
}
