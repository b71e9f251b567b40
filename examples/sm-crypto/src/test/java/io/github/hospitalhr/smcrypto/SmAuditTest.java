package io.github.hospitalhr.smcrypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.audit.AuditEvent;
import io.github.hospitalhr.domain.audit.AuditReport;
import io.github.hospitalhr.domain.audit.AuditTrail;
import io.github.hospitalhr.domain.audit.AuditVerifier;
import io.github.hospitalhr.domain.audit.Ed25519Signer;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The chain of an audit on SM3 instead of SHA-256. */
class SmAuditTest {

    private static final TenantId TENANT = TenantId.of("hospital");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T04:00:00Z"), ZoneOffset.UTC);

    private static List<String> places(AuditReport report) {
        return report.faults().stream()
                .map(fault -> fault.kind() + " " + fault.from() + "-" + fault.to())
                .toList();
    }

    @Test
    void anAuditChainedWithSm3IsVerifiedAndAFlipIsLocated() throws GeneralSecurityException {
        SmCipherSuite suite = new SmCipherSuite();
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Ed25519Signer signer = Ed25519Signer.of("audit-1", keys.getPrivate(), Map.of("audit-1", keys.getPublic()));
        AuditTrail trail = AuditTrail.builder(new InMemoryRecordStore(), CLOCK)
                .tenant(TENANT)
                .suite(suite)
                .signer(signer)
                .build();
        for (int i = 1; i <= 10; i++) {
            trail.append(AuditEvent.of(CLOCK.instant(), "u" + i, AuditAction.READ, "hr.person/p" + i));
            if (i == 8) {
                trail.checkpoint();
            }
        }
        List<String> lines = new ArrayList<>();
        trail.export(lines::add);
        AuditVerifier verifier = new AuditVerifier(TENANT, signer, suite);
        assertThat(verifier.verify(lines, List.of()).isSound()).isTrue();
        assertThat(new AuditVerifier(TENANT, signer).verify(lines, List.of()).isSound())
                .as("the chain is not SHA-256")
                .isFalse();
        lines.replaceAll(line -> line.startsWith("E\t5\t") ? line.replace("hr.person", "hr.pers0n") : line);
        assertThat(places(verifier.verify(lines, List.of()))).containsExactly("ALTERED 5-5");
    }
}
