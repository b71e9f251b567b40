package io.github.hospitalhr.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.audit.AuditFault.Kind;
import io.github.hospitalhr.domain.record.TenantId;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each attack on the chain is found, and at its place. */
class AuditVerifierTest {

    private final AuditFixture audit = new AuditFixture();

    /** 20 entries, checkpoints behind 8 and 16. */
    private List<String> copy() {
        audit.append(8);
        audit.trail.checkpoint();
        audit.append(8);
        audit.trail.checkpoint();
        audit.append(4);
        return audit.export();
    }

    private static List<String> places(AuditReport report) {
        return report.faults().stream()
                .map(f -> f.kind() + " " + f.from() + "-" + f.to())
                .toList();
    }

    private static int row(List<String> lines, long sequence) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("E\t" + sequence + "\t")) {
                return i;
            }
        }
        throw new AssertionError("no entry " + sequence);
    }

    private static void change(List<String> lines, long sequence, UnaryOperator<String> change) {
        int row = row(lines, sequence);
        String before = lines.get(row);
        lines.set(row, change.apply(before));
        assertThat(lines.get(row)).isNotEqualTo(before);
    }

    /** The entries from one on, with hashes that fit, after one of them was changed. */
    private static void rewrite(List<String> lines, long from, long to, UnaryOperator<String> actor) {
        String previous = null;
        for (long s = from; s <= to; s++) {
            int row = row(lines, s);
            AuditEntry old = AuditLine.parse(lines.get(row).substring(2)).orElseThrow();
            AuditEvent e = old.event();
            AuditEvent changed = s > from
                    ? e
                    : AuditEvent.of(e.at(), actor.apply(e.actor()), e.action(), e.object())
                            .about(e.subject(), e.fields())
                            .purpose(e.purpose());
            AuditEntry entry = AuditLine.chain(
                    ChainDigest.SHA_256, s, changed, previous == null ? old.previous() : previous, null);
            lines.set(row, "E\t" + AuditLine.write(entry));
            previous = entry.hash();
        }
    }

    /** The copy says that it ends with an entry, as a forger of the whole database has it say. */
    private static void ends(List<String> lines, long last) {
        lines.removeIf(l -> l.startsWith("H\t"));
        AuditEntry end =
                AuditLine.parse(lines.get(row(lines, last)).substring(2)).orElseThrow();
        lines.add("H\t" + last + "\t" + end.hash());
    }

    @Test
    void entriesPastTheEndThatTheHeadStatesAreFound() {
        List<String> lines = copy();
        ends(lines, 18);
        assertThat(places(audit.verify(lines))).containsExactly("FORKED 19-20");
    }

    @Test
    void aCopyWithoutItsEndOrWithLinesOfNoKindIsNotSound() {
        assertThat(places(audit.verify(List.of()))).containsExactly("TRUNCATED 1-1");
        List<String> lines = copy();
        lines.set(lines.size() - 1, "H\tno head");
        assertThat(places(audit.verify(lines))).containsExactly("ALTERED 20-20");
        lines = copy();
        lines.set(row(lines, 5), "nothing at all");
        assertThat(places(audit.verify(lines))).containsExactly("ALTERED 5-5");
    }

    @Test
    void aSoundAuditHasNoFaults() {
        List<String> lines = copy();
        AuditReport report = audit.verify(lines);
        assertThat(report.faults()).isEmpty();
        assertThat(report.isSound()).isTrue();
        assertThat(report.entries()).isEqualTo(20);
        assertThat(report.first()).isEqualTo(1);
        assertThat(report.last()).isEqualTo(20);
        assertThat(report.checkpoints()).isEqualTo(2);
        assertThat(new AuditVerifier(AuditFixture.TENANT, audit.signer)
                        .verify(audit.trail, List.of())
                        .isSound())
                .isTrue();
    }

    @Test
    void aFlippedEntryIsFoundWhereItStands() {
        List<String> lines = copy();
        change(lines, 5, line -> line.replace("roster", "r0ster"));
        assertThat(places(audit.verify(lines))).containsExactly("ALTERED 5-5");
    }

    @Test
    void everySingleCharacterOfAnEntryIsGuarded() {
        List<String> lines = copy();
        int row = row(lines, 11);
        String good = lines.get(row);
        for (int i = 2; i < good.length(); i++) {
            char c = good.charAt(i);
            List<String> bad = new ArrayList<>(lines);
            bad.set(row, good.substring(0, i) + (c == 'x' ? 'y' : 'x') + good.substring(i + 1));
            AuditReport report = audit.verify(bad);
            assertThat(report.isSound())
                    .as("character %d (%s) of %s", i, c, good)
                    .isFalse();
            assertThat(report.faults())
                    .as("character %d (%s)", i, c)
                    .allSatisfy(f -> assertThat(f.from()).isBetween(10L, 12L));
        }
    }

    @Test
    void aFlippedEntryWithAFittingHashIsFoundWhereItStands() {
        List<String> lines = copy();
        rewrite(lines, 5, 5, actor -> "nobody");
        assertThat(places(audit.verify(lines))).containsExactly("ALTERED 5-5");
    }

    @Test
    void theLastEntryWithAFittingHashIsFoundByTheHead() {
        List<String> lines = copy();
        rewrite(lines, 20, 20, actor -> "nobody");
        assertThat(places(audit.verify(lines))).containsExactly("ALTERED 20-20");
    }

    @Test
    void droppedEntriesAreFoundWhereTheyStood() {
        List<String> lines = copy();
        lines.remove(row(lines, 10));
        lines.remove(row(lines, 11));
        lines.remove(row(lines, 14));
        assertThat(places(audit.verify(lines))).containsExactly("DROPPED 10-11", "DROPPED 14-14");
    }

    @Test
    void aDroppedBeginningIsFound() {
        List<String> lines = copy();
        lines.remove(row(lines, 1));
        lines.remove(row(lines, 2));
        assertThat(places(audit.verify(lines))).containsExactly("DROPPED 1-2");
    }

    @Test
    void aCheckpointIsNoFloor() {
        List<String> lines = copy();
        String checkpoint =
                lines.stream().filter(l -> l.startsWith("C\t")).findFirst().orElseThrow();
        for (int s = 1; s <= 8; s++) {
            lines.remove(row(lines, s));
        }
        lines.add(0, "F\t" + checkpoint.substring(2));
        lines.add(0, "F\t" + checkpoint.substring(2).replace("audit-checkpoint", "audit-floor"));
        assertThat(places(audit.verify(lines))).containsExactly("DROPPED 1-8", "CHECKPOINT_FORGED 8-8");
    }

    @Test
    void exchangedEntriesAreFoundWhereTheyStand() {
        List<String> lines = copy();
        int row = row(lines, 12);
        String line = lines.remove(row);
        lines.add(row + 1, line);
        assertThat(places(audit.verify(lines))).containsExactly("MOVED 12-12");
    }

    @Test
    void aCutEndIsFoundByTheHeadOrACheckpoint() {
        List<String> lines = copy();
        lines.removeIf(l -> l.startsWith("E\t19\t") || l.startsWith("E\t20\t"));
        assertThat(places(audit.verify(lines))).containsExactly("TRUNCATED 19-20");
        lines.removeIf(l -> l.startsWith("H\t"));
        assertThat(places(audit.verify(lines))).containsExactly("TRUNCATED 19-19");
        ends(lines, 18);
        assertThat(audit.verify(lines).isSound()).isTrue();
        for (int s = 15; s <= 18; s++) {
            lines.remove(row(lines, s));
        }
        ends(lines, 14);
        assertThat(places(audit.verify(lines))).containsExactly("TRUNCATED 15-16");
    }

    @Test
    void aCutEndWithItsCheckpointsIsFoundByACheckpointKeptOutside() {
        audit.append(8);
        audit.trail.checkpoint();
        audit.append(8);
        Checkpoint kept = audit.trail.checkpoint();
        List<String> lines = audit.export();
        lines.remove("C\t" + kept.toLine());
        for (int s = 10; s <= 16; s++) {
            lines.remove(row(lines, s));
        }
        ends(lines, 9);
        assertThat(audit.verify(lines).isSound()).isTrue();
        assertThat(places(audit.verify(lines, kept))).containsExactly("TRUNCATED 10-16", "CHECKPOINT_REPLAYED 16-16");
    }

    @Test
    void aHistoryWrittenAnewIsFoundBetweenTheCheckpoints() {
        List<String> lines = copy();
        rewrite(lines, 11, 20, actor -> "nobody");
        ends(lines, 20);
        assertThat(places(audit.verify(lines))).containsExactly("FORKED 9-16");
    }

    @Test
    void anEntryThatStandsTwiceIsAFork() {
        List<String> lines = copy();
        int row = row(lines, 7);
        List<String> other = new ArrayList<>(lines);
        rewrite(other, 7, 7, actor -> "nobody");
        lines.add(row + 1, other.get(row));
        assertThat(places(audit.verify(lines))).containsExactly("FORKED 7-7");
    }

    @Test
    void aForgedCheckpointIsRefused() {
        List<String> lines = copy();
        KeyPair other = AuditFixture.ed25519();
        AuditFixture forger = new AuditFixture();
        forger.append(16);
        AuditTrail trail = AuditTrail.builder(forger.store, forger.clock)
                .signer(Ed25519Signer.of("audit-1", other.getPrivate(), Map.of("audit-1", other.getPublic())))
                .build();
        Checkpoint forged = trail.checkpoint();
        lines.add(0, "C\t" + forged.toLine());
        assertThat(places(audit.verify(lines))).contains("CHECKPOINT_FORGED 16-16");
        assertThat(places(audit.verify(audit.export(), forged))).containsExactly("CHECKPOINT_FORGED 16-16");
    }

    @Test
    void everyCharacterOfACheckpointIsSigned() {
        List<String> lines = copy();
        String good = lines.get(0);
        assertThat(good).startsWith("C\t");
        for (int i = 2; i < good.length() - 2; i++) {
            char c = good.charAt(i);
            List<String> bad = new ArrayList<>(lines);
            bad.set(0, good.substring(0, i) + (c == '3' ? '4' : '3') + good.substring(i + 1));
            assertThat(audit.verify(bad).isSound())
                    .as("character %d (%s)", i, c)
                    .isFalse();
        }
    }

    @Test
    void replayedCheckpointsAreRefused() {
        List<String> lines = copy();
        List<String> twice = new ArrayList<>(lines);
        twice.add(1, lines.get(0));
        assertThat(places(audit.verify(twice))).containsExactly("CHECKPOINT_REPLAYED 8-8");

        AuditTrail elsewhere = AuditTrail.builder(new AuditFixture().store, audit.clock)
                .tenant(TenantId.of("other"))
                .signer(audit.signer)
                .build();
        elsewhere.append(audit.event(1));
        List<String> foreign = new ArrayList<>(lines);
        foreign.add(2, "C\t" + elsewhere.checkpoint().toLine());
        assertThat(places(audit.verify(foreign))).containsExactly("CHECKPOINT_REPLAYED 1-1");
    }

    /** What is left begins with the second checkpoint, which says that one was before it. */
    @Test
    void aFirstCheckpointThatWasTakenOutIsMissed() {
        List<String> lines = copy();
        assertThat(lines.get(0)).startsWith("C\t");
        assertThat(places(audit.verify(lines.subList(1, lines.size()))))
                .isNotEmpty()
                .allMatch(fault -> fault.startsWith("CHECKPOINT_REPLAYED "));
    }

    @Test
    void oldCheckpointsAreVerifiedUnderTheirKeyAfterARotation() {
        audit.append(3);
        audit.trail.checkpoint();
        KeyPair next = AuditFixture.ed25519();
        Ed25519Signer rotated = Ed25519Signer.of(
                "audit-2", next.getPrivate(), Map.of("audit-1", audit.keys.getPublic(), "audit-2", next.getPublic()));
        AuditTrail trail =
                AuditTrail.builder(audit.store, audit.clock).signer(rotated).build();
        trail.append(audit.event(4));
        trail.checkpoint();
        Ed25519Signer inspector = Ed25519Signer.verifying(
                "audit-2", Map.of("audit-1", audit.keys.getPublic(), "audit-2", next.getPublic()));
        AuditReport report = new AuditVerifier(AuditFixture.TENANT, inspector).verify(audit.export(), List.of());
        assertThat(report.faults()).isEmpty();
        assertThat(report.checkpoints()).isEqualTo(2);
    }

    @Test
    void randomAttacksAreAllFound() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            AuditFixture fixture = new AuditFixture();
            fixture.append(30);
            fixture.trail.checkpoint();
            List<String> lines = fixture.export();
            int row = 1 + random.nextInt(30);
            int attack = random.nextInt(4);
            long at = row;
            switch (attack) {
                case 0 -> change(lines, at, l -> l.replace("phone", "phonf"));
                case 1 -> lines.remove(row(lines, at));
                case 2 -> {
                    String line = lines.remove(row(lines, at));
                    lines.add(1 + (row(lines, at == 30 ? 1 : 30) + random.nextInt(3)) % 28, line);
                }
                default -> rewrite(lines, at, at, actor -> "x");
            }
            AuditReport report = fixture.verify(lines);
            if (!lines.equals(fixture.export())) {
                assertThat(report.faults())
                        .as("seed %d attack %d at %d", seed, attack, at)
                        .isNotEmpty();
                if (attack != 2) {
                    assertThat(report.faults())
                            .as("seed %d attack %d at %d", seed, attack, at)
                            .anyMatch(f -> f.from() <= at && at <= f.to());
                }
            }
        }
    }

    @Test
    void faultsSayWhereInBothLanguages() {
        AuditFault fault = AuditFault.of(Kind.DROPPED, 10, 11);
        assertThat(fault.sentence().zh()).isEqualTo("第 10-11 条被删除");
        assertThat(fault.sentence().en()).isEqualTo("entry 10-11 was dropped");
        audit.clock.step(Duration.ZERO);
    }
}
