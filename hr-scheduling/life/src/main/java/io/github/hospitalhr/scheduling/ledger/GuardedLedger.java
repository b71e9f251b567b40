package io.github.hospitalhr.scheduling.ledger;

import com.google.common.base.Suppliers;
import io.github.hospitalhr.domain.access.AccessDecision;
import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.Denial;
import io.github.hospitalhr.domain.access.Subject;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.audit.AuditEvent;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.Disclosure;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.Texts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A ward's ledger as one actor may see and post it. The whole book is for who may see the attendance of the ward; everybody sees the
 * entries of people in scope, at least their own. Notes, reasons and the names of accounts that begin with {@link LedgerEntry#HEALTH} are
 * shown to who may read {@link DataClass#HEALTH} of the person; who may not adds nothing to such an account either, since its book does not
 * tell what is there. Postings are recorded in the name of who really acts. Thread-safe.
 */
public final class GuardedLedger {

    private static final AccessDecision NOBODY = new AccessDecision(null, List.of(), Denial.RELATION);

    private final LedgerBook book;
    private final UnitId unit;
    private final AccessGate gate;

    GuardedLedger(LedgerBook book, UnitId unit, AccessGate gate) {
        this.book = book;
        this.unit = unit;
        this.gate = gate;
    }

    private String object() {
        return "hr.ledger/" + unit;
    }

    private LedgerVeil veil() {
        Map<String, Subject> known = new HashMap<>();
        return new LedgerVeil(unit, person -> known.computeIfAbsent(person, id -> gate.subject(id, unit)));
    }

    /** What the actor read may lack what it may not see: it tells which version was read, and the book what stands in it. */
    private BookSnapshot whole(BookSnapshot read) {
        BookSnapshot now = book.read();
        return new BookSnapshot(now.ledger(), now.state(), read.version());
    }

    private boolean seesBook() {
        return gate.passes(
                AuditAction.READ, AccessMode.READ, object(), null, Subject.of(List.of(unit)), DataClass.ATTENDANCE);
    }

    /**
     * Reads the book.
     *
     * @return the book, or empty where the actor may not see it whole
     */
    public Optional<BookSnapshot> read() {
        return seesBook() ? Optional.of(gate.veiled(object(), book.read(), veil()::book)) : Optional.empty();
    }

    /**
     * The pages of the book, who recorded what and why.
     *
     * @return the pages in order, or none where the actor may not see the book whole
     */
    public List<LedgerPage> pages() {
        return seesBook() ? gate.veiled(object(), book.pages(), veil()::pages) : List.of();
    }

    /**
     * The entries of people in scope.
     *
     * @return the ledger with those the actor may see, in the order of the book; empty where there are none
     */
    public Ledger entries() {
        return Ledger.of(gate.filter(
                object(),
                Disclosure.<LedgerEntry>whole(DataClass.ATTENDANCE).veiled(LedgerVeil::entry),
                () -> book.read().ledger().entries(),
                entry -> gate.subject(entry.person(), unit)));
    }

    private Guarded<PostingOutcome> change(Supplier<PostingOutcome> work) {
        Guarded<PostingOutcome> answer = gate.change(
                AuditAction.WRITE,
                object(),
                null,
                List.of(DataClass.ATTENDANCE),
                List.of(Subject.of(List.of(unit))),
                work);
        return gate.answered(object(), answer, veil()::outcome);
    }

    /**
     * Adds entries. Each person's entries are judged by where the person is posted today, and in the ward as well for whoever stands in
     * this book already: who was lent to it, or has left it. Nobody adds entries of their own, whatever the policy says of own
     * attendance, which is about requests that somebody else decides. Each person stands in the audit as the subject.
     *
     * @param snapshot the book from which the entries were computed
     * @param reason what for
     * @param entries the entries; none changes nothing
     * @param correctionDay day on which entries for closed months are recorded instead, or null to refuse them
     * @return what the book answers, or refused: all of them, if the actor may not add one
     */
    public Guarded<PostingOutcome> append(
            BookSnapshot snapshot, String reason, List<LedgerEntry> entries, @Nullable LocalDate correctionDay) {
        AuditEvent asked = gate.event(AuditAction.WRITE, object(), null, List.of());
        List<AuditEvent> events = new ArrayList<>(List.of(asked));
        List<AccessDecision> decisions = new ArrayList<>(List.of(decision(Subject.of(List.of(unit)))));
        Supplier<Set<String>> known = Suppliers.memoize(() -> gate.keepingFailure(asked, this::peopleOfTheBook));
        entries.stream().map(LedgerEntry::person).distinct().forEach(person -> {
            boolean named = person.matches(Texts.KEY);
            events.add(named ? asked.about(person, List.of(DataClass.ATTENDANCE.code())) : asked);
            decisions.add(named ? decision(PersonId.of(person), known) : NOBODY);
        });
        entries.stream()
                .filter(entry -> entry.account().startsWith(LedgerEntry.HEALTH))
                .map(LedgerEntry::person)
                .distinct()
                .forEach(person ->
                        decisions.add(gate.peek(AccessMode.READ, DataClass.HEALTH, gate.subject(person, unit))));
        Optional<AccessDecision> refusal =
                decisions.stream().filter(d -> !d.isAllowed()).findFirst();
        gate.keep(events.stream()
                .map(event -> refusal.map(why -> gate.refused(event, why)).orElse(event))
                .toList());
        return refusal.isPresent()
                ? Guarded.refused()
                : gate.answered(
                        object(),
                        new Guarded.Done<>(gate.keepingFailure(
                                asked,
                                () -> book.append(
                                        whole(snapshot), gate.actor().accountable(), reason, entries, correctionDay))),
                        veil()::outcome);
    }

    private AccessDecision decision(Subject subject) {
        return gate.peek(AccessMode.MODIFY, DataClass.ATTENDANCE, subject);
    }

    private AccessDecision decision(PersonId person, Supplier<Set<String>> known) {
        if (person.equals(gate.actor().person())) {
            return NOBODY;
        }
        Subject posted = gate.subject(person);
        AccessDecision decision = posted.units().isEmpty() ? NOBODY : decision(posted);
        return decision.isAllowed() || !known.get().contains(person.value())
                ? decision
                : decision(gate.subject(person.value(), unit));
    }

    private Set<String> peopleOfTheBook() {
        return book.read().ledger().entries().stream().map(LedgerEntry::person).collect(Collectors.toSet());
    }

    /**
     * Closes a month.
     *
     * @param snapshot the book
     * @param month the month
     * @param reason why
     * @return what the book answers, or refused
     */
    public Guarded<PostingOutcome> close(BookSnapshot snapshot, YearMonth month, String reason) {
        return change(() -> book.close(whole(snapshot), month, gate.actor().accountable(), reason));
    }

    /**
     * Opens a closed month again.
     *
     * @param snapshot the book
     * @param month the month
     * @param reason why; must not be blank
     * @return what the book answers, or refused
     */
    public Guarded<PostingOutcome> reopen(BookSnapshot snapshot, YearMonth month, String reason) {
        return change(() -> book.reopen(whole(snapshot), month, gate.actor().accountable(), reason));
    }
}
