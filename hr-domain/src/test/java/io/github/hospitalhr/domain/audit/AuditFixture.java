package io.github.hospitalhr.domain.audit;

import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An audit over a store in memory with a clock that the test moves. */
final class AuditFixture {

    static final TenantId TENANT = TenantId.of("hospital");
    static final Instant NOON = Instant.parse("2026-12-01T04:00:00Z");

    static final class TestClock extends Clock {
        private Instant now = NOON;

        void step(Duration step) {
            now = now.plus(step);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    final TestClock clock = new TestClock();
    final InMemoryRecordStore store = new InMemoryRecordStore();
    final KeyPair keys = ed25519();
    final Ed25519Signer signer = Ed25519Signer.of("audit-1", keys.getPrivate(), Map.of("audit-1", keys.getPublic()));
    final AuditTrail trail = node();

    static KeyPair ed25519() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    AuditTrail node() {
        return AuditTrail.builder(store, clock).tenant(TENANT).signer(signer).build();
    }

    AuditEvent event(int number) {
        return AuditEvent.of(clock.instant(), "u" + number % 7, AuditAction.READ, "hr.person/p" + number)
                .about("p" + number, List.of("phone"))
                .purpose("roster");
    }

    void append(int count) {
        for (int i = 0; i < count; i++) {
            trail.append(event(i));
        }
    }

    List<String> export() {
        List<String> lines = new ArrayList<>();
        trail.export(lines::add);
        return lines;
    }

    AuditReport verify(List<String> lines, Checkpoint... kept) {
        return new AuditVerifier(TENANT, signer).verify(lines, List.of(kept));
    }
}
