package io.github.hospitalhr.performance.filing;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.feedback.Appeal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Appeals on file: one of a person against a run, decided once. Thread-safe as far as the store is. */
public final class AppealFiles {

    /** Topic of the events: {@code filed} and {@code decided}. */
    public static final String TOPIC = "performance.appeal";

    /** Where people stand in appeals: each is one person's, and names who is involved and does not decide. */
    public static final PersonalKind PERSONAL = PersonalKind.within(
                    Drawer.kind(TOPIC),
                    DataClass.APPEAL.code(),
                    PersonalKind.Place.record("appeal.person"),
                    PersonalKind.Place.clear("appeal.involved[]"))
            .indexedBy(Drawer.PERSON);

    private final Drawer<Entry> drawer;

    /**
     * Files over the host's store.
     *
     * @param store where they are kept
     * @param tenant whose files
     * @param clock the time
     */
    public AppealFiles(RecordStore store, TenantId tenant, Clock clock) {
        this.drawer = new Drawer<>(store, tenant, clock, TOPIC, DocumentFormat.of("hr.appeal-file", 1, Entry.class));
    }

    /**
     * The files behind access control and audit, for one request of a person.
     *
     * @param gate who asks, and for what
     * @return appeals as this actor may file, decide and see them
     */
    public GuardedAppeals as(AccessGate gate) {
        return new GuardedAppeals(this, gate);
    }

    /**
     * An appeal with what became of it.
     *
     * @param appeal the appeal
     * @param upheld whether the month is to be restated, or null while it is open
     * @param by who decided, or null
     * @param reasons why, or null
     */
    public record Entry(
            Appeal appeal,
            @Nullable Boolean upheld,
            @Nullable PersonId by,
            @Nullable String reasons) {
        public Entry {
            Objects.requireNonNull(appeal, "appeal");
        }
    }

    private static String id(PersonId person, Appeal appeal) {
        return appeal.month() + "/" + appeal.run() + "/" + person;
    }

    /**
     * Files an appeal.
     *
     * @param appeal the appeal
     * @return false if the person has one against this run already
     */
    public boolean file(Appeal appeal) {
        Entry entry = new Entry(appeal, null, null, null);
        return drawer.put(id(appeal.person(), appeal), 0, entry, List.of(appeal.person()), "filed");
    }

    /**
     * Decides an appeal.
     *
     * @param appeal the appeal on file
     * @param by who decides; nobody involved
     * @param upheld whether the month is to be restated
     * @param reasons why
     * @return the decision, or why it does not count
     */
    public Appeal.Outcome decide(Appeal appeal, PersonId by, boolean upheld, String reasons) {
        String id = id(appeal.person(), appeal);
        Optional<Drawer.Found<Entry>> found = drawer.find(id);
        if (found.isEmpty()) {
            return new Appeal.Outcome.Refused(Label.of("没有这项申诉", "there is no such appeal"));
        }
        Appeal filed = found.get().file().appeal();
        if (found.get().file().upheld() != null) {
            return decidedAlready();
        }
        Appeal.Outcome outcome = filed.decide(by, upheld, reasons);
        if (outcome instanceof Appeal.Outcome.Refused) {
            return outcome;
        }
        Entry decided = new Entry(filed, upheld, by, reasons);
        return drawer.put(id, found.get().version(), decided, List.of(filed.person()), "decided")
                ? outcome
                : decidedAlready();
    }

    private static Appeal.Outcome decidedAlready() {
        return new Appeal.Outcome.Refused(Label.of("该申诉已有决定", "the appeal was decided already"));
    }

    /**
     * The appeals of a person.
     *
     * @param person the person
     * @return the entries, ascending by month and run
     */
    public List<Entry> of(PersonId person) {
        return drawer.of(person);
    }

    /**
     * Open appeals whose time has run out.
     *
     * @param today the day
     * @return the appeals
     */
    public List<Appeal> overdue(LocalDate today) {
        return drawer.all().stream()
                .filter(entry -> entry.upheld() == null)
                .map(Entry::appeal)
                .filter(appeal -> appeal.overdue(today))
                .toList();
    }
}
