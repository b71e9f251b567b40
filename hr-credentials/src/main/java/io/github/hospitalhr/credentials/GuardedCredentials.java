package io.github.hospitalhr.credentials;

import io.github.hospitalhr.credentials.audit.AuditReport;
import io.github.hospitalhr.credentials.audit.AuditedAct;
import io.github.hospitalhr.credentials.deadline.Deadline;
import io.github.hospitalhr.credentials.decision.Act;
import io.github.hospitalhr.credentials.decision.Place;
import io.github.hospitalhr.credentials.decision.Ruling;
import io.github.hospitalhr.credentials.file.Certificate;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.file.Method;
import io.github.hospitalhr.credentials.file.Provenance;
import io.github.hospitalhr.credentials.file.RecordedFact;
import io.github.hospitalhr.credentials.freeze.AccessOrder;
import io.github.hospitalhr.credentials.freeze.FreezeDesk;
import io.github.hospitalhr.credentials.takeover.Sheet;
import io.github.hospitalhr.credentials.takeover.SheetMapping;
import io.github.hospitalhr.credentials.takeover.SheetTakeover;
import io.github.hospitalhr.credentials.takeover.TakeoverReport;
import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.Subject;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.Disclosure;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.validation.InputFault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Credentials as one actor may see and change them: from {@link Credentials#as}. A policy may hide the field {@code number}, the
 * certificate's number, which then cannot be searched for either; where it hides another one, nothing is shown. Who may not read {@link
 * DataClass#HEALTH} of the person is not shown the results of duties that tell of health ({@code PeriodicDuty.health}), nor grounds of
 * suspensions and losses, nor the words about emergencies: see {@link io.github.hospitalhr.domain.guard.HealthSight}; decisions stay the
 * same, with a neutral reason. Facts are recorded in the name of who really acts, so that nobody verifies what they declared under another's
 * name. Thread-safe.
 */
public final class GuardedCredentials {

    private static final List<DataClass> DATA = List.of(DataClass.CREDENTIAL);
    private static final List<String> HIDEABLE = List.of("number");

    private final Credentials credentials;
    private final AccessGate gate;
    private final CredentialVeil veil;
    private final Disclosure<CredentialFile> shownFile;

    GuardedCredentials(Credentials credentials, AccessGate gate) {
        this.credentials = credentials;
        this.gate = gate;
        this.veil = credentials.veil();
        this.shownFile = new Disclosure<CredentialFile>(
                        DataClass.CREDENTIAL, HIDEABLE, (file, hidden) -> withoutNumbers(file))
                .veiled(veil::file);
    }

    /** For what shows no number anyway. */
    private static <T> Disclosure<T> numberless() {
        return new Disclosure<>(DataClass.CREDENTIAL, HIDEABLE, (thing, hidden) -> thing);
    }

    private static CredentialFile withoutNumbers(CredentialFile file) {
        List<RecordedFact> facts = new ArrayList<>();
        for (RecordedFact recorded : file.facts()) {
            CredentialFact fact = recorded.fact();
            if (fact instanceof CredentialFact.Declared one) {
                fact = new CredentialFact.Declared(
                        one.subject(), one.provenance(), one.type(), withoutNumber(one.certificate()));
            } else if (fact instanceof CredentialFact.Corrected one) {
                fact = new CredentialFact.Corrected(one.subject(), one.provenance(), withoutNumber(one.certificate()));
            }
            facts.add(new RecordedFact(recorded.at(), fact));
        }
        return new CredentialFile(file.person(), facts);
    }

    private static Certificate withoutNumber(Certificate c) {
        return new Certificate(
                null,
                c.issuer(),
                c.from(),
                c.to(),
                c.places(),
                c.category(),
                c.ranges(),
                c.level(),
                c.mode(),
                c.procedures(),
                c.settings());
    }

    private static String object(PersonId person) {
        return "credential-file/" + person;
    }

    /**
     * The file of a person.
     *
     * @param person whose
     * @return the file, or empty where nothing is recorded or the actor may not see it
     */
    public Optional<CredentialFile> file(PersonId person) {
        return gate.read(
                object(person),
                person,
                shownFile,
                () -> Optional.of(credentials.register().file(person))
                        .filter(file -> !file.facts().isEmpty()));
    }

    /**
     * The next files that the actor may see. A page is shorter than its limit only at the end: its length tells nothing about others.
     *
     * @param after the person behind whom the page starts, or null
     * @param limit most files, 1 to 1,000
     * @return the files in the order of persons
     */
    public List<CredentialFile> page(@Nullable PersonId after, int limit) {
        var whose = gate.subjects();
        Predicate<PersonId> seen = person -> gate.peek(AccessMode.READ, DataClass.CREDENTIAL, whose.apply(person))
                .isAllowed();
        return gate.filter(
                "credential-file?page", shownFile, () -> next(after, limit, seen), f -> whose.apply(f.person()));
    }

    private List<CredentialFile> next(@Nullable PersonId after, int limit, Predicate<PersonId> seen) {
        List<CredentialFile> page = new ArrayList<>();
        PersonId last = after;
        while (page.size() < limit) {
            List<CredentialFile> read = credentials.register().page(last, limit);
            for (CredentialFile file : read) {
                last = file.person();
                if (page.size() < limit && seen.test(last)) {
                    page.add(file);
                }
            }
            if (read.size() < limit) {
                break;
            }
        }
        return page;
    }

    /**
     * Who holds a certificate.
     *
     * @param type code of its type
     * @param number its number
     * @return the person, or empty where nobody holds it or the actor may not see the person's numbers
     */
    public Optional<PersonId> holder(String type, String number) {
        return gate
                .filter(
                        "credential-file?number",
                        Disclosure.<PersonId>whole(DataClass.CREDENTIAL),
                        () -> credentials.register().holder(type, number).stream()
                                .toList(),
                        gate::subject)
                .stream()
                .findFirst();
    }

    /**
     * Decides whether a person may act.
     *
     * @param person who wants to act
     * @param act what is to be done
     * @param place where
     * @param at when
     * @return the answer with its reasons, or empty where the actor may not see the person's credentials
     */
    public Optional<Ruling> decide(PersonId person, Act act, Place place, Instant at) {
        return gate.read(
                object(person) + "?decide",
                person,
                GuardedCredentials.<Ruling>numberless().veiled(veil::ruling),
                () -> Optional.of(credentials.permits().decide(person, act, place, at)));
    }

    /**
     * Audits the people the actor may see: the report counts nobody else.
     *
     * @param asked whom, what, where
     * @param times the day, and the moment whose knowledge counts
     * @return the report, or empty where the actor may see none of them
     */
    public Optional<AuditReport> audit(List<AuditedAct> asked, AsOf times) {
        var whose = gate.subjects();
        List<AuditedAct> seen = gate.filter(
                "credential-file?audit",
                GuardedCredentials.<AuditedAct>numberless(),
                () -> asked,
                one -> whose.apply(one.person()));
        return seen.isEmpty()
                ? Optional.empty()
                : Optional.of(gate.veiled(
                        "credential-file?audit",
                        credentials.audit().audit(seen, credentials.register()::file, times),
                        veil::report));
    }

    /**
     * The deadlines due in a period.
     *
     * @param from the first day on which a rung is due
     * @param to the day after the last one, exclusive
     * @return those of people whose credentials the actor may see, by that day
     */
    public List<Deadline> deadlines(LocalDate from, LocalDate to) {
        var whose = gate.subjects();
        return gate.filter(
                "credential-deadline",
                GuardedCredentials.<Deadline>numberless().veiled(veil::deadline),
                () -> credentials.deadlines().upcoming(from, to),
                one -> whose.apply(one.person()));
    }

    /**
     * The orders to switch rights that the host has not acknowledged.
     *
     * @return those about people whose credentials the actor may see
     */
    public List<AccessOrder> openOrders() {
        var whose = gate.subjects();
        return gate.filter(
                "credential-access?open",
                GuardedCredentials.<AccessOrder>numberless().veiled(veil::order),
                () -> credentials.freeze().map(FreezeDesk::open).orElse(List.of()),
                one -> whose.apply(one.person()));
    }

    /** Nobody, where a fact is not told by who really acts: then the change is refused. */
    private List<Subject> subjects(Collection<PersonId> people, Collection<? extends CredentialFact> facts) {
        PersonId own = gate.actor().person();
        boolean honest = facts.stream()
                .map(fact -> fact.provenance().actor())
                .allMatch(by -> by.equals(gate.actor().accountable()) || (own != null && by.equals(own.value())));
        return honest ? people.stream().map(gate::subject).toList() : List.of();
    }

    /**
     * Finds the faults of facts without writing anything; for who may record them, since a number taken already is a fault too.
     *
     * @param person whose
     * @param facts the facts in order, told by this actor
     * @return all faults, or refused
     */
    public Guarded<List<InputFault>> check(PersonId person, List<? extends CredentialFact> facts) {
        return gate.change(
                AuditAction.READ,
                object(person) + "?check",
                person.value(),
                DATA,
                subjects(List.of(person), facts),
                () -> credentials.register().check(person, facts));
    }

    /**
     * Records facts.
     *
     * @param person whose
     * @param facts the facts in order, at least one; the actor of each provenance is this actor's account or person
     * @return the person, or refused
     * @throws io.github.hospitalhr.domain.validation.InvalidInputException with all faults; nothing is written then
     */
    public Guarded<PersonId> record(PersonId person, List<? extends CredentialFact> facts) {
        return gate.change(
                AuditAction.WRITE, object(person), person.value(), DATA, subjects(List.of(person), facts), () -> {
                    credentials.register().record(person, facts);
                    return person;
                });
    }

    /**
     * Records facts of several persons in one commit; the actor must be allowed for all of them.
     *
     * @param facts the facts of each person in order, told by this actor
     * @return how many persons, or refused
     */
    public Guarded<Integer> recordAll(Map<PersonId, ? extends List<? extends CredentialFact>> facts) {
        List<CredentialFact> all = new ArrayList<>();
        facts.values().forEach(all::addAll);
        return gate.change(AuditAction.WRITE, "credential-file", null, DATA, subjects(facts.keySet(), all), () -> {
            credentials.register().recordAll(facts);
            return facts.size();
        });
    }

    /**
     * Compares a sheet with the register, or takes it over. A sheet may name anybody, so it needs the right over everybody's
     * credentials.
     *
     * @param sheet the sheet
     * @param mapping which column means what
     * @param known whether a person exists
     * @param source the name of the sheet, for the provenance
     * @param dryRun true to compare only
     * @return what was done or would be, or refused
     */
    public Guarded<TakeoverReport> takeOver(
            Sheet sheet, SheetMapping mapping, Predicate<PersonId> known, String source, boolean dryRun) {
        return gate.change(
                dryRun ? AuditAction.READ : AuditAction.WRITE,
                "credential-file?takeover",
                null,
                DATA,
                List.of(Subject.hospital()),
                () -> {
                    SheetTakeover takeover = new SheetTakeover(credentials.register(), mapping, known);
                    var provenance = Provenance.of(gate.actor().accountable(), Method.IMPORTED)
                            .with(source, null);
                    return dryRun ? takeover.dryRun(sheet, provenance) : takeover.run(sheet, provenance);
                });
    }
}
