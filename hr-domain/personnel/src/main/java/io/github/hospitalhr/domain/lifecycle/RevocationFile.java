package io.github.hospitalhr.domain.lifecycle;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.privacy.PersonalDataHolder;
import io.github.hospitalhr.domain.privacy.RecordHolder;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The orders of the exit desk as they stand in the store; one that does not read is kept apart and stops nobody else's. */
final class RevocationFile {

    private static final RecordKind REVOCATION =
            RecordKind.of("hr.revocation", RecordIndex.of("case"), RecordIndex.of("open"), RecordIndex.of("person"));

    private final RecordStore store;
    private final TenantId tenant;
    private final DocumentCodec codec;

    RevocationFile(RecordStore store, TenantId tenant, DocumentCodec codec) {
        this.store = store;
        this.tenant = tenant;
        this.codec = codec;
    }

    /**
     * An order as it is kept.
     *
     * @param id case and system
     * @param order the order, or null where it does not read
     * @param version of the record
     */
    record Kept(String id, @Nullable Revocation order, long version) {

        boolean isConfirmed() {
            return order != null && order.state() == Revocation.State.CONFIRMED;
        }
    }

    PersonalDataHolder holder() {
        return new RecordHolder(store, tenant, REVOCATION, "person", DataClass.PROCESS);
    }

    static String id(String caseId, String system) {
        return caseId + "/" + system;
    }

    void put(CommitBatch.Builder batch, Revocation order, long version) {
        List<IndexValue> index = new ArrayList<>();
        index.add(IndexValue.of("case", order.caseId()));
        index.add(IndexValue.of("person", order.person().value()));
        if (order.state() != Revocation.State.CONFIRMED) {
            index.add(IndexValue.of("open", "open"));
        }
        String payload = new String(codec.write(Revocation.FORMAT, order), StandardCharsets.UTF_8);
        batch.put(REVOCATION, id(order.caseId(), order.system()), version, payload, index);
    }

    List<Kept> of(String caseId) {
        return all(RecordQuery.by(tenant, REVOCATION, "case").equalTo(caseId));
    }

    List<Kept> open() {
        return all(RecordQuery.by(tenant, REVOCATION, "open").equalTo("open"));
    }

    List<Kept> all() {
        return all(RecordQuery.byId(tenant, REVOCATION));
    }

    private List<Kept> all(RecordQuery query) {
        List<Kept> found = new ArrayList<>();
        RecordQuery next = query.limit(200);
        while (true) {
            RecordPage page = store.query(next);
            page.records().forEach(stored -> found.add(read(stored)));
            if (page.next().isEmpty()) {
                return found;
            }
            next = next.after(page.next().get());
        }
    }

    private Kept read(StoredRecord stored) {
        Revocation order;
        try {
            order = codec.read(Revocation.FORMAT, stored.payload().getBytes(StandardCharsets.UTF_8));
        } catch (InvalidInputException e) {
            order = null;
        }
        return new Kept(stored.key().id(), order, stored.version());
    }
}
