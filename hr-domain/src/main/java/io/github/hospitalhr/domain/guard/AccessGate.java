package io.github.hospitalhr.domain.guard;

import io.github.hospitalhr.domain.access.AccessDecision;
import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.AccessRequest;
import io.github.hospitalhr.domain.access.Actor;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.Denial;
import io.github.hospitalhr.domain.access.RowScope;
import io.github.hospitalhr.domain.access.Subject;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.audit.AuditEvent;
import io.github.hospitalhr.domain.audit.AuditOutcome;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.spi.SealException;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.domain.validation.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Access control and audit together, for one actor and one purpose: what is allowed is in the audit before it is done or answered,
 * what is refused too. If the audit cannot be written, nothing is done and nothing is answered. Rights follow where people are today,
 * whatever day is asked about. Thread-safe.
 */
public final class AccessGate {

    private static final int EVENTS_A_WRITE = 1000;
    private static final int MOST_PURPOSE = 64;

    private final AccessGuard guard;
    private final Actor actor;
    private final String purpose;
    /** False where the purpose is no code: then everything is refused. */
    private final boolean purposeful;

    AccessGate(AccessGuard guard, Actor actor, String purpose) {
        this.guard = guard;
        this.actor = Objects.requireNonNull(actor, "actor");
        this.purposeful = purpose.length() <= MOST_PURPOSE
                && purpose.matches(Texts.PLAIN)
                && (purpose.isEmpty() || !purpose.isBlank());
        this.purpose = purposeful ? purpose : "";
    }

    /**
     * Who asks.
     *
     * @return the actor
     */
    public Actor actor() {
        return actor;
    }

    /**
     * The day on which rights are looked at.
     *
     * @return today, at the campus
     */
    public LocalDate today() {
        return LocalDate.ofInstant(guard.clock().instant(), guard.zone());
    }

    /**
     * Who writes, for the histories and files behind the faces.
     *
     * @param reason why, or null
     * @return the account that really acts
     */
    public Origin origin(@Nullable String reason) {
        return new Origin(line(actor.accountable(), 128), reason);
    }

    /**
     * Whose data it is: the person where it is posted today.
     *
     * @param person the person
     * @return the subject; of somebody unknown, without postings today, or whose file does not open or does not read, nobody's unit: who may not see
     *     everybody is refused, and it is kept
     */
    public Subject subject(PersonId person) {
        Optional<Person> known;
        try {
            known = guard.people().find(person, AsOf.of(today()));
        } catch (SealException | InvalidInputException e) {
            known = Optional.empty();
        }
        return known.map(Subject::of).orElseGet(() -> new Subject(person, List.of(), null, List.of()));
    }

    /**
     * Whose data it is, where a unit has to do with it too: a row of its roster, whoever works there.
     *
     * @param person the person's id; null or blank for nobody's
     * @param unit the unit
     * @return the subject
     */
    public Subject subject(@Nullable String person, UnitId unit) {
        if (person == null || person.isBlank() || person.length() > 64) {
            return Subject.of(List.of(unit));
        }
        Subject known = subject(PersonId.of(person));
        Set<UnitId> units = new LinkedHashSet<>(known.units());
        units.add(unit);
        return new Subject(known.person(), List.copyOf(units), known.manager(), known.assignedTo());
    }

    /**
     * The audit, for who may read it.
     *
     * @return the audit as this actor may read it
     */
    public GuardedAudit audit() {
        return new GuardedAudit(guard.trail(), this);
    }

    /**
     * Decides without a trace, for what is shown of something that {@link #keep} will tell of.
     *
     * @param mode read or modify
     * @param data which class of data
     * @param subject whose
     * @return the decision
     */
    public AccessDecision peek(AccessMode mode, DataClass data, Subject subject) {
        if (!purposeful) {
            return new AccessDecision(null, List.of(), Denial.PURPOSE);
        }
        AccessDecision decision =
                guard.control().decide(new AccessRequest(actor, mode, data, subject, purpose, today()));
        return mode == AccessMode.READ && decision.isAllowed() && lacksConsent(data, subject.person())
                ? new AccessDecision(null, List.of(), Denial.CONSENT)
                : decision;
    }

    private boolean needsConsent(DataClass data) {
        ConsentDirectory consents = guard.consents();
        return consents != null && consents.isNeeded(data.code(), purpose);
    }

    /** One's own needs none; where it is not said whose it is, nobody can have agreed. */
    private boolean lacksConsent(DataClass data, @Nullable PersonId person) {
        ConsentDirectory consents = guard.consents();
        if (consents == null || !needsConsent(data)) {
            return false;
        }
        return person == null || !(person.equals(actor.person()) || isGiven(consents, person, data));
    }

    /** A consent that does not open or does not read is none, and stops nobody else's. */
    private boolean isGiven(ConsentDirectory consents, PersonId person, DataClass data) {
        try {
            return consents.isGiven(person, data.code(), purpose, guard.clock().instant());
        } catch (SealException | InvalidInputException e) {
            return false;
        }
    }

    /**
     * The rows the actor may read. SQL asks nobody for consent: of a class that needs it for this purpose the scope has the actor's own rows
     * only, and {@link #filter} finds those of the people who agreed.
     *
     * @param data which class of data
     * @return the scope
     */
    public RowScope rows(DataClass data) {
        return needsConsent(data) ? reach(data).onlyOf(actor.person()) : reach(data);
    }

    /**
     * The rows by the policy alone, for who then asks {@link #peek} about each of them: whether somebody agreed depends on whose data it
     * is, not on who asks, who may be an account without a person.
     *
     * @param data which class of data
     * @return the scope; nobody's data may be shown by it alone
     */
    public RowScope reach(DataClass data) {
        return guard.control().rows(purposeful ? actor : Actor.nobody(), AccessMode.READ, data, purpose, today());
    }

    /**
     * An event of this actor, for {@link #keep}.
     *
     * @param action what is done
     * @param object what it is done to
     * @param person whose data it is, or null where it is nobody's
     * @param fields the fields concerned
     * @return the event
     */
    public AuditEvent event(AuditAction action, String object, @Nullable String person, List<String> fields) {
        AuditEvent event = AuditEvent.of(
                        guard.clock().instant(), line(actor.accountable(), 128), action, line(object, 256))
                .purpose(purpose)
                .onBehalfOf(actor.impersonator() == null || !actor.isIdentified() ? null : line(actor.id(), 128));
        return person == null ? event : event.about(person, fields);
    }

    /** What a caller names, however long or odd, as one line that the audit takes: an attempt with it is kept too. */
    private static String line(String text, int most) {
        if (text.length() <= most && text.matches(Texts.PLAIN)) {
            return text;
        }
        String plain = text.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cn}\\u2028\\u2029]", "?");
        int end = Math.min(plain.length(), most - 1);
        return plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, end) - 1)) + "…";
    }

    /**
     * An event of something refused. Why stands in it as the field {@code denied.} and the name of the {@link Denial}; without one
     * the thing is not there, or cannot be shown without fields that stay hidden.
     *
     * @param event what was asked
     * @param why the decision about it
     * @return the event, refused
     */
    public AuditEvent refused(AuditEvent event, AccessDecision why) {
        List<String> fields = new ArrayList<>(event.fields());
        why.denial().ifPresent(denial -> fields.add("denied." + denial.name()));
        return new AuditEvent(
                event.at(),
                event.actor(),
                event.onBehalfOf(),
                event.action(),
                AuditOutcome.REFUSED,
                event.object(),
                event.subject(),
                fields,
                event.purpose(),
                event.detail());
    }

    /** The first decision that does not allow, or an allowing one. */
    private static AccessDecision strictest(List<AccessDecision> decisions) {
        return decisions.stream().filter(d -> !d.isAllowed()).findFirst().orElse(decisions.get(0));
    }

    /**
     * Writes events into the audit.
     *
     * @param events what is about to be answered or done; may be none
     */
    public void keep(List<AuditEvent> events) {
        for (int start = 0; start < events.size(); start += EVENTS_A_WRITE) {
            guard.trail().append(events.subList(start, Math.min(start + EVENTS_A_WRITE, events.size())));
        }
    }

    /**
     * Decides about a change, keeps the decision, and does it if it is allowed.
     *
     * @param action what it is, for the audit
     * @param object what is changed
     * @param person whose data it is, or null where it is nobody's
     * @param data the classes of data that are changed: all must be allowed
     * @param subjects whose data is changed: for a move, as it is and as it will be; all must be allowed
     * @param work the change; an exception of it is kept in the audit too, and goes on
     * @param <T> what it answers
     * @return done, or refused
     */
    public <T> Guarded<T> change(
            AuditAction action,
            String object,
            @Nullable String person,
            List<DataClass> data,
            List<Subject> subjects,
            Supplier<T> work) {
        List<String> codes = data.stream().map(DataClass::code).toList();
        AuditEvent event = event(action, object, person, codes);
        List<AccessDecision> decisions = subjects.stream()
                .flatMap(s -> data.stream().map(d -> peek(AccessMode.MODIFY, d, s)))
                .toList();
        if (decisions.isEmpty() || !strictest(decisions).isAllowed()) {
            guard.trail()
                    .append(
                            decisions.isEmpty()
                                    ? event.with(AuditOutcome.REFUSED)
                                    : refused(event, strictest(decisions)));
            return Guarded.refused();
        }
        guard.trail().append(event);
        return new Guarded.Done<>(keepingFailure(event, work));
    }

    /**
     * Does something that is kept by the caller; if it fails, because a sealed value does not open or a store is away, that is kept.
     *
     * @param event what is read or done
     * @param work reads or does it; an exception of it goes on
     * @param <T> what it answers
     * @return its answer
     */
    public <T> T keepingFailure(AuditEvent event, Supplier<T> work) {
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            if (!done) {
                guard.trail().append(event.with(AuditOutcome.FAILED));
            }
        }
    }

    /**
     * Looks for one thing as {@link #keepingFailure} does; who may not see everybody's learns no more of one that does not open than of
     * one that is not there.
     *
     * @param event what is read
     * @param data its class of data
     * @param work reads it
     * @param <T> what it is
     * @return the thing, or empty
     */
    public <T> Optional<T> found(AuditEvent event, DataClass data, Supplier<Optional<T>> work) {
        try {
            return keepingFailure(event, work);
        } catch (SealException e) {
            if (reach(data).isEverything()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /**
     * Decides about something as a whole and keeps the decision.
     *
     * @param action what is done, for the audit
     * @param mode read or modify
     * @param object what it is done to
     * @param person whose data it is, or null
     * @param subject whose data it is, as far as access depends on it
     * @param data the classes of data concerned: all must be allowed, without masked fields
     * @return true if it may be answered or done
     */
    public boolean passes(
            AuditAction action,
            AccessMode mode,
            String object,
            @Nullable PersonId person,
            Subject subject,
            DataClass... data) {
        List<AccessDecision> decisions =
                Arrays.stream(data).map(d -> peek(mode, d, subject)).toList();
        boolean allowed = !decisions.isEmpty()
                && decisions.stream()
                        .allMatch(decision ->
                                decision.isAllowed() && decision.masked().isEmpty());
        List<String> codes = Arrays.stream(data).map(DataClass::code).toList();
        AuditEvent event = event(action, object, person == null ? null : person.value(), codes);
        guard.trail()
                .append(
                        allowed
                                ? event
                                : decisions.isEmpty()
                                        ? event.with(AuditOutcome.REFUSED)
                                        : refused(event, strictest(decisions)));
        return allowed;
    }

    /**
     * Answers one thing about a person, if the actor may see it. What is not there and what may not be seen are answered alike.
     *
     * @param object what is read, for the audit
     * @param person whose it is
     * @param disclosure its class of data, and what can be hidden of it
     * @param source reads it; not asked where the actor may not see it
     * @param <T> what it is
     * @return the thing without the hidden fields, or empty
     */
    public <T> Optional<T> read(
            String object, PersonId person, Disclosure<T> disclosure, Supplier<Optional<T>> source) {
        AuditEvent event = event(
                AuditAction.READ,
                object,
                person.value(),
                List.of(disclosure.data().code()));
        Subject whose = keepingFailure(event, () -> subject(person));
        AccessDecision decision = keepingFailure(event, () -> peek(AccessMode.READ, disclosure.data(), whose));
        HealthSight sight = HealthSight.of(this).at(whose);
        Optional<T> shown = found(
                event,
                disclosure.data(),
                () -> decision.isAllowed()
                        ? source.get().flatMap(thing -> disclosure.shown(thing, decision, sight))
                        : Optional.empty());
        List<String> fields = new ArrayList<>(event.fields());
        fields.addAll(sight.fields(person.value()));
        List<AuditEvent> events = new ArrayList<>();
        events.add(shown.isPresent() ? event.about(person.value(), fields) : refused(event, decision));
        events.addAll(sight.events(event, List.of(person.value())));
        keep(events);
        return shown;
    }

    /**
     * Answers those things of many that the actor may see. Where the actor may see nothing of this class, nothing is read.
     *
     * @param object what is read, for the audit
     * @param disclosure their class of data, and what can be hidden of it
     * @param source reads them
     * @param whose whose each is
     * @param <T> what they are
     * @return what may be seen, in the order of the source
     */
    public <T> List<T> filter(
            String object,
            Disclosure<T> disclosure,
            Supplier<? extends Collection<T>> source,
            Function<T, Subject> whose) {
        AuditEvent asked =
                event(AuditAction.READ, object, null, List.of(disclosure.data().code()));
        if (reach(disclosure.data()).isNothing()) {
            keep(List.of(refused(asked, peek(AccessMode.READ, disclosure.data(), Subject.hospital()))));
            return List.of();
        }
        Collection<T> all = keepingFailure(asked, source);
        List<T> shown = new ArrayList<>();
        Set<String> people = new LinkedHashSet<>();
        Map<Subject, AccessDecision> decided = new LinkedHashMap<>();
        HealthSight sight = HealthSight.of(this);
        for (T thing : all) {
            Subject subject = whose.apply(thing);
            AccessDecision decision =
                    decided.computeIfAbsent(subject, s -> peek(AccessMode.READ, disclosure.data(), s));
            PersonId person = subject.person();
            disclosure.shown(thing, decision, sight.at(subject)).ifPresent(visible -> {
                shown.add(visible);
                if (person != null) {
                    people.add(person.value());
                }
            });
        }
        List<AuditEvent> events = new ArrayList<>();
        events.add(
                shown.isEmpty() && !all.isEmpty() ? refused(asked, strictest(List.copyOf(decided.values()))) : asked);
        people.forEach(person -> {
            List<String> fields = new ArrayList<>(asked.fields());
            fields.addAll(sight.fields(person));
            events.add(asked.about(person, fields));
        });
        events.addAll(sight.events(asked, people));
        keep(events);
        return List.copyOf(shown);
    }

    /**
     * What may be shown of an answer that {@link #change} or {@link #passes} let through: the rest of it is decided and kept already, what
     * may tell of health is decided and kept here.
     *
     * @param object what is read, for the audit
     * @param answer the answer
     * @param veil the answer without what tells of health, as far as the sight does not see it
     * @param <T> what it is
     * @return the answer as it is shown
     */
    public <T> T veiled(String object, T answer, BiFunction<T, HealthSight, T> veil) {
        HealthSight sight = HealthSight.of(this);
        AuditEvent asked = event(AuditAction.READ, object, null, List.of());
        T shown = keepingFailure(asked, () -> veil.apply(answer, sight));
        keep(sight.events(asked, List.of()));
        return shown;
    }

    /**
     * What may be shown of the answer of a change.
     *
     * @param object what was changed, for the audit
     * @param answer the answer, or refused
     * @param veil the answer without what tells of health, as far as the sight does not see it
     * @param <T> what it is
     * @return the answer as it is shown, or refused
     */
    public <T> Guarded<T> answered(String object, Guarded<T> answer, BiFunction<T, HealthSight, T> veil) {
        return answer instanceof Guarded.Done<T> done
                ? new Guarded.Done<>(veiled(object, done.result(), veil))
                : answer;
    }

    /**
     * Where people are today, each looked up once: for {@link #filter}.
     *
     * @return tells whose data something of a person is; for one call, not thread-safe
     */
    public Function<PersonId, Subject> subjects() {
        Map<PersonId, Subject> known = new HashMap<>();
        return person -> known.computeIfAbsent(person, this::subject);
    }
}
