package io.github.hospitalhr.credentials.deadline;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.catalogue.CredentialType;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.register.CommitCompanion;
import io.github.hospitalhr.credentials.register.FileChange;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.PageCursor;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes the deadlines of a file in the commit that changes it. Thread-safe. */
public final class DeadlinePlanner implements CommitCompanion {

    private static final List<Integer> REVIEW_LADDER = List.of(1, 0);
    private static final List<Integer> REPORT_LADDER = List.of(30, 7, 1);

    private final RecordStore store;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final ZoneId zone;

    /**
     * A planner.
     *
     * @param store where deadlines are kept
     * @param catalogue the types with their ladders
     * @param zone the zone in which days begin
     */
    public DeadlinePlanner(RecordStore store, Catalogue catalogue, ZoneId zone) {
        this.store = Objects.requireNonNull(store, "store");
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.zone = Objects.requireNonNull(zone, "zone");
        this.deadlines = new Deadlines(catalogue, zone);
    }

    @Override
    public void join(FileChange change, CommitBatch.Builder batch) {
        plan(change.tenant(), change.after(), LocalDate.ofInstant(change.at(), zone), batch);
    }

    /**
     * Adds to a batch what changes in the deadlines of a file, as after a change of the catalogue.
     *
     * @param tenant whose file
     * @param file the file
     * @param today the day whose law counts
     * @param batch the commit to add to
     * @return how many deadlines are written
     */
    public int plan(TenantId tenant, CredentialFile file, LocalDate today, CommitBatch.Builder batch) {
        Map<String, StoredRecord> known = known(tenant, file);
        int written = 0;
        for (Deadline deadline : deadlines.of(file, today)) {
            String id = DeadlineRecord.id(deadline);
            StoredRecord stored = known.remove(id);
            DeadlineRecord before = stored == null
                    ? new DeadlineRecord(deadline, true, ladder(deadline), List.of())
                    : DeadlineJson.read(stored.payload(), DeadlineRecord.class);
            DeadlineRecord after = before.planned(deadline, ladder(deadline));
            if (stored == null || !after.equals(before)) {
                put(batch, id, stored == null ? 0 : stored.version(), after);
                written++;
            }
        }
        for (Map.Entry<String, StoredRecord> gone : known.entrySet()) {
            DeadlineRecord before = DeadlineJson.read(gone.getValue().payload(), DeadlineRecord.class);
            if (before.open()) {
                put(batch, gone.getKey(), gone.getValue().version(), before.closed());
                written++;
            }
        }
        return written;
    }

    private static void put(CommitBatch.Builder batch, String id, long version, DeadlineRecord record) {
        batch.put(DeadlineRecord.KIND, id, version, DeadlineJson.write(record), record.indexes());
    }

    private List<Integer> ladder(Deadline deadline) {
        if (deadline.kind() == DeadlineKind.REVIEW) {
            return REVIEW_LADDER;
        }
        if (deadline.kind() == DeadlineKind.REPORT) {
            return REPORT_LADDER;
        }
        CredentialType type = catalogue.type(deadline.type()).orElseThrow();
        return catalogue.ladder(type);
    }

    private Map<String, StoredRecord> known(TenantId tenant, CredentialFile file) {
        Map<String, StoredRecord> known = new LinkedHashMap<>();
        RecordQuery query = RecordQuery.by(tenant, DeadlineRecord.KIND, "person")
                .equalTo(file.person().value())
                .limit(RecordQuery.MAX_LIMIT);
        PageCursor cursor = null;
        do {
            RecordPage page = store.query(cursor == null ? query : query.after(cursor));
            page.records().forEach(r -> known.put(r.key().id(), r));
            cursor = page.next().orElse(null);
        } while (cursor != null);
        return known;
    }
}
