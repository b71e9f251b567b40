package io.github.hospitalhr.scheduling.internal.market;

import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.PageCursor;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.scheduling.market.Offer;
import io.github.hospitalhr.scheduling.market.OfferState;
import io.github.hospitalhr.scheduling.market.Outcome;
import io.github.hospitalhr.scheduling.publish.RosterKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How offers stand in the record store: one record each. */
final class MarketRecords {

    private final RecordStore store;
    private final TenantId tenant;
    private final RosterKey key;
    private final DocumentCodec codec;

    MarketRecords(RecordStore store, TenantId tenant, RosterKey key, Clock clock) {
        this.store = store;
        this.tenant = tenant;
        this.key = key;
        this.codec = DocumentCodec.builder(new InputValidator(clock)).compact().build();
    }

    /** An offer and the version of its record. */
    record Kept(Offer offer, long version) {}

    private Kept kept(StoredRecord stored) {
        byte[] payload = stored.payload().getBytes(StandardCharsets.UTF_8);
        return new Kept(codec.read(Offer.FORMAT, payload), stored.version());
    }

    Optional<Kept> find(String offer) {
        return store.find(Offer.KIND.key(tenant, id(offer))).map(this::kept);
    }

    private String id(String offer) {
        return key + "/" + offer;
    }

    /** All offers of the roster, by identifier. */
    List<Kept> all() {
        return all("roster");
    }

    /** The offers that await approval, by identifier. */
    List<Offer> waiting() {
        return all("waiting").stream().map(Kept::offer).toList();
    }

    /** Whether a duty is offered and nothing final has become of it. */
    boolean isOffered(String staff, LocalDate date) {
        RecordQuery query = RecordQuery.by(tenant, Offer.KIND, "cell")
                .equalTo(cell(staff, date))
                .limit(1);
        return !store.query(query).records().isEmpty();
    }

    private String cell(String staff, LocalDate date) {
        return key + "/" + date + "/" + staff;
    }

    private List<Kept> all(String index) {
        RecordQuery query = RecordQuery.by(tenant, Offer.KIND, index)
                .equalTo(key.toString())
                .limit(RecordQuery.MAX_LIMIT);
        List<Kept> all = new ArrayList<>();
        Optional<PageCursor> next = Optional.empty();
        do {
            RecordPage page = store.query(next.map(query::after).orElse(query));
            page.records().forEach(r -> all.add(kept(r)));
            next = page.next();
        } while (next.isPresent());
        return all;
    }

    /** Puts an offer into a batch; version 0 for a new one. */
    void put(CommitBatch.Builder batch, Offer offer, long version) {
        String payload = new String(codec.write(Offer.FORMAT, offer), StandardCharsets.UTF_8);
        batch.put(Offer.KIND, id(offer.id()), version, payload, index(offer));
    }

    private List<IndexValue> index(Offer offer) {
        List<IndexValue> values = new ArrayList<>(List.of(IndexValue.of("roster", key.toString())));
        Outcome outcome = offer.outcome();
        boolean waiting = outcome != null && outcome.state() == OfferState.AWAITING_APPROVAL;
        String staff = offer.staff();
        if (waiting) {
            values.add(IndexValue.of("waiting", key.toString()));
        }
        if (staff != null && (waiting || outcome == null)) {
            values.add(IndexValue.of("cell", cell(staff, offer.date())));
        }
        return values;
    }

    void put(Offer offer, long version) {
        CommitBatch.Builder batch = CommitBatch.builder(tenant);
        put(batch, offer, version);
        store.commit(batch.build());
    }

    void commit(List<Offer> offers, List<Long> versions) {
        CommitBatch.Builder batch = CommitBatch.builder(tenant);
        for (int i = 0; i < offers.size(); i++) {
            put(batch, offers.get(i), versions.get(i));
        }
        store.commit(batch.build());
    }
}
