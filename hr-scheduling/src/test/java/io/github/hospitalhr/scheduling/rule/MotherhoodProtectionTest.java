package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.problem.Protection;
import io.github.hospitalhr.scheduling.problem.Staff;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class MotherhoodProtectionTest {

    private static Staff protectedOn(ProtectionKind kind) {
        return Staff.of("n1", "")
                .protection(new Protection(kind, DateRange.of(MONDAY.plusDays(1), MONDAY.plusDays(3))));
    }

    @Test
    void noWorkInTheNightWindowWhileItLasts() {
        Rule rule = MotherhoodProtection.of("r");

        assertThat(RuleCase.of(rule).staff(protectedOn(ProtectionKind.NURSING)).found("NNAN", "NNNN"))
                .containsExactly("n1 2 1/0 h1");
        assertThat(RuleCase.of(rule).staff(protectedOn(ProtectionKind.PREGNANT)).found("-PL-"))
                .containsExactly("n1 2 1/0 h1", "n1 3 1/0 h1");
    }

    @Test
    void kindsWindowAndLength() {
        Rule rule = new MotherhoodProtection(
                RuleHead.of("r"), List.of(ProtectionKind.NURSING), LocalTime.of(0, 0), LocalTime.of(6, 0), 479);

        assertThat(RuleCase.of(rule).staff(protectedOn(ProtectionKind.PREGNANT)).found("-NN-"))
                .isEmpty();
        assertThat(RuleCase.of(rule).staff(protectedOn(ProtectionKind.NURSING)).found("-PA-"))
                .containsExactly("n1 2 1/0 h1", "n1 3 1/0 h1");
        assertThat(RuleCase.of(new MotherhoodProtection(
                                RuleHead.of("r"), List.of(), LocalTime.of(0, 0), LocalTime.of(6, 0), 0))
                        .staff(protectedOn(ProtectionKind.NURSING))
                        .found("-PA-"))
                .isEmpty();
    }
}
