package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.N;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BorrowedStaffTest {

    @Test
    void eachOfTheirShiftsCosts() {
        Rule rule = BorrowedStaff.of("r", StaffSelector.ids("n1")).soft(8);

        assertThat(RuleCase.of(rule).found("A-N", "AAA")).containsExactly("n1 1 1/0 s8", "n1 3 1/0 s8");
        assertThat(RuleCase.of(new BorrowedStaff(RuleHead.of("r").withStaff(StaffSelector.ids("n1")), N))
                        .found("A-N"))
                .containsExactly("n1 3 1/0 h1");
    }
}
