package io.github.hospitalhr.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.unit.UnitId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EligibilityTest {

    private static final Instant FROM = Instant.parse("2026-12-01T00:00:00Z");
    private static final WorkRequest REQUEST =
            new WorkRequest(PersonId.of("p1"), "nursing.shift", UnitId.of("icu"), FROM, FROM.plusSeconds(8 * 3600));
    private static final Reason EXPIRED =
            new Reason("nurse.mustNotPractise", "护士条例 第21条", Label.of("注册已过期", "the registration has ended"));
    private static final Reason NEW =
            new Reason("hospital.newcomer", "", Label.of("新入职需带教", "newcomers work under guidance"));

    @Test
    void allOfTakesTheSeverestVerdictAllReasonsAndTheEarliestChange() {
        Instant soon = FROM.plusSeconds(60);
        Eligibility all = Eligibility.allOf(List.of(
                r -> Decision.underSupervision(Instant.MAX, List.of(NEW)),
                r -> Decision.deny(soon, List.of(EXPIRED)),
                Eligibility.allowAll(),
                r -> Decision.underSupervision(Instant.MAX, List.of(NEW))));

        assertThat(all.decide(REQUEST)).isEqualTo(new Decision(Verdict.DENY, List.of(NEW, EXPIRED), soon));
        assertThat(all.decideAll(List.of(REQUEST, REQUEST))).hasSize(2).containsOnly(all.decide(REQUEST));
        assertThat(all.decide(REQUEST).isPermitted()).isFalse();
    }

    @Test
    void noPortsPermitForEver() {
        assertThat(Eligibility.allOf(List.of()).decide(REQUEST)).isEqualTo(Decision.permit());
        assertThat(Decision.permit().validUntil()).isEqualTo(Instant.MAX);
        assertThat(Decision.permit().and(Decision.permitUntil(FROM))).isEqualTo(Decision.permitUntil(FROM));
    }

    @Test
    void aRefusalWithoutReasonAndAnEmptyWindowAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decision.deny(Instant.MAX, List.of()))
                .withMessageContaining("reasons must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkRequest(PersonId.of("p"), "x", UnitId.of("u"), FROM, FROM))
                .withMessageContaining("must be after from");
    }
}
