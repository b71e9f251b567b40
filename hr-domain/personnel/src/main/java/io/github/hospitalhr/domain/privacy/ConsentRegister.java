package io.github.hospitalhr.domain.privacy;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.validation.InputValidator;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who agreed to what, when, and who took it back (separate consent for sensitive data: PIPL arts 28, 29). Consent can be taken back at
 * any time; what was done before stays as it was. Statements are added, never changed. Thread-safe, also between nodes.
 */
public final class ConsentRegister {

    private static final RecordKind KIND = RecordKind.of("hr.consent", RecordIndex.of("person"));
    private static final int ATTEMPTS = 50;

    /**
     * What a person said about a purpose.
     *
     * @param given true for consent, false for its withdrawal
     * @param at when it was recorded
     * @param actor who recorded it
     * @param evidence where it is written, or null
     */
    public record Statement(
            boolean given,
            @NotNull Instant at,
            @NotNull String actor,
            @Nullable String evidence) {}

    /**
     * All that a person said about a purpose, as it stands in the store.
     *
     * @param person the person
     * @param purpose the purpose's code
     * @param statements the statements, in order
     */
    public record ConsentFile(
            @NotNull PersonId person,
            @NotNull String purpose,
            @NotNull List<@NotNull Statement> statements) {

        /** The format of the record. */
        public static final DocumentFormat<ConsentFile> FORMAT = DocumentFormat.of("hr.consent", 1, ConsentFile.class);

        public ConsentFile {
            statements = List.copyOf(statements);
        }
    }

    private final RecordStore store;
    private final TenantId tenant;
    private final Clock clock;
    private final DocumentCodec codec;

    /**
     * The register of a tenant.
     *
     * @param store where it is kept
     * @param tenant whose
     * @param clock tells when something is recorded
     * @param validator checks what is read
     */
    public ConsentRegister(RecordStore store, TenantId tenant, Clock clock, InputValidator validator) {
        this.store = Objects.requireNonNull(store, "store");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.codec = DocumentCodec.builder(validator).compact().build();
    }

    /**
     * The register behind access control and audit, for one request of a person.
     *
     * @param gate who asks, and for what
     * @return the consents as this actor may record and see them
     */
    public GuardedConsents as(AccessGate gate) {
        return new GuardedConsents(this, gate);
    }

    /**
     * What is kept here, for the {@code PrivacyDesk}.
     *
     * @return the holder
     */
    public PersonalDataHolder holder() {
        return new RecordHolder(store, tenant, KIND, "person", DataClass.PRIVACY);
    }

    /**
     * Everything a person ever said, for whoever asks what was agreed to.
     *
     * @param person the person
     * @return the statements of each purpose, by purpose
     */
    public List<ConsentFile> about(PersonId person) {
        List<ConsentFile> files = new ArrayList<>();
        RecordQuery query =
                RecordQuery.by(tenant, KIND, "person").equalTo(person.value()).limit(RecordQuery.MAX_LIMIT);
        while (true) {
            RecordPage page = store.query(query);
            page.records().forEach(stored -> files.add(file(stored)));
            if (page.next().isEmpty()) {
                return files.stream()
                        .sorted(Comparator.comparing(ConsentFile::purpose))
                        .toList();
            }
            query = query.after(page.next().get());
        }
    }

    private static String id(PersonId person, String purpose) {
        return purpose + "/" + person.value();
    }

    /**
     * Records what a person said.
     *
     * @param person the person
     * @param purpose the purpose's code
     * @param given true for consent, false for its withdrawal
     * @param origin who records it; the reason tells where it is written
     * @return all statements, this one last
     */
    public List<Statement> record(PersonId person, Purpose purpose, boolean given, Origin origin) {
        for (int attempt = 1; ; attempt++) {
            Optional<StoredRecord> stored = store.find(KIND.key(tenant, id(person, purpose.code())));
            List<Statement> statements = new ArrayList<>(stored.map(this::read).orElse(List.of()));
            statements.add(new Statement(given, clock.instant(), origin.actor(), origin.reason()));
            ConsentFile file = new ConsentFile(person, purpose.code(), statements);
            String payload = new String(codec.write(ConsentFile.FORMAT, file), StandardCharsets.UTF_8);
            try {
                store.commit(CommitBatch.builder(tenant)
                        .put(
                                KIND,
                                id(person, purpose.code()),
                                stored.map(StoredRecord::version).orElse(0L),
                                payload,
                                List.of(IndexValue.of("person", person.value())))
                        .build());
                return file.statements();
            } catch (StaleVersionException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private List<Statement> read(StoredRecord stored) {
        return file(stored).statements();
    }

    private ConsentFile file(StoredRecord stored) {
        return codec.read(ConsentFile.FORMAT, stored.payload().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether data of a person may be used for a purpose at a moment.
     *
     * @param person the person
     * @param purpose the purpose
     * @param at the moment
     * @return true if the purpose needs no consent, or the last statement until then, inclusive, was a consent
     */
    public boolean allows(PersonId person, Purpose purpose, Instant at) {
        if (!purpose.consent()) {
            return true;
        }
        List<Statement> known = store.find(KIND.key(tenant, id(person, purpose.code())))
                .map(this::read)
                .orElse(List.of());
        boolean given = false;
        for (Statement statement : known) {
            given = statement.at().isAfter(at) ? given : statement.given();
        }
        return given;
    }
}
