package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.A;
import static io.github.hospitalhr.scheduling.rule.RuleCase.N;
import static io.github.hospitalhr.scheduling.rule.RuleCase.P;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.problem.Staff;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForbiddenSuccessionTest {

    @Test
    void consecutiveDaysOnly() {
        Rule rule = ForbiddenSuccession.between("r", N, A);

        assertThat(RuleCase.of(rule).found("NA-", "N-A", "AN-", "NNA"))
                .containsExactly("n1 1-2 1/0 h1", "n4 2-3 1/0 h1");
    }

    @Test
    void bothBordersCount() {
        Rule rule = ForbiddenSuccession.between("r", N, A);

        assertThat(RuleCase.of(rule).history("N").found("A")).containsExactly("n1 0-1 1/0 h1");
        assertThat(RuleCase.of(rule).staff(Staff.of("n1", "").lookAhead("A")).found("N"))
                .containsExactly("n1 1-2 1/0 h1");
        assertThat(RuleCase.of(rule).history("*").found("A")).isEmpty();
    }

    @Test
    void severalSuccessionsAndAWeight() {
        Rule rule = ForbiddenSuccession.of("r", List.of(new Succession(N, A), new Succession(P, ShiftSelector.any())))
                .soft(3);

        assertThat(RuleCase.of(rule).found("NAP-PA")).containsExactly("n1 1-2 1/0 s3", "n1 5-6 1/0 s3");
    }
}
