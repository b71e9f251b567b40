package io.github.hospitalhr.credentials.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.credentials.deadline.Escalation;
import io.github.hospitalhr.credentials.deadline.Recipients;
import io.github.hospitalhr.credentials.freeze.AccessEnforcer;
import io.github.hospitalhr.credentials.freeze.AccessOrder;
import io.github.hospitalhr.domain.people.PersonId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The fakes keep the contracts, and a host that breaks one fails the test of that number. */
class ContractsTest {

    @Nested
    class InMemory extends AccessEnforcerContract {
        @Override
        protected AccessEnforcer enforcer() {
            return new InMemoryAccessEnforcer(List.of(PersonId.of("k1"), PersonId.of("k2")));
        }
    }

    @Nested
    class PersonOnly extends RecipientsContract {
        @Override
        protected Recipients recipients() {
            return (about, level, day) -> level == Escalation.PERSON ? List.of(about) : List.of();
        }

        @Override
        protected PersonId known() {
            return PersonId.of("k1");
        }

        @Override
        protected LocalDate day() {
            return LocalDate.of(2026, 11, 22);
        }
    }

    /** Applies whatever comes last. */
    private static final class LastWins implements AccessEnforcer {
        private final Map<String, Applied> rights = new HashMap<>();

        @Override
        public synchronized Ack apply(AccessOrder order) {
            rights.put(order.person() + order.right(), new Applied(order.allowed(), order.sequence()));
            return Ack.APPLIED;
        }

        @Override
        public synchronized Optional<Applied> read(PersonId person, String right) {
            return Optional.ofNullable(rights.get(person + right));
        }
    }

    @Test
    void aHostThatLetsLateOrdersWinFailsA3AndOnlyItsOwnTests() {
        AccessEnforcerContract broken = new AccessEnforcerContract() {
            @Override
            protected AccessEnforcer enforcer() {
                return new LastWins();
            }
        };
        broken.a1WhatWasAppliedIsReadBack();
        broken.a2AppliedAgainChangesNothing();
        assertThatThrownBy(broken::a3ALateOrderIsSuperseded).isInstanceOf(AssertionError.class);
        assertThatThrownBy(broken::a4AnUnknownPersonIsSaid).isInstanceOf(AssertionError.class);
        broken.a5RightsAreIndependent();
        assertThat(broken.enforcer().read(PersonId.of("k1"), "x")).isEmpty();
    }
}
