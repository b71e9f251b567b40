package io.github.hospitalhr.domain.audit;

import static io.github.hospitalhr.domain.audit.AuditFixture.NOON;
import static io.github.hospitalhr.domain.audit.AuditFixture.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.time.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AuditTrailTest {

    private static final RecordKind FILES = RecordKind.of("hr.file");

    private final AuditFixture audit = new AuditFixture();

    @Test
    void theCanonicalLineOfAnEntryIsTheOnePublished() {
        // Both digests were computed by Python: base64url(sha256(previous + "\\n" + text)).
        AuditEvent event = AuditEvent.of(NOON, "hr\\01", AuditAction.WRITE, "hr.person/p1")
                .about("p1", List.of("phone", "name"))
                .purpose("roster")
                .onBehalfOf("u2");
        AuditEntry entry = AuditLine.chain(1, event, AuditEntry.START, "sealed");
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
        assertThatThrownBy(() -> audit.trail.retention().plan(cut))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("6 months");
        audit.clock.step(Duration.ofDays(120));
        AuditRetention.Plan plan = audit.trail.retention().plan(cut);
        assertThat(plan.entries()).isEqualTo(10);
        assertThat(plan.upTo()).isEqualTo(10);
        assertThat(audit.trail.read(1, 100)).as("a dry run changes nothing").hasSize(20);
        assertThat(audit.trail.retention().purge(plan)).isEqualTo(10);
        assertThat(audit.trail.read(1, 100)).hasSize(10);
        audit.append(1);
        AuditReport report = audit.verify(audit.export());
        assertThat(report.faults()).isEmpty();
        assertThat(report.first()).isEqualTo(11);
        assertThat(report.last()).isEqualTo(21);
        assertThat(audit.trail.retention().plan(cut).entries()).isZero();
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
        AuditRetention.Plan plan = audit.trail.retention().plan(NOON.plusSeconds(1));
        assertThat(plan.faults()).extracting(AuditFault::kind).containsExactly(AuditFault.Kind.DROPPED);
        assertThatThrownBy(() -> audit.trail.retention().purge(plan)).isInstanceOf(IllegalArgumentException.class);
        assertThat(audit.trail.read(1, 100)).hasSize(9);
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
