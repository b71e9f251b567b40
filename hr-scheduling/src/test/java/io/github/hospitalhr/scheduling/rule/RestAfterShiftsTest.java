package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.N;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestAfterShiftsTest {

    @Test
    void freeDaysAfterARunOfNights() {
        Rule rule = RestAfterShifts.of("r", N, 2);

        assertThat(RuleCase.of(rule).found("NN--A")).isEmpty();
        assertThat(RuleCase.of(rule).found("NN-A-", "NNAA-"))
                .containsExactly("n1 4 1/0 h1", "n2 3 1/0 h1", "n2 4 1/0 h1");
    }

    @Test
    void shortRunsNeedNoRest() {
        Rule rule = new RestAfterShifts(RuleHead.of("r"), N, 2, 1).soft(5);

        assertThat(RuleCase.of(rule).found("NA-", "NNA")).containsExactly("n2 3 1/0 s5");
    }

    @Test
    void theHistoryOwesRest() {
        Rule rule = RestAfterShifts.of("r", N, 2);

        assertThat(RuleCase.of(rule).history("N").found("AA-")).containsExactly("n1 1 1/0 h1", "n1 2 1/0 h1");
        assertThat(RuleCase.of(rule).history("N-").found("AA-")).containsExactly("n1 1 1/0 h1");
        assertThat(RuleCase.of(rule).history("N--").found("AA-")).isEmpty();
    }
}
