package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.N;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsecutiveShiftsTest {

    @Test
    void onlyTheSelectedShiftsFormTheRun() {
        Rule rule = ConsecutiveShifts.atMost("r", N, 2);

        assertThat(RuleCase.of(rule).found("NNANN-N")).isEmpty();
        assertThat(RuleCase.of(rule).found("NNNN")).containsExactly("n1 1-4 4/2 h2");
        assertThat(RuleCase.of(rule).history("NN").found("N-")).containsExactly("n1 -1-1 3/2 h1");
        assertThat(RuleCase.of(rule).history("N*").found("NN")).isEmpty();
    }

    @Test
    void nightsComeAtLeastInPairs() {
        Rule rule = ConsecutiveShifts.of("r", ShiftSelector.tagged("night"), Limits.atLeast(2), BorderPolicy.HISTORY)
                .soft(7);

        assertThat(RuleCase.of(rule).found("-N-NL-")).containsExactly("n1 2 1/2 s7");
    }
}
