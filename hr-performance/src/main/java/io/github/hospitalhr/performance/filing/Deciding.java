package io.github.hospitalhr.performance.filing;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.Subject;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.people.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** A decision about a person by a member of staff: nothing on file and nobody of the staff are refused alike. */
final class Deciding {

    private Deciding() {}

    static <T> Guarded<T> by(
            AccessGate gate, String object, Optional<PersonId> about, DataClass data, Function<PersonId, T> work) {
        PersonId by = gate.actor().person();
        List<Subject> whose =
                by == null ? List.of() : about.map(gate::subject).stream().toList();
        return gate.change(
                AuditAction.WRITE,
                object,
                about.map(PersonId::value).orElse(null),
                List.of(data),
                whose,
                () -> work.apply(Objects.requireNonNull(by, "a change without a decider passes no gate")));
    }
}
