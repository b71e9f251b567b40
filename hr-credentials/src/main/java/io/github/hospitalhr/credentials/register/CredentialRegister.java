package io.github.hospitalhr.credentials.register;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.file.Credential;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.PageCursor;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.DuplicateKeyException;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The files of all persons of a tenant. Every write is one commit: the longer file, what goes along with it, and the event
 * {@value #CHANGED}. Nothing is overwritten and nothing half written. Thread-safe; several nodes may write.
 */
public final class CredentialRegister {

    /** The kind under which files are stored; the id is the person's. */
    public static final RecordKind FILES =
            RecordKind.of("credential-file", RecordIndex.unique("number"), RecordIndex.of("type"));

    /** Where people stand in files: each is one person's. */
    public static final PersonalKind PERSONAL = PersonalKind.byId(FILES, DataClass.CREDENTIAL.code());

    /** Topic of the event in the outbox; its payload names person, version and moment. */
    public static final String CHANGED = "credentials.changed";

    /** Most persons whose facts are recorded in one commit, so that it fits into a batch with all that goes along. */
    public static final int MOST_PERSONS = 1000;

    private static final int ATTEMPTS = 8;

    private final RecordStore store;
    private final TenantId tenant;
    private final Clock clock;
    private final Catalogue catalogue;
    private final List<CommitCompanion> companions;
    private final List<Consumer<PersonId>> listeners = new CopyOnWriteArrayList<>();
    private final FileCodec codec = new FileCodec();

    /**
     * A register.
     *
     * @param store where files are kept
     * @param tenant whose files
     * @param clock gives recorded time; its zone says which day is today
     * @param catalogue by which input is checked
     * @param companions what is written along with each file
     */
    public CredentialRegister(
            RecordStore store, TenantId tenant, Clock clock, Catalogue catalogue, List<CommitCompanion> companions) {
        this.store = Objects.requireNonNull(store, "store");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.companions = List.copyOf(companions);
    }

    /**
     * Has somebody told after every commit of this register, before {@link #record} returns.
     *
     * @param listener told whose file changed
     */
    public void onChange(Consumer<PersonId> listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
    }

    /**
     * A file with its version.
     *
     * @param file the file
     * @param version its version in the store, 0 where nothing is recorded yet
     */
    public record Versioned(CredentialFile file, long version) {

        public Versioned {
            Objects.requireNonNull(file, "file");
        }
    }

    /**
     * The file of a person.
     *
     * @param person whose
     * @return the file, empty where nothing is recorded
     */
    public CredentialFile file(PersonId person) {
        return versioned(person).file();
    }

    /**
     * The file of a person with its version.
     *
     * @param person whose
     * @return the file, empty and of version 0 where nothing is recorded
     */
    public Versioned versioned(PersonId person) {
        Optional<StoredRecord> stored = store.find(FILES.key(tenant, person.value()));
        return stored.map(r -> new Versioned(codec.read(r.payload()), r.version()))
                .orElseGet(() -> new Versioned(CredentialFile.empty(person), 0));
    }

    /**
     * All files, by person.
     *
     * @param after the person behind whom the page starts, or null
     * @param limit most files, 1 to 1,000
     * @return the files in the order of persons
     */
    public List<CredentialFile> page(@Nullable PersonId after, int limit) {
        RecordQuery query = RecordQuery.byId(tenant, FILES).limit(limit);
        RecordPage page = store.query(after == null ? query : query.after(new PageCursor("", after.value())));
        return page.records().stream().map(r -> codec.read(r.payload())).toList();
    }

    /**
     * Who holds a certificate.
     *
     * @param type code of its type
     * @param number its number
     * @return the person, or empty
     */
    public Optional<PersonId> holder(String type, String number) {
        List<StoredRecord> found = store.query(
                        RecordQuery.by(tenant, FILES, "number").equalTo(type + "|" + number))
                .records();
        return found.stream().map(r -> PersonId.of(r.key().id())).findFirst();
    }

    /**
     * Finds the faults of facts without writing anything, as a dry run.
     *
     * @param person whose
     * @param facts the facts in order
     * @return all faults; none where {@link #record} would take them
     */
    public List<InputFault> check(PersonId person, List<? extends CredentialFact> facts) {
        CredentialFile file = file(person);
        List<InputFault> faults = new ArrayList<>();
        longer(file, facts, now(file), faults);
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) instanceof CredentialFact.Declared declared
                    && declared.certificate().number() != null) {
                Optional<PersonId> holder =
                        holder(declared.type(), declared.certificate().number());
                if (holder.isPresent() && !holder.get().equals(person)) {
                    faults.add(duplicate("facts[" + i + "].certificate.number"));
                }
            }
        }
        return faults;
    }

    /**
     * Records facts.
     *
     * @param person whose
     * @param facts the facts in order, at least one
     * @return the longer file
     * @throws InvalidInputException with all faults; nothing is written then
     */
    public CredentialFile record(PersonId person, List<? extends CredentialFact> facts) {
        return recordAll(Map.of(person, facts)).get(0);
    }

    /**
     * Records facts of several persons in one commit: all of them or none.
     *
     * @param facts the facts of each person in order, at least one each; at most {@value #MOST_PERSONS} persons
     * @return the longer files, in the order of the map
     * @throws InvalidInputException with all faults; nothing is written then
     */
    public List<CredentialFile> recordAll(Map<PersonId, ? extends List<? extends CredentialFact>> facts) {
        if (facts.isEmpty() || facts.values().stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("facts must not be empty.\nMaybe skip the call.");
        }
        if (facts.size() > MOST_PERSONS) {
            throw new IllegalArgumentException("facts has " + facts.size() + " persons, at most " + MOST_PERSONS
                    + " fit into one commit.\nMaybe record department by department.");
        }
        for (int attempt = 1; ; attempt++) {
            try {
                List<CredentialFile> files = commit(facts);
                facts.keySet().forEach(person -> listeners.forEach(listener -> listener.accept(person)));
                return files;
            } catch (StaleVersionException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Instant now(CredentialFile file) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(file.lastRecordedAt()) ? file.lastRecordedAt() : now;
    }

    private CredentialFile longer(
            CredentialFile file, List<? extends CredentialFact> facts, Instant at, List<InputFault> faults) {
        CredentialFile grown = file;
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        for (int i = 0; i < facts.size(); i++) {
            List<InputFault> found = new FactChecks(catalogue, grown, today).check(i, facts.get(i));
            faults.addAll(found);
            if (found.isEmpty()) {
                grown = grown.plus(at, List.of(facts.get(i)));
            }
        }
        return grown;
    }

    private List<CredentialFile> commit(Map<PersonId, ? extends List<? extends CredentialFact>> facts) {
        CommitBatch.Builder batch = CommitBatch.builder(tenant);
        List<CredentialFile> files = new ArrayList<>();
        List<InputFault> faults = new ArrayList<>();
        facts.forEach((person, more) -> {
            Versioned before = versioned(person);
            Instant at = now(before.file());
            List<InputFault> found = new ArrayList<>();
            CredentialFile after = longer(before.file(), more, at, found);
            found.forEach(fault -> faults.add(facts.size() == 1 ? fault : of(person, fault)));
            files.add(after);
            if (found.isEmpty()) {
                add(batch, before, after, at);
            }
        });
        InvalidInputException.throwIfAny(faults);
        try {
            store.commit(batch.build());
        } catch (DuplicateKeyException e) {
            if (e.kind().equals(FILES.name())) {
                throw new InvalidInputException(List.of(duplicate("facts")));
            }
            throw e;
        }
        return files;
    }

    private static InputFault of(PersonId person, InputFault fault) {
        return InputFault.of(person + "." + fault.path(), fault.value(), fault.rule(), fault.sentence());
    }

    private void add(CommitBatch.Builder batch, Versioned before, CredentialFile after, Instant at) {
        String person = after.person().value();
        long version = before.version() + 1;
        batch.put(FILES, person, before.version(), codec.write(after), indexes(after));
        batch.outbox(new OutboxEntry(
                tenant,
                CHANGED + "/" + person + "/" + version,
                CHANGED,
                "{\"person\":\"" + escaped(person) + "\",\"version\":" + version + ",\"at\":\"" + at + "\"}",
                at));
        FileChange change = new FileChange(tenant, before.file(), after, version, at);
        companions.forEach(companion -> companion.join(change, batch));
    }

    private static String escaped(String id) {
        return id.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static InputFault duplicate(String path) {
        return InputFault.of(
                path,
                InputFault.MASK,
                "credential.duplicateNumber",
                Label.of("该编号已登记在另一人名下", "the number is on another person's file"));
    }

    static List<IndexValue> indexes(CredentialFile file) {
        TreeSet<IndexValue> values = new TreeSet<>();
        for (Credential credential : file.credentials()) {
            boolean recordedInError = credential
                    .lost()
                    .filter(l -> l.loss() == CredentialFact.Loss.RECORDED_IN_ERROR)
                    .isPresent();
            String number = credential.certificate().number();
            if (number != null && !recordedInError) {
                values.add(IndexValue.of("number", credential.type() + "|" + number));
            }
            values.add(IndexValue.of("type", credential.type()));
        }
        return List.copyOf(values);
    }
}
