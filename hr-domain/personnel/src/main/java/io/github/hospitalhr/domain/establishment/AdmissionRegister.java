package io.github.hospitalhr.domain.establishment;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.privacy.PersonalDataHolder;
import io.github.hospitalhr.domain.privacy.RecordHolder;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.validation.InputValidator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Admits people to approved posts so that no two take the same one: an admission holds its share from the moment it is given until
 * the person is posted or the admission is withdrawn, and stays on record with its basis (超编备案). A post is counted once, whether
 * held or taken.
 *
 * <p>It is judged on its first day, on the first day of every later admission that is still held, on the first of each of the
 * twelve months after, and on every day until then on which a quota begins: a posting that the directory knows to begin later is counted unless it begins and ends within a month.
 * Thread-safe, also between nodes on one store: every admission to a quota is a commit that
 * expects the version it judged by, and one that was overtaken is judged again.
 */
public final class AdmissionRegister {

    private static final RecordKind KIND = RecordKind.of("hr.admission", RecordIndex.of("person"));

    /** Where people stand in admissions. */
    public static final PersonalKind PERSONAL = PersonalKind.within(
                    KIND, DataClass.EMPLOYMENT.code(), PersonalKind.Place.entry("held[].person"))
            .indexedBy("person");

    private static final int ATTEMPTS = 100;
    private static final int MONTHS = 12;

    private final Establishment establishment;
    private final RecordStore store;
    private final TenantId tenant;
    private final Clock clock;
    private final DocumentCodec codec;

    /**
     * A register.
     *
     * @param establishment approved posts, and who has taken them
     * @param store where admissions are kept
     * @param tenant whose
     * @param clock tells when something is recorded
     * @param validator checks what is read
     */
    public AdmissionRegister(
            Establishment establishment, RecordStore store, TenantId tenant, Clock clock, InputValidator validator) {
        this.establishment = Objects.requireNonNull(establishment, "establishment");
        this.store = Objects.requireNonNull(store, "store");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.codec = DocumentCodec.builder(validator).compact().build();
    }

    /**
     * The register behind access control and audit, for one request of a person.
     *
     * @param gate who asks, and for what
     * @return the admissions as this actor may give and withdraw them
     */
    public GuardedAdmissions as(AccessGate gate) {
        return new GuardedAdmissions(this, gate);
    }

    /**
     * The admissions as a holder, for the {@code PrivacyDesk}: a person is told their own, and erasing leaves everybody else's.
     *
     * @return the holder
     */
    public PersonalDataHolder holder() {
        return RecordHolder.of(store, tenant, PERSONAL);
    }

    /** A quota as it stands in the store, with what is posted by now no longer held. */
    private record Versioned(AdmissionFile file, long version) {}

    /**
     * Admits a person as it would be after a change, and holds the post. Admitting the same person again replaces what was held.
     *
     * @param after the person with the new posting or employment
     * @param date the day from which it holds
     * @param basis the document that allows to pass a quota, or null
     * @param origin who admits
     * @return within, refused, or over with the basis; a refusal leaves nothing behind
     */
    public Admission admit(Person after, LocalDate date, @Nullable String basis, Origin origin) {
        return retrying(() -> {
            Map<Quota, Integer> wanted = establishment.wanted(after, days(date));
            Map<Quota, Versioned> files = new LinkedHashMap<>();
            List<Reason> over = new ArrayList<>();
            wanted.forEach((quota, own) -> {
                Versioned now = read(quota.id());
                files.put(quota, now);
                over(quota, own, after.id(), date, now.file()).ifPresent(over::add);
            });
            Admission admission = Admission.of(over, basis);
            if (admission.isAdmitted() && !files.isEmpty()) {
                CommitBatch.Builder batch = CommitBatch.builder(tenant);
                files.forEach((quota, now) -> {
                    AdmissionFile.Held held = new AdmissionFile.Held(
                            after.id(),
                            Objects.requireNonNull(wanted.get(quota)),
                            date,
                            over.isEmpty() ? null : basis,
                            origin.actor(),
                            clock.instant(),
                            false);
                    put(batch, now.file().without(after.id()).plus(held), now.version());
                });
                store.commit(batch.build());
            }
            return admission;
        });
    }

    /** The day, the first of each month after it, and the days on which quotas begin. */
    private NavigableSet<LocalDate> days(LocalDate date) {
        NavigableSet<LocalDate> days = new TreeSet<>(List.of(date));
        for (int months = 1; months <= MONTHS; months++) {
            days.add(date.withDayOfMonth(1).plusMonths(months));
        }
        days.addAll(establishment.beginnings(date, days.last()));
        return days;
    }

    private Optional<Reason> over(Quota quota, int own, PersonId person, LocalDate date, AdmissionFile file) {
        NavigableSet<LocalDate> days = days(date);
        file.open().map(AdmissionFile.Held::from).filter(date::isBefore).forEach(days::add);
        for (LocalDate day : days) {
            for (Quota then : establishment.quotas(day)) {
                if (then.id().equals(quota.id())) {
                    SortedMap<PersonId, Integer> shares = establishment.shares(then, AsOf.of(day));
                    file.open()
                            .filter(held -> !held.from().isAfter(day))
                            .forEach(held -> shares.merge(held.person(), held.percent(), Math::max));
                    shares.put(person, own);
                    Optional<Reason> over = Establishment.over(then, shares, day.equals(date) ? "" : day.toString());
                    if (over.isPresent()) {
                        return over;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Versioned read(String quota) {
        Optional<StoredRecord> stored = store.find(KIND.key(tenant, quota));
        AdmissionFile file = stored.map(this::file).orElse(new AdmissionFile(quota, List.of()));
        return new Versioned(
                file.settled(held -> isPosted(quota, held)),
                stored.map(StoredRecord::version).orElse(0L));
    }

    private boolean isPosted(String quota, AdmissionFile.Held held) {
        LocalDate day = establishment.firstDay(quota, held.from());
        return establishment.quotas(day).stream()
                .filter(then -> then.id().equals(quota))
                .anyMatch(then -> establishment.shares(then, AsOf.of(day)).containsKey(held.person()));
    }

    private AdmissionFile file(StoredRecord stored) {
        return codec.read(AdmissionFile.FORMAT, stored.payload().getBytes(StandardCharsets.UTF_8));
    }

    private void put(CommitBatch.Builder batch, AdmissionFile file, long version) {
        List<IndexValue> held = file.open()
                .map(one -> IndexValue.of("person", one.person().value()))
                .distinct()
                .toList();
        String payload = new String(codec.write(AdmissionFile.FORMAT, file), StandardCharsets.UTF_8);
        batch.put(KIND, file.quota(), version, payload, held);
    }

    /**
     * Gives up what is held for a person who does not come; what is posted already stays.
     *
     * @param person the person
     * @return how many quotas held a post for the person
     */
    public int withdraw(PersonId person) {
        return retrying(() -> {
            List<StoredRecord> found = store.query(RecordQuery.by(tenant, KIND, "person")
                            .equalTo(person.value())
                            .limit(RecordQuery.MAX_LIMIT))
                    .records();
            CommitBatch.Builder batch = CommitBatch.builder(tenant);
            found.forEach(stored -> put(batch, file(stored).without(person), stored.version()));
            if (!found.isEmpty()) {
                store.commit(batch.build());
            }
            return found.size();
        });
    }

    /**
     * Every admission to a quota, in the order in which they were given: those held, and those that were posted, with the basis on which
     * the quota was passed.
     *
     * @param quota the quota's key
     * @return the admissions
     */
    public AdmissionFile admissions(String quota) {
        return read(quota).file();
    }

    private static <T> T retrying(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (StaleVersionException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
