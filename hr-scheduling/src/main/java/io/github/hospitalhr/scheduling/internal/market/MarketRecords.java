package io.github.hospitalhr.scheduling.internal.market;

import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.PageCursor;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.scheduling.market.Offer;
import io.github.hospitalhr.scheduling.publish.RosterKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How offers stand in the record store: one record each. */
final class MarketRecords {

    private static final RecordKind OFFER = RecordKind.of("hr.market-offer", RecordIndex.of("roster"));

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
        return store.find(OFFER.key(tenant, id(offer))).map(this::kept);
    }

    private String id(String offer) {
        return key + "/" + offer;
    }

    /** All offers of the roster, by identifier. */
    List<Kept> all() {
        RecordQuery query =
                RecordQuery.by(tenant, OFFER, "roster").equalTo(key.toString()).limit(RecordQuery.MAX_LIMIT);
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
        batch.put(OFFER, id(offer.id()), version, payload, List.of(IndexValue.of("roster", key.toString())));
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
