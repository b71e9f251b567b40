package io.github.hospitalhr.credentials.freeze;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.hospitalhr.credentials.decision.FitnessRules;
import io.github.hospitalhr.credentials.decision.Ruling;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.register.CommitCompanion;
import io.github.hospitalhr.credentials.register.FileChange;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes orders where a decision changed: with the commit of the fact that changed it, or when the clock changed it. Thread-safe.
 */
public final class FreezeOrders implements CommitCompanion {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final RecordStore store;
    private final FitnessRules rules;
    private final Function<PersonId, List<ControlledRight>> controlled;

    /**
     * Orders.
     *
     * @param store where the state of orders is kept
     * @param rules by which is decided
     * @param controlled which rights the host switches for a person; asked at every change
     */
    public FreezeOrders(RecordStore store, FitnessRules rules, Function<PersonId, List<ControlledRight>> controlled) {
        this.store = Objects.requireNonNull(store, "store");
        this.rules = Objects.requireNonNull(rules, "rules");
        this.controlled = Objects.requireNonNull(controlled, "controlled");
    }

    @Override
    public void join(FileChange change, CommitBatch.Builder batch) {
        order(change.tenant(), stored(change.tenant(), change.after().person()), change.after(), change.at(), batch);
    }

    @Nullable
    StoredRecord stored(TenantId tenant, PersonId person) {
        return store.find(AccessFile.KIND.key(tenant, person.value())).orElse(null);
    }

    /** How many orders are given, and whether anything is to be committed. */
    record Given(int orders, boolean written) {}

    /**
     * Adds to a batch the orders that follow from a file at a moment. The stored state must have been read before the file, so that a
     * commit in between makes the batch stale.
     */
    Given order(
            TenantId tenant,
            @Nullable StoredRecord stored,
            CredentialFile file,
            Instant now,
            CommitBatch.Builder batch) {
        PersonId person = file.person();
        AccessFile before =
                stored == null ? new AccessFile(person, List.of(), null) : read(stored.payload(), AccessFile.class);
        AccessFile access = before;
        Instant next = Instant.MAX;
        int orders = 0;
        for (ControlledRight right : controlled.apply(person)) {
            Ruling ruling = rules.decide(file, right.act(), right.place(), now);
            next = ruling.validUntil().isBefore(next) ? ruling.validUntil() : next;
            AccessFile.Right known = access.right(right.name());
            if (known == null || known.order().allowed() != ruling.isPermitted()) {
                long sequence = known == null ? 1 : known.order().sequence() + 1;
                List<Reason> reasons = ruling.isPermitted() ? List.of() : ruling.reasons();
                AccessOrder order = new AccessOrder(person, right.name(), ruling.isPermitted(), sequence, now, reasons);
                access = access.with(new AccessFile.Right(order, known == null ? 0 : known.acknowledged()));
                batch.outbox(entry(tenant, order));
                orders++;
            }
        }
        AccessFile after = new AccessFile(person, access.rights(), next.equals(Instant.MAX) ? null : next);
        boolean written = !after.equals(before);
        if (written) {
            put(batch, stored, after);
        }
        return new Given(orders, written);
    }

    static void put(CommitBatch.Builder batch, @Nullable StoredRecord stored, AccessFile after) {
        batch.put(
                AccessFile.KIND,
                after.person().value(),
                stored == null ? 0 : stored.version(),
                write(after),
                after.indexes());
    }

    static OutboxEntry entry(TenantId tenant, AccessOrder order) {
        String id = "access/" + order.person().value() + "/" + order.right() + "/" + order.sequence();
        return new OutboxEntry(tenant, id, AccessOrder.TOPIC, write(order), order.at());
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an order cannot be written as JSON", e);
        }
    }

    static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a stored order is damaged at " + e.getLocation().offsetDescription(), null);
        }
    }
}
