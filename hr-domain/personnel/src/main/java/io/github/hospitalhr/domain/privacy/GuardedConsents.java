package io.github.hospitalhr.domain.privacy;

import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.Subject;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.Disclosure;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Consents as one actor may record and see them: everybody their own. Thread-safe. */
public final class GuardedConsents {

    private final ConsentRegister register;
    private final AccessGate gate;

    GuardedConsents(ConsentRegister register, AccessGate gate) {
        this.register = register;
        this.gate = gate;
    }

    private static String object(PersonId person, Purpose purpose) {
        return "hr.consent/" + purpose.code() + "/" + person;
    }

    /**
     * Records what a person said, for who may read it too: all statements are answered.
     *
     * @param person the person
     * @param purpose the purpose
     * @param given true for consent, false for its withdrawal
     * @param evidence where it is written, or null
     * @return all statements, this one last, or refused
     */
    public Guarded<List<ConsentRegister.Statement>> record(
            PersonId person, Purpose purpose, boolean given, @Nullable String evidence) {
        return gate.change(
                AuditAction.WRITE,
                object(person, purpose),
                person.value(),
                List.of(DataClass.PRIVACY),
                Stream.of(gate.subject(person)).filter(this::isReadable).toList(),
                () -> register.record(person, purpose, given, gate.origin(evidence)));
    }

    private boolean isReadable(Subject subject) {
        return gate.peek(AccessMode.READ, DataClass.PRIVACY, subject).isAllowed();
    }

    /**
     * Everything a person ever said about purposes.
     *
     * @param person the person
     * @return the statements of each purpose, by purpose; empty too where the actor may not see them
     */
    public List<ConsentRegister.ConsentFile> about(PersonId person) {
        return gate.filter(
                "hr.consent?person",
                Disclosure.<ConsentRegister.ConsentFile>whole(DataClass.PRIVACY),
                () -> register.about(person),
                file -> gate.subject(file.person()));
    }

    /**
     * Whether data of a person may be used for a purpose at a moment.
     *
     * @param person the person
     * @param purpose the purpose
     * @param at the moment
     * @return the answer, or empty where the actor may not see it
     */
    public Optional<Boolean> allows(PersonId person, Purpose purpose, Instant at) {
        boolean allowed = gate.passes(
                AuditAction.READ,
                AccessMode.READ,
                object(person, purpose),
                person,
                gate.subject(person),
                DataClass.PRIVACY);
        return allowed ? Optional.of(register.allows(person, purpose, at)) : Optional.empty();
    }
}
