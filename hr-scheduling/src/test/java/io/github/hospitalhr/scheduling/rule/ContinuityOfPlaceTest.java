package io.github.hospitalhr.scheduling.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContinuityOfPlaceTest {

    @Test
    void eachChangeOfPlaceCounts() {
        Rule rule = ContinuityOfPlace.of("r").soft(3);

        assertThat(RuleCase.of(rule).check("AAPA").cost().soft()).isEqualTo(6);
        assertThat(RuleCase.of(rule).check("A-A").cost().soft()).isZero();
        assertThat(RuleCase.of(rule).check("A-P").cost().soft()).isEqualTo(3);
    }

    @Test
    void shiftsWithoutAPlaceDoNotCount() {
        Rule rule = ContinuityOfPlace.of("r");

        assertThat(RuleCase.of(rule).check("ANLA").cost().hard()).isZero();
        assertThat(RuleCase.of(rule).check("ANP").cost().hard()).isEqualTo(1);
        assertThat(RuleCase.of(rule).history("P").check("A").cost().hard()).isEqualTo(1);
    }
}
