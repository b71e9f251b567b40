package io.github.hospitalhr.domain.testkit;

import io.github.hospitalhr.domain.eligibility.Decision;
import io.github.hospitalhr.domain.eligibility.Eligibility;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.eligibility.WorkRequest;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.unit.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The ports that the domain ships keep the contract. */
class ShippedEligibilityTest {

    static final Instant EIGHT = Instant.parse("2026-12-01T00:00:00Z");
    static final Instant END = EIGHT.plus(Duration.ofHours(12));
    static final PersonId NURSE = PersonId.of("n01");

    static WorkRequest request(PersonId person, Instant from, Duration length) {
        return new WorkRequest(person, "nursing.shift", UnitId.of("icu"), from, from.plus(length));
    }

    static Reason reason(String code) {
        return new Reason(code, "", Label.of("不可以", "may not"));
    }

    /** One nurse, whose registration ends at eight in the evening. */
    static Decision registered(WorkRequest request) {
        if (!request.person().equals(NURSE)) {
            return Decision.deny(Instant.MAX, List.of(reason("person.unknown")));
        }
        return request.to().isAfter(END)
                ? Decision.deny(Instant.MAX, List.of(reason("registration.ended")))
                : Decision.permitUntil(END);
    }

    abstract static class OneNurse extends EligibilityContract {
        @Override
        protected WorkRequest permitted() {
            return request(NURSE, EIGHT, Duration.ofHours(8));
        }

        @Override
        protected List<WorkRequest> unknown() {
            return List.of(request(PersonId.of("stranger"), EIGHT, Duration.ofHours(8)));
        }

        @Override
        protected List<WorkRequest> ending() {
            return List.of(request(NURSE, EIGHT.plus(Duration.ofHours(8)), Duration.ofHours(8)));
        }
    }

    @Nested
    class AllOf extends OneNurse {
        @Override
        protected Eligibility eligibility() {
            return Eligibility.allOf(List.of(Eligibility.allowAll(), ShippedEligibilityTest::registered));
        }
    }

    @Nested
    class AllowAll extends OneNurse {
        @Override
        protected Eligibility eligibility() {
            return Eligibility.allowAll();
        }

        @Override
        protected List<WorkRequest> unknown() {
            return List.of();
        }

        @Override
        protected List<WorkRequest> ending() {
            return List.of();
        }
    }
}
