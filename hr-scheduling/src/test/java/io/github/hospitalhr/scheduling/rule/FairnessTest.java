package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.A;
import static io.github.hospitalhr.scheduling.rule.RuleCase.MONDAY;
import static io.github.hospitalhr.scheduling.rule.RuleCase.N;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.problem.Leave;
import io.github.hospitalhr.scheduling.problem.Staff;
import org.junit.jupiter.api.Test;

class FairnessTest {

    @Test
    void theTargetIsScaledByContractAndCarried() {
        Rule rule = new Fairness(RuleHead.of("r"), N, DaySelector.every(), 4, 1);
        Staff half = Staff.of("n2", "").contractPercent(50);
        Staff owing = Staff.of("n3", "").carried("r", 3);

        assertThat(RuleCase.of(rule.soft(2))
                        .staff(Staff.of("n1", ""), half, owing)
                        .found("NNNNNN-", "N------", "NN-----"))
                .containsExactly("n1 1-7 6/5 s2");
        assertThat(RuleCase.of(rule.softSquared(2))
                        .staff(Staff.of("n1", ""), half, owing)
                        .found("N------", "NNNN---", "NNNN---"))
                .containsExactly("n1 1-7 1/3 s8", "n2 1-7 4/3 s2", "n3 1-7 4/2 s8");
    }

    @Test
    void theTargetIsDerivedFromTheNeed() {
        Rule rule = Fairness.of("r", N, 0).soft(1);

        assertThat(RuleCase.of(rule)
                        .staff(
                                Staff.of("n1", ""),
                                Staff.of("n2", "").leave(Leave.of(DateRange.of(MONDAY, MONDAY.plusDays(2)), "annual")))
                        .with(b -> b.rule(Coverage.atLeast("need", N, 1)))
                        .found("NNNN--", "----NN"))
                .isEmpty();
        assertThat(RuleCase.of(rule)
                        .with(b -> b.rule(Coverage.atLeast("need", N, 1)))
                        .found("NNNN--", "----NN"))
                .containsExactly("n1 1-6 4/3 s1", "n2 1-6 2/3 s1");
    }

    @Test
    void onlyTheSelectedDaysCount() {
        assertThat(RuleCase.of(Fairness.weekends("r", 0).soft(1))
                        .with(b -> b.rule(Coverage.atLeast("need", A, 1)))
                        .found("AAAAAA-", "------A"))
                .isEmpty();
    }
}
