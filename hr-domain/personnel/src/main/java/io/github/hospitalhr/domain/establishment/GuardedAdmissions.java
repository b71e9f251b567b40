package io.github.hospitalhr.domain.establishment;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.Subject;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.Disclosure;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.unit.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The admissions as one actor may give and withdraw them. Thread-safe. */
public final class GuardedAdmissions {

    private static final List<DataClass> DATA = List.of(DataClass.ORGANISATION, DataClass.EMPLOYMENT);

    private final AdmissionRegister register;
    private final AccessGate gate;

    GuardedAdmissions(AdmissionRegister register, AccessGate gate) {
        this.register = register;
        this.gate = gate;
    }

    /**
     * Admits a person, as {@link AdmissionRegister#admit} does.
     *
     * @param after the person with the new posting or employment
     * @param date the day from which it holds
     * @param basis the document that allows to pass a quota, or null
     * @param reason why, or null
     * @return the answer, or refused
     */
    public Guarded<Admission> admit(Person after, LocalDate date, @Nullable String basis, @Nullable String reason) {
        List<UnitId> units =
                after.postings().stream().map(Posting::unit).distinct().toList();
        return gate.change(
                AuditAction.WRITE,
                "hr.admission/" + after.id(),
                after.id().value(),
                DATA,
                List.of(new Subject(after.id(), units, null, List.of())),
                () -> register.admit(after, date, basis, gate.origin(reason)));
    }

    /**
     * Who was admitted on a quota.
     *
     * @param quota the quota's id
     * @return the admissions of people whose employment the actor may see, in the order of the register
     */
    public List<AdmissionFile.Held> held(String quota) {
        return gate.filter(
                "hr.admission?quota",
                Disclosure.<AdmissionFile.Held>whole(DataClass.EMPLOYMENT),
                () -> register.admissions(quota).held(),
                one -> gate.subject(one.person()));
    }

    /**
     * Gives up what is held for a person who does not come.
     *
     * @param person the person
     * @return how many quotas held a post for the person, or refused
     */
    public Guarded<Integer> withdraw(PersonId person) {
        return gate.change(
                AuditAction.DELETE,
                "hr.admission/" + person,
                person.value(),
                DATA,
                List.of(gate.subject(person)),
                () -> register.withdraw(person));
    }
}
