package io.github.hospitalhr.domain.audit;

import static io.github.hospitalhr.domain.audit.AuditFixture.NOON;
import static io.github.hospitalhr.domain.audit.AuditFixture.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.CommitReceipt;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.RecordKey;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.SortableText;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.spi.CipherSuite;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.SealException;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.time.Origin;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AuditTrailTest {

    private static final RecordKind FILES = RecordKind.of("hr.file");

    private static final Origin HR = Origin.of("hr");

    private final AuditFixture audit = new AuditFixture();

    @Test
    void theCanonicalLineOfAnEntryIsTheOnePublished() {
        // Both digests were computed by Python: base64url(sha256(previous + "\\n" + text)).
        AuditEvent event = AuditEvent.of(NOON, "hr\\01", AuditAction.WRITE, "hr.person/p1")
                .about("p1", List.of("phone", "name"))
                .purpose("roster")
                .onBehalfOf("u2");
        AuditEntry entry = AuditLine.chain(ChainDigest.SHA_256, 1, event, AuditEntry.START, "sealed");
        assertThat(AuditLine.write(entry))
                .isEqualTo("1\t2026-12-01T04:00:00Z\thr\\\\01\tu2\tWRITE\tDONE\thr.person/p1\tp1\tname,phone\troster\t"
                        + "NoEPc2I5gdlKXS2mmzJcr9il3m8nNrpIo12lUUVQn9M\t" + AuditEntry.START + "\t"
                        + "MccLUSZQFIuXHhp3R_bZOz6wtqfMLX80rzFFiKPvpaY\tsealed");
        assertThat(AuditLine.parse(AuditLine.write(entry))).contains(entry);
    }

    @Test
    void appendsFromManyThreadsAndNodesHaveNoGapsAndNoForks() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<AuditTrail> nodes = List.of(audit.trail, audit.node(), audit.node());
        List<Callable<List<Long>>> work = new ArrayList<>();
        for (int t = 0; t < 16; t++) {
            int thread = t;
            work.add(() -> {
                List<Long> own = new ArrayList<>();
                for (int i = 0; i < 100; i++) {
                    own.add(nodes.get(thread % 3).append(audit.event(thread * 1000 + i)));
                }
                return own;
            });
        }
        List<Long> sequences = new ArrayList<>();
        for (Future<List<Long>> future : threads.invokeAll(work)) {
            List<Long> own = future.get();
            assertThat(own).isSorted();
            sequences.addAll(own);
        }
        threads.shutdown();
        assertThat(sequences)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 1600).boxed().toList());
        AuditReport report = audit.verify(audit.export());
        assertThat(report.faults()).isEmpty();
        assertThat(report.entries()).isEqualTo(1600);
        assertThat(audit.trail.read(1, 2000))
                .extracting(AuditEntry::sequence)
                .isSorted()
                .hasSize(1600);
    }

    @Test
    void whoeverHadToDoWithAPersonIsFound() {
        audit.append(1000);
        List<AuditEvent> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(audit.event(i));
        }
        assertThat(audit.trail.append(many)).isEqualTo(1001);
        assertThat(audit.trail.about("p7")).extracting(AuditEntry::sequence).containsExactly(8L, 1008L);
        assertThat(audit.trail.by("u3"))
                .hasSize(286)
                .allMatch(e -> e.event().actor().equals("u3"));
        assertThat(audit.trail.read(1990, 100))
                .extracting(AuditEntry::sequence)
                .hasSize(11)
                .contains(1990L, 2000L);
        assertThat(audit.verify(audit.export()).faults()).isEmpty();
    }

    @Test
    void dataAndItsAuditAreWrittenTogetherOrNotAtAll() {
        CommitBatch batch =
                CommitBatch.builder(TENANT).create(FILES, "f1", "{}").build();
        AuditEvent event = AuditEvent.of(NOON, "hr1", AuditAction.WRITE, "hr.file/f1");
        AuditTrail other = audit.node();
        audit.trail.append(audit.event(1));
        other.append(audit.event(2));
        audit.trail.commit(batch, List.of(event));
        assertThat(audit.store.find(FILES.key(TENANT, "f1"))).isPresent();
        assertThatThrownBy(() -> audit.trail.commit(batch, List.of(event)))
                .isInstanceOf(StaleVersionException.class)
                .hasMessageContaining("hr.file");
        assertThat(audit.trail.read(1, 10)).hasSize(3);
        assertThat(audit.verify(audit.export()).faults()).isEmpty();
    }

    @Test
    void aStoreThatAuditsKeepsEveryWriteAndEverySensitiveRead() {
        AtomicReference<Optional<Origin>> actor = new AtomicReference<>(Optional.empty());
        AuditedRecordStore store =
                new AuditedRecordStore(audit.store, audit.trail, Set.of("hr.file"), actor::get, audit.clock);
        CommitBatch batch =
                CommitBatch.builder(TENANT).create(FILES, "p1", "{}").build();
        assertThatThrownBy(() -> store.commit(batch)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.find(FILES.key(TENANT, "p1"))).isInstanceOf(IllegalStateException.class);
        assertThat(audit.store.query(RecordQuery.byId(TENANT, FILES)).records()).isEmpty();
        actor.set(Optional.of(Origin.of("hr1")));
        store.commit(batch);
        store.find(FILES.key(TENANT, "p1"));
        store.query(RecordQuery.byId(TENANT, FILES));
        store.commit(CommitBatch.builder(TENANT).delete(FILES, "p1", 1).build());
        store.commit(CommitBatch.builder(TENANT).expect(FILES, "p2", 0).build());
        assertThat(audit.trail.read(1, 10))
                .extracting(e -> e.event().actor() + " " + e.event().action() + " "
                        + e.event().object())
                .containsExactly(
                        "hr1 WRITE hr.file/p1",
                        "hr1 READ hr.file/p1",
                        "hr1 READ hr.file?id",
                        "hr1 READ hr.file/p1",
                        "hr1 DELETE hr.file/p1");
        assertThat(audit.trail.about("p1")).hasSize(4);
    }

    @Test
    void entriesStayHalfAYearAndTheChainGoesOnBehindTheFloor() {
        audit.append(10);
        audit.trail.checkpoint();
        audit.clock.step(Duration.ofDays(100));
        audit.append(10);
        Instant cut = NOON.plus(Duration.ofDays(1));
        assertThatThrownBy(() -> audit.trail.retention().plan(cut, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("6 months");
        audit.clock.step(Duration.ofDays(120));
        AuditRetention.Plan plan = audit.trail.retention().plan(cut, List.of());
        assertThat(plan.entries()).isEqualTo(10);
        assertThat(plan.upTo()).isEqualTo(10);
        assertThat(audit.trail.read(1, 100)).as("a dry run changes nothing").hasSize(20);
        assertThat(audit.trail.retention().purge(plan, List.of(), HR)).isEqualTo(10);
        assertThat(audit.trail.read(1, 100)).hasSize(11);
        assertThat(audit.trail.by("hr"))
                .extracting(e -> e.event().action() + " " + e.event().object())
                .containsExactly("DELETE hr.audit?up-to=10");
        audit.append(1);
        AuditReport report = audit.verify(audit.export());
        assertThat(report.faults()).isEmpty();
        assertThat(report.first()).isEqualTo(11);
        assertThat(report.last()).isEqualTo(22);
        assertThat(audit.trail.retention().plan(cut, List.of()).entries()).isZero();
    }

    @Test
    void anAuditWithFaultsIsNotPurged() {
        audit.append(10);
        audit.clock.step(Duration.ofDays(400));
        String id = audit.store
                .query(RecordQuery.byId(TENANT, RecordKind.of("hr.audit")))
                .records()
                .get(4)
                .key()
                .id();
        audit.store.commit(CommitBatch.builder(TENANT)
                .delete(RecordKind.of("hr.audit"), id, 1)
                .build());
        AuditRetention.Plan plan = audit.trail.retention().plan(NOON.plusSeconds(1), List.of());
        assertThat(plan.faults()).extracting(AuditFault::kind).containsExactly(AuditFault.Kind.DROPPED);
        AuditRetention.Plan clean = new AuditRetention.Plan(plan.entries(), plan.upTo(), plan.before(), List.of());
        for (AuditRetention.Plan one : List.of(plan, clean)) {
            assertThatThrownBy(() -> audit.trail.retention().purge(one, List.of(), HR))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("1 faults");
        }
        assertThat(audit.trail.read(1, 100)).hasSize(9);
    }

    @Test
    void aPlanMadeByHandPurgesNothing() {
        audit.append(5);
        Instant soon = NOON.plusSeconds(1);
        audit.clock.step(Duration.ofMinutes(1));
        AuditRetention.Plan byHand = new AuditRetention.Plan(5, 5, soon, List.of());
        assertThatThrownBy(() -> audit.trail.retention().purge(byHand, List.of(), HR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("6 months");
        audit.clock.step(Duration.ofDays(200));
        AuditRetention.Plan other = new AuditRetention.Plan(4, 4, soon, List.of());
        assertThatThrownBy(() -> audit.trail.retention().purge(other, List.of(), HR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("planned");
        assertThat(audit.trail.read(1, 100)).hasSize(5);
        assertThat(audit.trail.retention().purge(byHand, List.of(), HR)).isEqualTo(5);
    }

    @Test
    void whatACheckpointKeptOutsideContradictsIsNotPurged() {
        audit.append(4);
        Checkpoint kept = audit.trail.checkpoint();
        AuditFixture forged = new AuditFixture();
        AuditTrail anew = AuditTrail.builder(forged.store, audit.clock)
                .tenant(TENANT)
                .signer(audit.signer)
                .build();
        for (int i = 0; i < 4; i++) {
            anew.append(audit.event(i + 100));
        }
        anew.checkpoint();
        audit.clock.step(Duration.ofDays(200));
        Instant cut = NOON.plusSeconds(1);
        AuditRetention retention = anew.retention();
        assertThat(retention.plan(cut, List.of()).faults()).isEmpty();
        AuditRetention.Plan plan = retention.plan(cut, List.of(kept));
        assertThat(plan.faults()).extracting(AuditFault::kind).contains(AuditFault.Kind.FORKED);
        assertThatThrownBy(() -> retention.purge(retention.plan(cut, List.of()), List.of(kept), HR))
                .isInstanceOf(IllegalArgumentException.class);
        // Who purges without it loses the place of the fault, but not the fault at the floor itself.
        retention.purge(retention.plan(cut, List.of()), List.of(), HR);
        List<String> lines = new ArrayList<>();
        anew.export(lines::add);
        assertThat(new AuditVerifier(TENANT, audit.signer)
                        .verify(lines, List.of(kept))
                        .faults())
                .extracting(f -> f.kind() + " " + f.from() + "-" + f.to())
                .contains("FORKED 1-4");
    }

    /** A detail that cannot be sealed is the business of whoever appends it. */
    @Test
    void aDetailThatCannotBeSealedFailsNobodyElse() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch queued = new CountDownLatch(1);
        Bad seal = new Bad();
        RecordStore slow = new Slow(audit.store, writing, queued);
        AuditTrail trail = AuditTrail.builder(slow, audit.clock).details(seal).build();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        Future<Long> first = threads.submit(() -> trail.append(audit.event(1)));
        writing.await();
        AuditEvent bad = audit.event(2).detail("x").about("bad", List.of());
        Future<Long> second = threads.submit(() -> trail.append(bad));
        Future<Long> third = threads.submit(() -> trail.append(audit.event(3).detail("y")));
        assertThatThrownBy(second::get).hasCauseInstanceOf(SealException.class);
        queued.countDown();
        assertThat(List.of(first.get(), third.get())).containsExactly(1L, 2L);
        threads.shutdown();
    }

    private static final class Bad implements DetailSeal {
        @Override
        public String seal(String subject, String detail) {
            if (subject.equals("bad")) {
                throw new SealException();
            }
            return "sealed";
        }

        @Override
        public Optional<String> open(String subject, String sealed) {
            return Optional.empty();
        }
    }

    /** Waits in the first commit. */
    private record Slow(RecordStore store, CountDownLatch writing, CountDownLatch goOn) implements RecordStore {
        @Override
        public Optional<StoredRecord> find(RecordKey key) {
            return store.find(key);
        }

        @Override
        public RecordPage query(RecordQuery query) {
            return store.query(query);
        }

        @Override
        public CommitReceipt commit(CommitBatch batch) {
            writing.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return store.commit(batch);
        }
    }

    /** Node A has begun to sign when node B appends and signs: both statements stand, and grow. */
    @Test
    void checkpointsOfTwoNodesGrowTogether() {
        audit.append(1);
        boolean[] overtaken = {false};
        AuditTrail other = audit.node();
        RecordStore store = new Overtaking(audit.store, key -> {
            if (key.kind().equals("hr.audit-head") && !overtaken[0]) {
                overtaken[0] = true;
                other.append(audit.event(2));
                other.checkpoint();
            }
        });
        Checkpoint own = AuditTrail.builder(store, audit.clock)
                .tenant(TENANT)
                .signer(audit.signer)
                .build()
                .checkpoint();
        assertThat(own.number()).isEqualTo(2);
        assertThat(own.sequence()).isEqualTo(2);
        assertThat(audit.verify(audit.export(), own).faults()).isEmpty();
    }

    /** Does something else as soon as a record was found, before it is answered. */
    private record Overtaking(RecordStore store, Consumer<RecordKey> after) implements RecordStore {
        @Override
        public Optional<StoredRecord> find(RecordKey key) {
            Optional<StoredRecord> found = store.find(key);
            after.accept(key);
            return found;
        }

        @Override
        public RecordPage query(RecordQuery query) {
            return store.query(query);
        }

        @Override
        public CommitReceipt commit(CommitBatch batch) {
            return store.commit(batch);
        }
    }

    /** What others append while a copy is made is in it, or not in its end. */
    @Test
    void aCopyMadeWhileOthersAppendIsSound() {
        audit.append(3);
        boolean[] overtaken = {false};
        RecordStore store = new Overtaking(audit.store, key -> {});
        AuditTrail reading =
                AuditTrail.builder(store, audit.clock).tenant(TENANT).build();
        List<String> lines = new ArrayList<>();
        reading.export(line -> {
            if (line.startsWith("E\t3\t") && !overtaken[0]) {
                overtaken[0] = true;
                audit.append(2);
            }
            lines.add(line);
        });
        AuditReport report = audit.verify(lines);
        assertThat(report.faults()).isEmpty();
        assertThat(report.last()).isEqualTo(5);
    }

    /** An entry chained behind the end, which the head does not know, is no evidence, and the next append says so. */
    @Test
    void anEntryWrittenPastTheEndIsNotServed() {
        audit.append(3);
        List<AuditEntry> before = audit.trail.read(1, 100);
        AuditEntry forged = AuditLine.chain(
                ChainDigest.SHA_256,
                4,
                AuditEvent.of(NOON, "dr-wang", AuditAction.READ, "hr.person/p1").about("p1", List.of()),
                before.get(2).hash(),
                null);
        audit.store.commit(CommitBatch.builder(TENANT)
                .create(
                        AuditRecords.BLOCK,
                        SortableText.of(4),
                        AuditLine.write(forged) + '\n',
                        IndexValue.of("actor", "dr-wang"),
                        IndexValue.of("subject", "p1"))
                .build());
        assertThat(audit.trail.read(1, 100)).isEqualTo(before);
        assertThat(audit.trail.by("dr-wang")).isEmpty();
        assertThat(audit.trail.about("p1")).hasSize(1);
        assertThat(audit.verify(audit.export()).faults())
                .extracting(f -> f.kind() + " " + f.from() + "-" + f.to())
                .containsExactly("FORKED 4-4");
        for (AuditTrail node : List.of(audit.trail, audit.node())) {
            assertThatThrownBy(() -> node.append(audit.event(4)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("entry 4 stands in the store behind the end");
        }
        audit.store.commit(CommitBatch.builder(TENANT)
                .delete(AuditRecords.BLOCK, SortableText.of(4), 1)
                .build());
        assertThat(audit.trail.append(audit.event(4))).isEqualTo(4);
    }

    @Test
    void theDigestOfASuiteChainsAnAuditToo() {
        CipherSuite other = mock(CipherSuite.class);
        when(other.digest(any())).thenAnswer(call -> sha384(call.getArgument(0)));
        AuditTrail trail = AuditTrail.builder(audit.store, audit.clock)
                .tenant(TENANT)
                .signer(audit.signer)
                .suite(other)
                .build();
        trail.append(List.of(audit.event(1), audit.event(2)));
        trail.checkpoint();
        trail.append(audit.event(3));
        trail.checkpoint();
        assertThat(trail.read(1, 1).get(0).hash()).hasSize(64);
        assertThat(new AuditVerifier(TENANT, audit.signer, other)
                        .verify(audit.export(), List.of())
                        .faults())
                .isEmpty();
        assertThat(audit.verify(audit.export()).isSound()).isFalse();
    }

    private static byte[] sha384(byte[] data) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-384").digest(data);
    }

    @Test
    void eventsWithoutIdentityOrWithTextForNamesAreRefused() {
        assertThatThrownBy(() -> AuditEvent.of(NOON, " ", AuditAction.READ, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("actor");
        assertThatThrownBy(() -> AuditEvent.of(NOON, "u1", AuditAction.READ, "x\ny"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("object")
                .hasMessageNotContaining("x\ny");
        assertThatThrownBy(
                        () -> AuditEvent.of(NOON, "u1", AuditAction.READ, "x").about("p1", List.of("138 0000")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("138");
        assertThatThrownBy(() -> audit.trail.append(AuditEvent.of(NOON, "u1", AuditAction.READ, "x")
                        .about("p1", List.of())
                        .detail("old")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> audit.trail.checkpoint()).isInstanceOf(IllegalStateException.class);
    }
}
