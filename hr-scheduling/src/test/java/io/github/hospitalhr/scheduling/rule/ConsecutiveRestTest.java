package io.github.hospitalhr.scheduling.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsecutiveRestTest {

    @Test
    void freeDaysInARow() {
        Rule rule = ConsecutiveRest.of("r", Limits.between(2, 3), BorderPolicy.HISTORY);

        assertThat(RuleCase.of(rule).found("A--A---A")).isEmpty();
        assertThat(RuleCase.of(rule).found("A-A----A")).containsExactly("n1 2 1/2 h1", "n1 4-7 4/3 h1");
    }

    @Test
    void runsAtTheBordersByPolicy() {
        Limits least = Limits.atLeast(2);

        assertThat(RuleCase.of(ConsecutiveRest.of("r", least, BorderPolicy.HISTORY))
                        .found("-A-"))
                .isEmpty();
        assertThat(RuleCase.of(ConsecutiveRest.of("r", least, BorderPolicy.HISTORY))
                        .history("-")
                        .found("-A-"))
                .isEmpty();
        assertThat(RuleCase.of(ConsecutiveRest.of("r", least, BorderPolicy.HISTORY))
                        .history("A")
                        .found("-A-"))
                .containsExactly("n1 1 1/2 h1");
        assertThat(RuleCase.of(ConsecutiveRest.of("r", least, BorderPolicy.STRICT))
                        .history("-")
                        .found("-A-"))
                .containsExactly("n1 1 1/2 h1", "n1 3 1/2 h1");
    }

    @Test
    void squaredCost() {
        assertThat(RuleCase.of(ConsecutiveRest.of("r", Limits.atMost(1), BorderPolicy.HISTORY)
                                .softSquared(5))
                        .found("A---A"))
                .containsExactly("n1 2-4 3/1 s20");
    }
}
