package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.A;
import static io.github.hospitalhr.scheduling.rule.RuleCase.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.problem.Staff;
import org.junit.jupiter.api.Test;

class SkillMixTest {

    @Test
    void theShareIsRoundedUpToWholePeople() {
        Rule rule = SkillMix.of("r", A, 50).forStaff(StaffSelector.skill("RN"));
        Staff nurse = Staff.of("n1", "").skills("RN");

        assertThat(RuleCase.of(rule).staff(nurse).found("A", "A", "A")).containsExactly("n1+n2+n3 1 1/0 h1");
        assertThat(RuleCase.of(rule).staff(nurse).found("A", "A", "P")).isEmpty();
        assertThat(RuleCase.of(rule).staff(nurse).found("-", "A", "A", "A")).containsExactly("n2+n3+n4 1 2/0 h2");
    }

    @Test
    void nobodyOnTheShiftNeedsNobody() {
        assertThat(RuleCase.of(SkillMix.of("r", A, 100).forStaff(StaffSelector.skill("RN")))
                        .staff(Staff.of("n1", "").skills("RN"))
                        .found("P", "N"))
                .isEmpty();
    }

    @Test
    void softSquaredOnSomeDays() {
        Rule rule = new SkillMix(
                        RuleHead.of("r").withStaff(StaffSelector.skill("RN")),
                        A,
                        DaySelector.dates(MONDAY.plusDays(1)),
                        100)
                .softSquared(3);

        assertThat(RuleCase.of(rule).staff(Staff.of("n1", "").skills("RN")).found("--", "AA", "AA"))
                .containsExactly("n2+n3 2 2/0 s12");
    }
}
