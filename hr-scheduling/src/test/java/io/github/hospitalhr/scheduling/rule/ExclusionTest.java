package io.github.hospitalhr.scheduling.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExclusionTest {

    @Test
    void eachPairThatMeetsCounts() {
        Rule rule = Exclusion.of("r", StaffSelector.ids("n1"), StaffSelector.ids("n2", "n3"));

        assertThat(RuleCase.of(rule).found("A", "A", "A")).containsExactly("n1+n2+n3 1 2/0 h2");
        assertThat(RuleCase.of(rule).found("A", "P", "-")).isEmpty();
        assertThat(RuleCase.of(rule).found("-", "A", "A")).isEmpty();
    }

    @Test
    void theSamePeopleOnBothSidesMeansNoTwoOfThem() {
        Rule rule = Exclusion.of("r", StaffSelector.all(), StaffSelector.all()).soft(5);

        assertThat(RuleCase.of(rule).found("A", "A", "A")).containsExactly("n1+n2+n3 1 3/0 s15");
        assertThat(RuleCase.of(rule).found("A-", "-A")).isEmpty();
    }

    @Test
    void somebodyOnBothSidesDoesNotMeetThemselves() {
        assertThat(RuleCase.of(Exclusion.of("r", StaffSelector.ids("n1"), StaffSelector.ids("n1", "n2")))
                        .found("AA", "-A"))
                .containsExactly("n1+n2 2 1/0 h1");
    }
}
