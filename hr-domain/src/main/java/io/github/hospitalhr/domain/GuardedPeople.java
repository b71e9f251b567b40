package io.github.hospitalhr.domain;

import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.RowScope;
import io.github.hospitalhr.domain.access.Subject;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.audit.AuditEvent;
import io.github.hospitalhr.domain.audit.AuditOutcome;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.guard.HealthSight;
import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.IdDocument;
import io.github.hospitalhr.domain.people.PeopleDocument;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.PersonHistory;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.seal.BlindIndex;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InputFault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people as one actor may see and change them. Somebody the actor may not see is not there: the answer is the same as for an
 * unknown id. Thread-safe.
 *
 * <p>No write here asks whether the establishment (编制) has room: whoever registers, employs, posts or moves somebody first asks {@code
 * GuardedAdmissions.admit} of hr-domain-personnel about the person as they will be, and carries out what was admitted. What was written
 * without it counts all the same: {@code GuardedEstablishment.occupancy} shows it over the quota, and the next admission is judged with it.
 */
public final class GuardedPeople {

    private static final List<DataClass> PROFILE = List.of(DataClass.DIRECTORY, DataClass.CONTACT, DataClass.IDENTITY);
    private static final List<DataClass> POSTING = List.of(DataClass.DIRECTORY);
    private static final List<DataClass> EMPLOYMENT = List.of(DataClass.EMPLOYMENT);
    private static final List<DataClass> ALL =
            List.of(DataClass.DIRECTORY, DataClass.CONTACT, DataClass.IDENTITY, DataClass.EMPLOYMENT);

    /** The sealed fields that are searched, by the class of data they belong to. */
    private static final Map<String, DataClass> SOUGHT =
            Map.of("name", DataClass.DIRECTORY, "phone", DataClass.CONTACT, "id-number", DataClass.IDENTITY);

    private final PeopleRegister people;
    private final AccessGate gate;

    GuardedPeople(Workforce workforce, AccessGate gate) {
        this.people = workforce.people();
        this.gate = gate;
    }

    private static String object(PersonId id) {
        return "hr.person/" + id;
    }

    private Optional<PersonView> view(Person person) {
        Subject subject = gate.subject(person.id());
        var directory = gate.peek(AccessMode.READ, DataClass.DIRECTORY, subject);
        if (!directory.isAllowed()) {
            return Optional.empty();
        }
        return Optional.of(PersonView.of(
                person,
                directory,
                gate.peek(AccessMode.READ, DataClass.CONTACT, subject),
                gate.peek(AccessMode.READ, DataClass.IDENTITY, subject),
                gate.peek(AccessMode.READ, DataClass.EMPLOYMENT, subject)));
    }

    private AuditEvent seen(PersonView view) {
        return gate.event(AuditAction.READ, object(view.id()), view.id().value(), view.shown());
    }

    private AuditEvent asked(String what) {
        return gate.event(AuditAction.READ, what, null, List.of());
    }

    private List<PersonView> kept(String what, @Nullable DataClass refused, List<PersonView> views) {
        List<AuditEvent> events = new ArrayList<>();
        AuditEvent asked = asked(what);
        events.add(
                refused == null ? asked : gate.refused(asked, gate.peek(AccessMode.READ, refused, Subject.hospital())));
        views.forEach(view -> events.add(seen(view)));
        gate.keep(events);
        return List.copyOf(views);
    }

    /**
     * A person on a day.
     *
     * @param id the identity
     * @param times the day, and the moment whose knowledge counts
     * @return what the actor may see, or empty for an unknown person and for one the actor may not see
     */
    public Optional<PersonView> find(PersonId id, AsOf times) {
        AuditEvent asked = gate.event(AuditAction.READ, object(id), id.value(), List.of());
        Optional<PersonView> view = gate.found(
                asked, DataClass.DIRECTORY, () -> people.find(id, times).flatMap(this::view));
        AuditEvent event = view.map(this::seen)
                .orElseGet(
                        () -> gate.refused(asked, gate.peek(AccessMode.READ, DataClass.DIRECTORY, gate.subject(id))));
        gate.keep(List.of(event));
        return view;
    }

    /**
     * The people posted to a unit on a day whom the actor may see.
     *
     * @param unit the unit itself
     * @param times the day, and the moment whose knowledge counts
     * @return what the actor may see of them, ascending by id
     */
    public List<PersonView> workingIn(UnitId unit, AsOf times) {
        boolean refused = gate.reach(DataClass.DIRECTORY).isNothing();
        List<Person> all =
                refused ? List.of() : gate.keepingFailure(asked("hr.person?unit"), () -> people.workingIn(unit, times));
        List<PersonView> views = all.stream().flatMap(p -> view(p).stream()).toList();
        return kept(
                "hr.person?unit", refused || (views.isEmpty() && !all.isEmpty()) ? DataClass.DIRECTORY : null, views);
    }

    /**
     * The next people of a day whom the actor may see. About as many are read as the page has, however many are in scope, and a page is
     * shorter than its limit only at the end: its length tells nothing about anybody else.
     *
     * @param after the last identity of the page before, or null for the first page
     * @param limit how many at most, 1 to 1,000
     * @param times the day, and the moment whose knowledge counts
     * @return what the actor may see of them, ascending by id
     */
    public List<PersonView> page(@Nullable PersonId after, int limit, AsOf times) {
        checkLimit(limit);
        RowScope rows = gate.reach(DataClass.DIRECTORY);
        List<PersonView> page = gate.keepingFailure(
                asked("hr.person?page"), () -> PeopleInScope.page(people, rows, after, limit, times, this::view));
        return kept("hr.person?page", rows.isNothing() ? DataClass.DIRECTORY : null, page);
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > PeopleDirectory.MAX_PAGE) {
            throw new IllegalArgumentException("limit (" + limit + ") must be 1 to " + PeopleDirectory.MAX_PAGE
                    + ".\nMaybe page with the last id as after.");
        }
    }

    /**
     * The people one of whose sealed fields has a value on a day, or contains a fragment, of those whom the actor may see with this
     * field: who may not see a field cannot try it out. What is sought is kept nowhere; that it was sought and who was found is in the
     * audit, and whose record could not be opened.
     *
     * @param field {@code name}, {@code phone} or {@code id-number}, as {@code SealedKind.people()} calls them
     * @param text the whole value, or of a name a fragment of at least 2 characters; case, spaces and hyphens do not count
     * @param limit how many at most, 1 to 1,000
     * @param times the day, and the moment whose knowledge counts
     * @param unread takes people who may be among them and whose record does not open, for who may see everybody; they do not end the
     *     search
     * @return what the actor may see of them, ascending by id; empty also where the actor may not see the field of anybody
     * @throws IllegalStateException where {@code Workforce.Builder.sealed} was given no store
     */
    public List<PersonView> search(String field, String text, int limit, AsOf times, Consumer<PersonId> unread) {
        checkLimit(limit);
        DataClass data = SOUGHT.get(field);
        String what = "hr.person?search" + (data == null ? "" : "/" + field);
        if (data == null) {
            gate.keep(List.of(asked(what).with(AuditOutcome.FAILED)));
            throw new IllegalArgumentException("field must be name, phone or id-number.\nMaybe it is not searched.");
        }
        for (DataClass one : List.of(DataClass.DIRECTORY, data)) {
            if (gate.reach(one).isNothing()) {
                return kept(what, one, List.of());
            }
        }
        String wanted = BlindIndex.normal(text);
        List<PersonView> views = new ArrayList<>();
        List<PersonId> hidden = new ArrayList<>();
        List<PersonId> closed = new ArrayList<>();
        Predicate<Person> hits = person -> {
            if (BlindIndex.normal(value(person.profile(), field)).contains(wanted)) {
                view(person)
                        .filter(view -> view.shown().contains(field.equals("id-number") ? "idDocument" : field))
                        .ifPresentOrElse(views::add, () -> hidden.add(person.id()));
            }
            return views.size() < limit;
        };
        gate.keepingFailure(asked(what), () -> {
            people.search(field, text, times, hits, closed::add);
            return closed;
        });
        gate.keep(closed.stream()
                .map(id -> gate.event(AuditAction.READ, object(id), id.value(), List.of(field))
                        .with(AuditOutcome.FAILED))
                .toList());
        List<PersonView> found = kept(what, views.isEmpty() && !hidden.isEmpty() ? data : null, views);
        closed.stream()
                .filter(id -> gate.peek(AccessMode.READ, data, gate.subject(id)).isAllowed())
                .forEach(unread);
        return found;
    }

    private static String value(Profile profile, String field) {
        IdDocument document = profile.idDocument();
        String value = field.equals("name")
                ? profile.name()
                : field.equals("phone") ? profile.phone() : document == null ? null : document.number();
        return value == null ? "" : value;
    }

    /**
     * The first people of a day whom the actor may see, in an order. By id it is the first page; for any other order all of them are read,
     * since sealed values have no order in the store and a hidden one must not tell its own, and only the first are held.
     *
     * @param order the order; people whose field is hidden from the actor come last, by id
     * @param limit how many at most, 1 to 1,000
     * @param times the day, and the moment whose knowledge counts
     * @return what the actor may see of them
     */
    public List<PersonView> sorted(PersonOrder order, int limit, AsOf times) {
        checkLimit(limit);
        if (order == PersonOrder.ID) {
            return page(null, limit, times);
        }
        List<PersonView> first = List.of();
        PersonId last = null;
        while (true) {
            List<PersonView> next = page(last, PeopleDirectory.MAX_PAGE, times);
            first = Stream.concat(first.stream(), next.stream())
                    .sorted(order.comparator())
                    .limit(limit)
                    .toList();
            if (next.size() < PeopleDirectory.MAX_PAGE) {
                return first;
            }
            last = next.get(next.size() - 1).id();
        }
    }

    /**
     * All that was ever recorded about a person; for who may see all of it. Why it was recorded is shown to who may read health facts.
     *
     * @param id the identity
     * @return the history, or empty for an unknown person and for one whom the actor may not see whole
     */
    public Optional<PersonHistory> history(PersonId id) {
        boolean allowed = gate.passes(
                AuditAction.READ,
                AccessMode.READ,
                object(id) + "/history",
                id,
                gate.subject(id),
                ALL.toArray(DataClass[]::new));
        return allowed
                ? people.history(id).map(whole -> gate.veiled(object(id) + "/history", whole, GuardedPeople::told))
                : Optional.empty();
    }

    private static PersonHistory told(PersonHistory whole, HealthSight answer) {
        HealthSight sight = answer.at(whole.id());
        return whole.withOrigins(
                origin -> origin.reason() == null ? origin : origin.because(sight.text(origin.reason())));
    }

    /** A right to change is no right to read: a write answers nothing of what is stored. */
    private Guarded<PersonId> change(PersonId id, List<DataClass> data, List<Subject> subjects, Runnable work) {
        return gate.change(AuditAction.WRITE, object(id), id.value(), data, subjects, () -> {
            work.run();
            return id;
        });
    }

    private static Subject future(PersonId id, UnitId unit) {
        return new Subject(id, List.of(unit), null, List.of());
    }

    /**
     * Everything for which an import would be refused; for who may import, since a key that is taken is a fault too.
     *
     * @param document the files, with faults or without
     * @return all faults, or refused
     */
    public Guarded<List<InputFault>> faults(PeopleDocument document) {
        return gate.change(
                AuditAction.READ,
                "hr.person?import",
                null,
                ALL,
                List.of(Subject.hospital()),
                () -> people.faults(document));
    }

    /**
     * Registers many people at once.
     *
     * @param document the files
     * @return how many were registered, or refused where the actor may not change everybody's data
     */
    public Guarded<Integer> importAll(PeopleDocument document) {
        return gate.change(AuditAction.WRITE, "hr.person?import", null, ALL, List.of(Subject.hospital()), () -> {
            people.importAll(document);
            return document.people().size();
        });
    }

    /**
     * Registers a person who is not registered yet.
     *
     * @param file all that is known
     * @return the identity, or refused
     */
    public Guarded<PersonId> register(PersonFile file) {
        List<UnitId> units =
                file.postings().stream().map(p -> p.value().unit()).distinct().toList();
        List<Subject> subjects = new ArrayList<>();
        units.forEach(unit -> subjects.add(Subject.of(List.of(unit))));
        return change(
                file.id(),
                ALL,
                subjects.isEmpty() ? List.of(Subject.hospital()) : subjects,
                () -> people.register(file));
    }

    /**
     * Records what is registered about a person on some days. Fields that the actor may change but not see, and that come back empty as
     * they were shown, stay as they are registered for the first of the days: number of the identity document, telephone number, title,
     * ladder, skills.
     *
     * @param id the person
     * @param valid the days
     * @param profile what is registered
     * @return the identity, or refused
     */
    public Guarded<PersonId> recordProfile(PersonId id, DateRange valid, Profile profile) {
        return change(
                id,
                PROFILE,
                List.of(gate.subject(id)),
                () -> people.recordProfile(id, valid, keepingHidden(id, valid, profile)));
    }

    private Profile keepingHidden(PersonId id, DateRange valid, Profile profile) {
        Person known = valid == null || profile == null
                ? null
                : people.find(id, AsOf.of(valid.from())).orElse(null);
        return known == null ? profile : PersonView.keepingHidden(profile, known.profile(), view(known));
    }

    /**
     * Begins an employment, or changes the terms of one.
     *
     * @param id the person
     * @param valid the days
     * @param employment the employment
     * @return the identity, or refused
     */
    public Guarded<PersonId> employ(PersonId id, DateRange valid, Employment employment) {
        return change(id, EMPLOYMENT, List.of(gate.subject(id)), () -> people.employ(id, valid, employment));
    }

    /**
     * States that an employment does not hold on some days.
     *
     * @param id the person
     * @param employment the employment's key
     * @param valid the days
     * @return the identity, or refused
     */
    public Guarded<PersonId> endEmployment(PersonId id, String employment, DateRange valid) {
        return change(id, EMPLOYMENT, List.of(gate.subject(id)), () -> people.endEmployment(id, employment, valid));
    }

    /**
     * Begins a posting, or changes one; the actor must have the person as it is and the new unit in scope.
     *
     * @param id the person
     * @param valid the days
     * @param posting the posting
     * @return the identity, or refused
     */
    public Guarded<PersonId> post(PersonId id, DateRange valid, Posting posting) {
        return change(
                id,
                POSTING,
                List.of(gate.subject(id), future(id, posting.unit())),
                () -> people.post(id, valid, posting));
    }

    /**
     * States that a posting does not hold on some days.
     *
     * @param id the person
     * @param posting the posting's key
     * @param valid the days
     * @return the identity, or refused
     */
    public Guarded<PersonId> endPosting(PersonId id, String posting, DateRange valid) {
        return change(id, POSTING, List.of(gate.subject(id)), () -> people.endPosting(id, posting, valid));
    }

    /**
     * Moves a person; the actor must have the person as it is and the new unit in scope.
     *
     * @param id the person
     * @param posting the key of the posting that ends
     * @param from the first day at the new place
     * @param next the new posting
     * @return the identity, or refused
     */
    public Guarded<PersonId> move(PersonId id, String posting, LocalDate from, Posting next) {
        return change(
                id,
                POSTING,
                List.of(gate.subject(id), future(id, next.unit())),
                () -> people.move(id, posting, from, next));
    }

    /**
     * Names a person's own manager on some days.
     *
     * @param id the person
     * @param valid the days
     * @param manager the manager
     * @return the identity, or refused
     */
    public Guarded<PersonId> nameManager(PersonId id, DateRange valid, PersonId manager) {
        return change(id, POSTING, List.of(gate.subject(id)), () -> people.nameManager(id, valid, manager));
    }

    /**
     * States that a person has no manager of their own on some days.
     *
     * @param id the person
     * @param valid the days
     * @return the identity, or refused
     */
    public Guarded<PersonId> removeManager(PersonId id, DateRange valid) {
        return change(id, POSTING, List.of(gate.subject(id)), () -> people.removeManager(id, valid));
    }
}
