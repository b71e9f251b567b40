package io.github.hospitalhr.domain.lifecycle;

import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.Subject;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.Disclosure;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.guard.HealthSight;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.domain.validation.Texts;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The cases as one actor may see and change them. A case about a thing, such as a contract, is the hospital's. Whoever owns a step of a
 * case has the case assigned; whoever owns the step itself, the step. Notes, which may tell of illness, are shown to who may read {@link
 * DataClass#HEALTH} of the person. Thread-safe.
 */
public final class GuardedChecklists {

    static final Disclosure<ProcessCase> CASE =
            Disclosure.<ProcessCase>whole(DataClass.PROCESS).veiled(GuardedChecklists::veiled);
    private static final List<DataClass> PROCESS = List.of(DataClass.PROCESS);

    private final Checklists checklists;
    private final AccessGate gate;
    private final StepOwners owners;

    GuardedChecklists(Checklists checklists, AccessGate gate, StepOwners owners) {
        this.checklists = checklists;
        this.gate = gate;
        this.owners = owners;
    }

    private static ProcessCase veiled(ProcessCase content, HealthSight sight) {
        return new ProcessCase(
                content.id(),
                content.template(),
                content.subject(),
                content.person(),
                content.anchor(),
                content.startedAt(),
                content.startedBy(),
                content.events().stream().map(one -> veiled(one, sight)).toList(),
                content.told());
    }

    private static StepEvent veiled(StepEvent event, HealthSight sight) {
        String note = event.note();
        return note == null
                ? event
                : new StepEvent(event.step(), event.what(), event.at(), event.actor(), sight.text(note));
    }

    private static String object(String id) {
        return "hr.process-case/" + id;
    }

    private boolean isReadable(ProcessCase content) {
        return gate.peek(AccessMode.READ, DataClass.PROCESS, subject(content, null))
                .isAllowed();
    }

    private Subject subject(ProcessCase content, @Nullable String step) {
        PersonId person = content.person();
        Subject base = person == null ? Subject.hospital() : gate.subject(person);
        Set<PersonId> assigned = new LinkedHashSet<>();
        for (StepTemplate one : content.template().steps()) {
            if (step == null || step.equals(one.id())) {
                assigned.addAll(owners.owners(one.owner(), person, gate.today()));
            }
        }
        return new Subject(base.person(), base.units(), base.manager(), List.copyOf(assigned));
    }

    /**
     * Begins a case about a person.
     *
     * @param id its key, not used before
     * @param template the checklist
     * @param person whom it is about
     * @param anchor the day from which due days count
     * @return the case, or refused; refused too where the key is one of a case that the actor may not see
     * @throws InvalidInputException naming every fault of the case and its template, or that the key is used
     */
    public Guarded<ProcessCase> start(String id, ProcessTemplate template, PersonId person, LocalDate anchor) {
        return begin(
                id,
                person,
                gate.subject(person),
                () -> checklists.start(id, template, person, anchor, gate.origin(null)));
    }

    /**
     * Begins a case about a thing.
     *
     * @param id its key, not used before
     * @param template the checklist
     * @param thing the thing, such as a contract's number
     * @param anchor the day from which due days count
     * @return the case, or refused; refused too where the key is one of a case that the actor may not see
     * @throws InvalidInputException naming every fault of the case and its template, or that the key is used
     */
    public Guarded<ProcessCase> review(String id, ProcessTemplate template, String thing, LocalDate anchor) {
        return begin(
                id, null, Subject.hospital(), () -> checklists.review(id, template, thing, anchor, gate.origin(null)));
    }

    private Guarded<ProcessCase> begin(
            String id, @Nullable PersonId person, Subject whose, Supplier<ProcessCase> work) {
        try {
            return gate.change(
                    AuditAction.WRITE,
                    object(id),
                    person == null ? null : person.value(),
                    PROCESS,
                    isHidden(id) ? List.of() : List.of(whose),
                    work);
        } catch (InvalidInputException e) {
            // Somebody else took the key meanwhile, for a case of which this actor is told nothing.
            if (isHidden(id)) {
                return Guarded.refused();
            }
            throw e;
        }
    }

    private boolean isHidden(String id) {
        return known(id).filter(content -> !isReadable(content)).isPresent();
    }

    /** What cannot be a key is the key of no case. */
    private Optional<ProcessCase> known(String id) {
        return id.matches(Texts.KEY) ? checklists.find(id) : Optional.empty();
    }

    /**
     * Records something about a step, for who may read the case too: it is answered.
     *
     * @param id the case's key
     * @param step the step's key
     * @param what what is recorded
     * @param note a note, or null
     * @return the case after it, or as it was and why nothing was recorded; refused also where there is no such case
     */
    public Guarded<StepResult> record(String id, String step, StepEvent.What what, @Nullable String note) {
        Optional<ProcessCase> known = known(id);
        PersonId person = known.map(ProcessCase::person).orElse(null);
        Guarded<StepResult> answer = gate.change(
                AuditAction.WRITE,
                object(id),
                person == null ? null : person.value(),
                PROCESS,
                known.filter(this::isReadable).map(content -> subject(content, step)).stream()
                        .toList(),
                () -> checklists.record(
                        id, step, what, gate.origin(note), false, gate.actor().person()));
        return gate.answered(
                object(id),
                answer,
                (result, sight) -> new StepResult(
                        veiled(result.state(), sight.at(subject(result.state(), null))), result.refusal()));
    }

    /**
     * A case.
     *
     * @param id its key
     * @return the case, or empty where there is none or the actor may not see it
     */
    public Optional<ProcessCase> find(String id) {
        return filter(object(id), () -> known(id).stream().toList()).stream().findFirst();
    }

    /**
     * The cases about a person.
     *
     * @param person the person
     * @return those the actor may see, by key
     */
    public List<ProcessCase> about(PersonId person) {
        return filter("hr.process-case?person", () -> checklists.about(person));
    }

    /**
     * The cases that are not closed.
     *
     * @return those the actor may see, by kind and key
     */
    public List<ProcessCase> open() {
        return filter("hr.process-case?open", checklists::open);
    }

    private List<ProcessCase> filter(String object, Supplier<List<ProcessCase>> cases) {
        return gate.filter(object, CASE, cases, content -> subject(content, null));
    }
}
