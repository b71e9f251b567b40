package io.github.hospitalhr.credentials.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.credentials.freeze.AccessEnforcer;
import io.github.hospitalhr.credentials.freeze.AccessEnforcer.Ack;
import io.github.hospitalhr.credentials.freeze.AccessOrder;
import io.github.hospitalhr.domain.people.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The rules A1 to A6 of {@link AccessEnforcer}. A host's test extends it and gives a fresh enforcer. */
public abstract class AccessEnforcerContract {

    private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");
    private static final String RIGHT = "emr.order";

    /** For subclasses. */
    protected AccessEnforcerContract() {}

    /**
     * A fresh enforcer that knows the persons {@code k1} and {@code k2} and nobody else.
     *
     * @return the enforcer under test
     */
    protected abstract AccessEnforcer enforcer();

    private static AccessOrder order(String person, String right, boolean allowed, long sequence) {
        return new AccessOrder(PersonId.of(person), right, allowed, sequence, AT, List.of());
    }

    @Test
    void a1WhatWasAppliedIsReadBack() {
        AccessEnforcer enforcer = enforcer();
        assertThat(enforcer.apply(order("k1", RIGHT, true, 1))).isEqualTo(Ack.APPLIED);
        assertThat(enforcer.read(PersonId.of("k1"), RIGHT)).contains(new AccessEnforcer.Applied(true, 1));
        assertThat(enforcer.apply(order("k1", RIGHT, false, 2))).isEqualTo(Ack.APPLIED);
        assertThat(enforcer.read(PersonId.of("k1"), RIGHT)).contains(new AccessEnforcer.Applied(false, 2));
    }

    @Test
    void a2AppliedAgainChangesNothing() {
        AccessEnforcer enforcer = enforcer();
        enforcer.apply(order("k1", RIGHT, true, 3));
        assertThat(enforcer.apply(order("k1", RIGHT, true, 3))).isEqualTo(Ack.APPLIED);
        assertThat(enforcer.read(PersonId.of("k1"), RIGHT)).contains(new AccessEnforcer.Applied(true, 3));
    }

    @Test
    void a3ALateOrderIsSuperseded() {
        AccessEnforcer enforcer = enforcer();
        enforcer.apply(order("k1", RIGHT, false, 5));
        assertThat(enforcer.apply(order("k1", RIGHT, true, 4))).isEqualTo(Ack.SUPERSEDED);
        assertThat(enforcer.read(PersonId.of("k1"), RIGHT)).contains(new AccessEnforcer.Applied(false, 5));
    }

    @Test
    void a4AnUnknownPersonIsSaid() {
        AccessEnforcer enforcer = enforcer();
        assertThat(enforcer.apply(order("nobody", RIGHT, true, 1))).isEqualTo(Ack.UNKNOWN_PERSON);
        assertThat(enforcer.read(PersonId.of("nobody"), RIGHT)).isEmpty();
    }

    @Test
    void a5RightsAreIndependent() {
        AccessEnforcer enforcer = enforcer();
        enforcer.apply(order("k1", RIGHT, true, 9));
        assertThat(enforcer.apply(order("k1", "emr.nursing", true, 1))).isEqualTo(Ack.APPLIED);
        assertThat(enforcer.apply(order("k2", RIGHT, false, 1))).isEqualTo(Ack.APPLIED);
        assertThat(enforcer.read(PersonId.of("k1"), RIGHT)).contains(new AccessEnforcer.Applied(true, 9));
        assertThat(enforcer.read(PersonId.of("k2"), RIGHT)).contains(new AccessEnforcer.Applied(false, 1));
    }

    @Test
    void a6TheHighestOfConcurrentOrdersWins() throws Exception {
        AccessEnforcer enforcer = enforcer();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Ack>> all = new ArrayList<>();
            for (long i = 1; i <= 200; i++) {
                AccessOrder order = order("k1", RIGHT, i % 2 == 0, i);
                all.add(threads.submit(() -> enforcer.apply(order)));
            }
            for (Future<Ack> one : all) {
                assertThat(one.get()).isIn(Ack.APPLIED, Ack.SUPERSEDED);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(enforcer.read(PersonId.of("k1"), RIGHT)).contains(new AccessEnforcer.Applied(true, 200));
    }
}
