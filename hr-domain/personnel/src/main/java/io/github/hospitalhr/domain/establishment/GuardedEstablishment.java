package io.github.hospitalhr.domain.establishment;

import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.Subject;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.Disclosure;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.unit.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The establishment as one actor may see it: the numbers of the units in scope. Thread-safe. */
public final class GuardedEstablishment {

    private static final Disclosure<Occupancy> NUMBERS = Disclosure.whole(DataClass.ORGANISATION);

    private final Establishment establishment;
    private final AccessGate gate;

    GuardedEstablishment(Establishment establishment, AccessGate gate) {
        this.establishment = establishment;
        this.gate = gate;
    }

    /**
     * How far the quotas of a day are taken.
     *
     * @param times the day, and the moment whose knowledge of people and units counts
     * @return those of units the actor may see, in the order of the document
     */
    public List<Occupancy> occupancy(AsOf times) {
        return gate.filter(
                "hr.establishment",
                NUMBERS,
                () -> establishment.occupancy(times),
                one -> Subject.of(List.of(one.quota().unit())));
    }

    /**
     * Whether a person as it would be after a change fits all quotas of a day.
     *
     * @param after the person with the new posting or employment
     * @param date the day from which it holds
     * @param basis the document that allows to pass a quota, or null
     * @return the answer, or empty where the actor may not see the establishment of the units and the employment of the person
     */
    public Optional<Admission> admit(Person after, LocalDate date, @Nullable String basis) {
        List<UnitId> units =
                after.postings().stream().map(Posting::unit).distinct().toList();
        boolean allowed = gate.passes(
                AuditAction.READ,
                AccessMode.READ,
                "hr.establishment?admit",
                after.id(),
                new Subject(after.id(), units, null, List.of()),
                DataClass.ORGANISATION,
                DataClass.EMPLOYMENT);
        return allowed ? Optional.of(establishment.admit(after, date, basis)) : Optional.empty();
    }
}
