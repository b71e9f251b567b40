package io.github.hospitalhr.domain;

import io.github.hospitalhr.domain.event.PeopleEvent;
import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.PeopleDocument;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.PersonHistory;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The people of a hospital, kept in the record store. Every write is one atomic commit with its events in the outbox; it
 * adds to the person's history and destroys nothing: recording other values for days already recorded is a correction,
 * and what was known before stays readable through {@code knownAt}.
 *
 * <p>A write whose result would not be sound is refused as a whole with an {@link InvalidInputException} that names every
 * fault at once: values that their constraints do not allow, unknown person, unit or manager, employments that exclude each other on the same day, postings without
 * employment, on days on which the unit does not exist or above a full post, managers in a circle.
 *
 * <p>Thread-safe, also between several nodes on one store: a write that another one overtook is checked again and
 * repeated.
 */
public final class PeopleRegister implements PeopleDirectory {

    /** Most people in one import, so that people, events and the guards of up to 2,000 units fit one commit. */
    public static final int MAX_IMPORT = 4000;

    /** Where people stand in what is kept: each in a record of their own, and as the manager in those of others. */
    public static final PersonalKind PERSONAL = WorkforceRecords.PERSONAL;

    private final WorkforceRecords records;
    private final UnitRegister units;
    private final InputValidator validator;
    private final @Nullable Origin origin;

    PeopleRegister(WorkforceRecords records, UnitRegister units, InputValidator validator, @Nullable Origin origin) {
        this.origin = origin;
        this.records = records;
        this.units = units;
        this.validator = validator;
    }

    /**
     * Registers many people at once, all or none. They may name each other as managers.
     *
     * @param document the files, at most {@link #MAX_IMPORT}
     * @throws InvalidInputException naming all {@link #faults}
     */
    public void importAll(PeopleDocument document) {
        List<InputFault> given = ofValues(document);
        if (document == null || document.people().size() > MAX_IMPORT) {
            throw new InvalidInputException(given);
        }
        if (!document.people().isEmpty()) {
            WorkforceRecords.retrying(() -> commitAll(document.people(), given));
        }
    }

    /**
     * Everything for which an import would be refused, at once: values that their constraints do not allow, and what does not
     * hold between the files or with what is registered. What cannot be told because something is missing is left out; a document
     * of more than {@link #MAX_IMPORT} people is not compared with what is registered.
     *
     * @param document the files, with faults or without
     * @return all faults; empty for a document that would be imported
     */
    public List<InputFault> faults(PeopleDocument document) {
        List<InputFault> faults = ofValues(document);
        if (document != null && document.people().size() <= MAX_IMPORT) {
            faults.addAll(new PeopleImport(records, units, document.people()).faults());
        }
        return List.copyOf(faults);
    }

    WorkforceRecords records() {
        return records;
    }

    private List<InputFault> ofValues(PeopleDocument document) {
        List<InputFault> faults = new ArrayList<>(validator.faults("", document));
        if (document != null && document.people().size() > MAX_IMPORT) {
            faults.add(InputFault.of(
                    "people",
                    Integer.toString(document.people().size()),
                    "people.tooMany",
                    Label.of("一次最多导入 " + MAX_IMPORT + " 人", "at most " + MAX_IMPORT + " people are imported at once")));
        }
        return faults;
    }

    private boolean commitAll(List<PersonFile> files, List<InputFault> ofValues) {
        PeopleImport given = new PeopleImport(records, units, files);
        SortedMap<UnitId, Long> guards = ofValues.isEmpty() ? given.guards() : new TreeMap<>();
        List<InputFault> faults = new ArrayList<>(ofValues);
        faults.addAll(given.faults());
        InvalidInputException.throwIfAny(faults);
        Instant at = records.recordingTime(Instant.MIN);
        CommitBatch.Builder batch = records.batch();
        for (PersonFile file : files) {
            PersonHistory history = signed(PersonHistory.empty(file.id()), PersonHistory.of(file, at));
            records.put(batch, new WorkforceRecords.Versioned<>(history, 0));
            records.tell(batch, new PeopleEvent.Registered(PersonChange.key(file.id(), 1, 0), at, file.id()));
        }
        records.raise(batch, guards);
        records.commit(batch);
        return true;
    }

    /**
     * Registers a person who is not registered yet.
     *
     * @param file all that is known
     */
    public void register(PersonFile file) {
        importAll(new PeopleDocument(List.of(file)));
    }

    /**
     * Records what is registered about a person on some days; for days already recorded, a correction. A number of an identity document
     * that somebody else has is a fault where people are searched ({@code Workforce.Builder.sealed}).
     *
     * @param person the person
     * @param valid the days
     * @param profile what is registered
     * @return the person's history, after the write
     */
    public PersonHistory recordProfile(PersonId person, DateRange valid, Profile profile) {
        List<InputFault> ofValue = new ArrayList<>(validator.faults("profile", profile));
        ofValue.addAll(new IdNumberChecks(records).ofProfile(person, profile));
        return write(person, valid, ofValue, change -> change.profile(valid, profile));
    }

    /**
     * Begins an employment, or changes or corrects the terms of one on some days.
     *
     * @param person the person
     * @param valid the days
     * @param employment the employment as it holds on those days
     * @return the person's history, after the write
     */
    public PersonHistory employ(PersonId person, DateRange valid, Employment employment) {
        return write(
                person, valid, validator.faults("employment", employment), change -> change.employ(valid, employment));
    }

    /**
     * States that an employment does not hold on some days: an end ({@link DateRange#startingOn}) or a correction. On days
     * that no other employment covers, the person's postings end with it.
     *
     * @param person the person
     * @param employment the employment's key
     * @param valid the days on which it does not hold
     * @return the person's history, after the write
     */
    public PersonHistory endEmployment(PersonId person, String employment, DateRange valid) {
        return write(
                person,
                valid,
                validator.faults("employment", employment),
                change -> change.endEmployment(employment, valid));
    }

    /**
     * Begins a posting, or changes or corrects one on some days.
     *
     * @param person the person
     * @param valid the days
     * @param posting the posting as it holds on those days
     * @return the person's history, after the write
     */
    public PersonHistory post(PersonId person, DateRange valid, Posting posting) {
        return write(person, valid, validator.faults("posting", posting), change -> change.post(valid, posting));
    }

    /**
     * States that a posting does not hold on some days: an end ({@link DateRange#startingOn}) or a correction.
     *
     * @param person the person
     * @param posting the posting's key
     * @param valid the days on which it does not hold
     * @return the person's history, after the write
     */
    public PersonHistory endPosting(PersonId person, String posting, DateRange valid) {
        return write(person, valid, validator.faults("posting", posting), change -> change.endPosting(posting, valid));
    }

    /**
     * Moves a person (调岗): one posting ends, another begins on the same day, in one write.
     *
     * @param person the person
     * @param posting the key of the posting that ends
     * @param from the first day at the new place
     * @param next the new posting, with a key of its own
     * @return the person's history, after the write
     */
    public PersonHistory move(PersonId person, String posting, LocalDate from, Posting next) {
        List<InputFault> ofValues = new ArrayList<>(validator.faults("ending", posting));
        ofValues.addAll(validator.faults("posting", next));
        return write(person, "from", from == null ? null : DateRange.startingOn(from), ofValues, change -> {
            change.endPosting(posting, DateRange.startingOn(from));
            change.post(DateRange.startingOn(from), next);
        });
    }

    /**
     * Names a person's own manager (直接上级) on some days.
     *
     * @param person the person
     * @param valid the days
     * @param manager the manager
     * @return the person's history, after the write
     */
    public PersonHistory nameManager(PersonId person, DateRange valid, PersonId manager) {
        return write(person, valid, validator.faults("manager", manager), change -> change.manager(valid, manager));
    }

    /**
     * States that a person has no manager of their own on some days; the leaders of the units count.
     *
     * @param person the person
     * @param valid the days
     * @return the person's history, after the write
     */
    public PersonHistory removeManager(PersonId person, DateRange valid) {
        return write(person, valid, List.of(), change -> change.noManager(valid));
    }

    private PersonHistory write(
            PersonId person, DateRange valid, List<InputFault> ofValue, Consumer<PersonChange> edit) {
        return write(person, "valid", valid, ofValue, edit);
    }

    private PersonHistory write(
            PersonId person,
            String daysName,
            @Nullable DateRange days,
            List<InputFault> ofValue,
            Consumer<PersonChange> edit) {
        List<InputFault> given = new ArrayList<>(validator.faults("person", person));
        given.addAll(validator.faults(daysName, days));
        given.addAll(ofValue);
        return WorkforceRecords.retrying(() -> {
            List<InputFault> faults = new ArrayList<>(given);
            WorkforceRecords.Versioned<PersonHistory> before =
                    person == null ? null : records.person(person).orElse(null);
            if (before == null) {
                if (person != null) {
                    faults.add(InputFault.of(
                            "person", person.value(), "person.unknown", Label.of("人员不存在", "the person is unknown")));
                }
                throw new InvalidInputException(faults);
            }
            PersonChange change = new PersonChange(
                    before, records.recordingTime(before.history().lastRecordedAt()), given.isEmpty());
            if (days != null) {
                edit.accept(change);
            }
            SortedMap<UnitId, Long> guards = records.guards(change.postedTo());
            Map<PersonId, WorkforceRecords.Versioned<PersonHistory>> above = new TreeMap<>();
            PersonFile known = change.after().known(null);
            faults.addAll(change.faults());
            faults.addAll(PersonChecks.faults(known, "person", units.openDays()));
            faults.addAll(ManagerChecks.faults(known, "person", id -> file(id, above)));
            InvalidInputException.throwIfAny(faults);
            CommitBatch.Builder batch = records.batch();
            PersonHistory after = signed(before.history(), change.after());
            records.put(batch, new WorkforceRecords.Versioned<>(after, before.version()));
            records.raise(batch, guards);
            if (change.namesManager()) {
                above.values().forEach(manager -> records.expect(batch, manager));
            }
            change.events().forEach(event -> records.tell(batch, event));
            records.commit(batch);
            return after;
        });
    }

    private PersonHistory signed(PersonHistory before, PersonHistory after) {
        return origin == null ? after : after.signedSince(before, origin);
    }

    /** The person's file, remembered with the version it was read at. */
    private Optional<PersonFile> file(PersonId id, Map<PersonId, WorkforceRecords.Versioned<PersonHistory>> seen) {
        if (!seen.containsKey(id)) {
            records.person(id).ifPresent(person -> seen.put(id, person));
        }
        return Optional.ofNullable(seen.get(id)).map(person -> person.history().known(null));
    }

    /**
     * All that was ever recorded about a person.
     *
     * @param id the identity
     * @return the history, or empty for an unknown person
     */
    public Optional<PersonHistory> history(PersonId id) {
        return records.person(id).map(WorkforceRecords.Versioned::history);
    }

    @Override
    public Optional<Person> find(PersonId id, AsOf times) {
        return history(id).flatMap(history -> history.asOf(times));
    }

    /** The people of a day whose sealed field ever had a value, or contained a fragment, by id, until a hit answers false. */
    void search(String field, String text, AsOf times, Predicate<Person> hits, Consumer<PersonId> unread) {
        records.search(
                field, text, history -> history.asOf(times).map(hits::test).orElse(true), unread);
    }

    @Override
    public List<Person> workingIn(UnitId unit, AsOf times) {
        return records.everPostedTo(unit).stream()
                .flatMap(history -> history.asOf(times).stream())
                .filter(person -> person.worksIn(unit))
                .toList();
    }

    /**
     * The people who lead a unit on a day: those posted to it as leaders.
     *
     * @param unit the unit
     * @param times the day, and the moment whose knowledge counts
     * @return the leaders, ascending by id
     */
    public List<Person> leadersOf(UnitId unit, AsOf times) {
        return workingIn(unit, times).stream().filter(p -> p.leads(unit)).toList();
    }

    @Override
    public List<Person> page(@Nullable PersonId after, int limit, AsOf times) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException(
                    "limit (" + limit + ") must be 1 to " + MAX_PAGE + ".\nMaybe page with the last id as after.");
        }
        List<Person> page = new ArrayList<>();
        PersonId last = after;
        while (page.size() < limit) {
            List<PersonHistory> next = records.peopleAfter(last, limit);
            for (PersonHistory history : next) {
                last = history.id();
                if (page.size() < limit) {
                    history.asOf(times).ifPresent(page::add);
                }
            }
            if (next.size() < limit) {
                break;
            }
        }
        return List.copyOf(page);
    }
}
