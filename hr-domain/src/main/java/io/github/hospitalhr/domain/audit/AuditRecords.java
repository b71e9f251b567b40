package io.github.hospitalhr.domain.audit;

import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.SortableText;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How the chain stands in the record store: one record per block of entries, named by its first sequence, so that two nodes cannot
 * both write it; a head, whose version every append expects; checkpoints; and the checkpoint up to which entries were purged.
 */
final class AuditRecords {

    static final RecordKind BLOCK = RecordKind.of("hr.audit", RecordIndex.of("actor"), RecordIndex.of("subject"));
    static final RecordKind HEAD = RecordKind.of("hr.audit-head");
    static final RecordKind CHECKPOINT = RecordKind.of("hr.audit-checkpoint");
    static final RecordKind FLOOR = RecordKind.of("hr.audit-floor");

    /** Most entries of a block: its index values stay below what a record may hold. */
    static final int MAX_BLOCK = 450;

    private static final String ONE = "main";

    private final RecordStore store;
    private final TenantId tenant;

    AuditRecords(RecordStore store, TenantId tenant) {
        this.store = store;
        this.tenant = tenant;
    }

    TenantId tenant() {
        return tenant;
    }

    RecordStore store() {
        return store;
    }

    AuditHead head() {
        return store.find(HEAD.key(tenant, ONE))
                .map(stored -> AuditHead.parse(stored.payload(), stored.version()))
                .orElse(AuditHead.NONE);
    }

    /** The head as it stands in the store, whatever was done to it. */
    String headLine() {
        return store.find(HEAD.key(tenant, ONE)).map(StoredRecord::payload).orElseGet(AuditHead.NONE::payload);
    }

    /** Whether a block stands where the next append would write. */
    boolean isBlocked(AuditHead head) {
        return store.find(BLOCK.key(tenant, id(head.sequence() + 1))).isPresent();
    }

    /** Adds blocks of new entries and the new head to a batch. */
    void put(CommitBatch.Builder batch, List<AuditEntry> entries, AuditHead before, AuditHead after) {
        for (int start = 0; start < entries.size(); start += MAX_BLOCK) {
            List<AuditEntry> block = entries.subList(start, Math.min(start + MAX_BLOCK, entries.size()));
            StringBuilder payload = new StringBuilder(block.size() * 260);
            Set<IndexValue> index = new LinkedHashSet<>();
            for (AuditEntry entry : block) {
                payload.append(AuditLine.write(entry)).append('\n');
                index.add(IndexValue.of("actor", entry.event().actor()));
                String subject = entry.event().subject();
                if (subject != null) {
                    index.add(IndexValue.of("subject", subject));
                }
            }
            batch.put(BLOCK, id(block.get(0).sequence()), 0, payload.toString(), List.copyOf(index));
        }
        batch.put(HEAD, ONE, before.version(), after.payload(), List.of());
    }

    private static String id(long sequence) {
        return SortableText.of(sequence);
    }

    /** Blocks in order, from the first that may hold a sequence, as long as they are wanted. */
    void walk(long from, Predicate<StoredRecord> goOn) {
        walk(
                RecordQuery.byId(tenant, BLOCK)
                        .from(id(Math.max(1, from - MAX_BLOCK + 1)))
                        .limit(100),
                goOn);
    }

    /** Blocks behind one, up to the one that ends with a sequence. */
    void walk(String after, long upTo, Predicate<StoredRecord> goOn) {
        walk(
                (after.isEmpty()
                                ? RecordQuery.byId(tenant, BLOCK)
                                : RecordQuery.byId(tenant, BLOCK).from(after))
                        .limit(100),
                block -> block.key().id().equals(after)
                        || (block.key().id().compareTo(id(upTo)) <= 0 && goOn.test(block)));
    }

    private void walk(RecordQuery first, Predicate<StoredRecord> goOn) {
        RecordQuery query = first;
        while (true) {
            RecordPage page = store.query(query);
            for (StoredRecord block : page.records()) {
                if (!goOn.test(block)) {
                    return;
                }
            }
            if (page.next().isEmpty()) {
                return;
            }
            query = query.after(page.next().get());
        }
    }

    static List<AuditEntry> entries(StoredRecord block) {
        return AuditLine.lines(block.payload()).stream()
                .map(AuditLine::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The blocks in which an actor or subject stands. */
    List<StoredRecord> blocksOf(String index, String value) {
        List<StoredRecord> found = new ArrayList<>();
        walk(RecordQuery.by(tenant, BLOCK, index).equalTo(value).limit(200), found::add);
        return found;
    }

    /** The checkpoints as they stand in the store, whatever was done to them. */
    List<String> checkpointLines() {
        List<String> found = new ArrayList<>();
        walk(RecordQuery.byId(tenant, CHECKPOINT).limit(500), stored -> found.add(stored.payload()));
        return found;
    }

    Optional<String> floorLine() {
        return store.find(FLOOR.key(tenant, ONE)).map(StoredRecord::payload);
    }

    long floorVersion() {
        return store.find(FLOOR.key(tenant, ONE)).map(StoredRecord::version).orElse(0L);
    }

    void put(CommitBatch.Builder batch, Checkpoint checkpoint) {
        batch.put(CHECKPOINT, id(checkpoint.number()), 0, checkpoint.toLine(), List.of());
    }

    void floor(CommitBatch.Builder batch, Checkpoint checkpoint, long version) {
        batch.put(FLOOR, ONE, version, checkpoint.toLine(), List.of());
    }
}
