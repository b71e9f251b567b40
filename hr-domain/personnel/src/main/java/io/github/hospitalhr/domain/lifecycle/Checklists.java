package io.github.hospitalhr.domain.lifecycle;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.privacy.PersonalDataHolder;
import io.github.hospitalhr.domain.privacy.RecordHolder;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cases of a hospital, kept in the record store. Thread-safe, also between several nodes: a record that another one overtook is
 * decided again.
 */
public final class Checklists {

    private static final RecordKind CASE =
            RecordKind.of("hr.process-case", RecordIndex.of("open"), RecordIndex.of("person"));
    private static final int ATTEMPTS = 50;

    private final RecordStore store;
    private final TenantId tenant;
    private final Clock clock;
    private final ZoneId zone;
    private final InputValidator validator;
    private final DocumentCodec codec;

    /**
     * The cases of a tenant.
     *
     * @param store where they are kept
     * @param tenant whose
     * @param clock tells when something is recorded
     * @param zone in which zone days are counted
     * @param validator checks templates
     */
    public Checklists(RecordStore store, TenantId tenant, Clock clock, ZoneId zone, InputValidator validator) {
        this.store = Objects.requireNonNull(store, "store");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.zone = Objects.requireNonNull(zone, "zone");
        this.validator = Objects.requireNonNull(validator, "validator");
        this.codec = DocumentCodec.builder(validator).compact().build();
    }

    record Versioned(ProcessCase state, long version) {}

    /**
     * The cases behind access control and audit, for one request of a person.
     *
     * @param gate who asks, and for what
     * @param owners who owns the steps, the same that {@link ChecklistSweep} tells: a case is assigned to them
     * @return the cases as this actor may see and change them
     */
    public GuardedChecklists as(AccessGate gate, StepOwners owners) {
        return new GuardedChecklists(this, gate, owners);
    }

    /**
     * The cases about people as a holder, for the {@code PrivacyDesk}.
     *
     * @return the holder
     */
    public PersonalDataHolder holder() {
        return new RecordHolder(store, tenant, CASE, "person", DataClass.PROCESS);
    }

    TenantId tenant() {
        return tenant;
    }

    /**
     * Today, where the cases are.
     *
     * @return the day
     */
    public LocalDate today() {
        return dayOf(clock.instant());
    }

    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /**
     * Begins a case about a person.
     *
     * @param id its key, not used before
     * @param template the checklist
     * @param person whom it is about
     * @param anchor the day from which due days count
     * @param origin who begins it
     * @return the case
     * @throws InvalidInputException naming every fault of the case and its template, or that the key is used
     */
    public ProcessCase start(String id, ProcessTemplate template, PersonId person, LocalDate anchor, Origin origin) {
        return start(id, template, "", Objects.requireNonNull(person, "person"), anchor, origin);
    }

    /**
     * Begins a case about a thing.
     *
     * @param id its key, not used before
     * @param template the checklist
     * @param subject the thing, such as a contract's number
     * @param anchor the day from which due days count
     * @param origin who begins it
     * @return the case
     * @throws InvalidInputException naming every fault of the case and its template, or that the key is used
     */
    public ProcessCase review(String id, ProcessTemplate template, String subject, LocalDate anchor, Origin origin) {
        return start(id, template, subject, null, anchor, origin);
    }

    private ProcessCase start(
            String id,
            ProcessTemplate template,
            String subject,
            @Nullable PersonId person,
            LocalDate anchor,
            Origin origin) {
        ProcessCase fresh = new ProcessCase(
                id, template, subject, person, anchor, clock.instant(), origin.actor(), List.of(), List.of());
        List<InputFault> faults = new ArrayList<>(validator.faults("case", fresh));
        if (template != null) {
            template.faults().forEach(fault -> faults.add(fault.below("case.template")));
        }
        InvalidInputException.throwIfAny(faults);
        try {
            commit(new Versioned(fresh, 0), List.of());
        } catch (StaleVersionException e) {
            throw new InvalidInputException(List.of(InputFault.of(
                    "case.id", id, "case.taken", Label.of("该编号已被另一流程使用", "another case has this key already"))));
        }
        return fresh;
    }

    /**
     * Records something about a step.
     *
     * @param id the case's key
     * @param step the step's key
     * @param what what is recorded
     * @param origin who records it; the reason becomes the note
     * @return the case after it, or as it was and why nothing was recorded
     * @throws IllegalArgumentException if there is no such case
     */
    public StepResult record(String id, String step, StepEvent.What what, Origin origin) {
        return record(id, step, what, origin, false, null);
    }

    /** The same for a person whose account has another id. */
    StepResult record(
            String id, String step, StepEvent.What what, Origin origin, boolean byReadBack, @Nullable PersonId by) {
        for (int attempt = 1; ; attempt++) {
            Versioned before = versioned(id);
            StepEvent event = new StepEvent(step, what, clock.instant(), origin.actor(), origin.reason());
            Reason refusal = StepRules.refusal(before.state(), event, byReadBack, by, today());
            if (refusal != null) {
                return new StepResult(before.state(), refusal);
            }
            ProcessCase after = before.state().plus(event);
            try {
                commit(new Versioned(after, before.version()), List.of());
                return new StepResult(after, null);
            } catch (StaleVersionException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    void commit(Versioned state, List<OutboxEntry> notices) {
        List<IndexValue> index = new ArrayList<>();
        ProcessCase content = state.state();
        if (!content.isClosed()) {
            index.add(IndexValue.of("open", content.template().kind().name()));
        }
        if (content.person() != null) {
            index.add(IndexValue.of("person", content.person().value()));
        }
        String payload = new String(codec.write(ProcessCase.FORMAT, content), StandardCharsets.UTF_8);
        CommitBatch.Builder batch =
                CommitBatch.builder(tenant).put(CASE, content.id(), state.version(), payload, index);
        notices.forEach(batch::outbox);
        store.commit(batch.build());
    }

    /** A case that reads, or nothing. */
    Optional<ProcessCase> readable(String id) {
        return store.find(CASE.key(tenant, id)).flatMap(this::readable).map(Versioned::state);
    }

    Versioned versioned(String id) {
        return store.find(CASE.key(tenant, id))
                .map(this::read)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no case of this key.\nMaybe it belongs to another hospital."));
    }

    private Versioned read(StoredRecord stored) {
        byte[] payload = stored.payload().getBytes(StandardCharsets.UTF_8);
        return new Versioned(codec.read(ProcessCase.FORMAT, payload), stored.version());
    }

    /**
     * A case.
     *
     * @param id its key
     * @return the case, or empty
     */
    public Optional<ProcessCase> find(String id) {
        return store.find(CASE.key(tenant, id)).map(stored -> read(stored).state());
    }

    /**
     * The cases about a person.
     *
     * @param person the person
     * @return the cases, by key
     */
    public List<ProcessCase> about(PersonId person) {
        return records(RecordQuery.by(tenant, CASE, "person").equalTo(person.value())).stream()
                .map(stored -> read(stored).state())
                .toList();
    }

    /**
     * The cases that are not closed and read: one that does not stops nobody else's, see {@link #unreadable}.
     *
     * @return the cases, by kind and key
     */
    public List<ProcessCase> open() {
        return openCases().stream().map(Versioned::state).toList();
    }

    /**
     * The cases that are not closed and do not read, for the daily list: somebody has to look at them.
     *
     * @return their keys, sorted
     */
    public List<String> unreadable() {
        return records(RecordQuery.by(tenant, CASE, "open")).stream()
                .filter(stored -> readable(stored).isEmpty())
                .map(stored -> stored.key().id())
                .sorted()
                .toList();
    }

    List<Versioned> openCases() {
        return records(RecordQuery.by(tenant, CASE, "open")).stream()
                .flatMap(stored -> readable(stored).stream())
                .toList();
    }

    private Optional<Versioned> readable(StoredRecord stored) {
        try {
            return Optional.of(read(stored));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private List<StoredRecord> records(RecordQuery query) {
        List<StoredRecord> found = new ArrayList<>();
        RecordQuery next = query.limit(200);
        while (true) {
            RecordPage page = store.query(next);
            found.addAll(page.records());
            if (page.next().isEmpty()) {
                return List.copyOf(found);
            }
            next = next.after(page.next().get());
        }
    }
}
