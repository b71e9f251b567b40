package io.github.hospitalhr.scheduling.attendance;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.Subject;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.Disclosure;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.guard.HealthSight;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.unit.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The corrections of a ward as one actor may submit, decide and see them; recorded in the name of who really acts, by the person's id
 * where the account is a member of staff. The reasons, which may tell of illness, are shown to who may read {@link DataClass#HEALTH} of the
 * person, as who decides on them needs. Thread-safe.
 */
public final class GuardedCorrections {

    private final AttendanceCorrections corrections;
    private final UnitId unit;
    private final AccessGate gate;

    GuardedCorrections(AttendanceCorrections corrections, UnitId unit, AccessGate gate) {
        this.corrections = corrections;
        this.unit = unit;
        this.gate = gate;
    }

    private String by() {
        PersonId person = gate.actor().person();
        return person == null ? gate.actor().accountable() : person.value();
    }

    private String object() {
        return "hr.attendance-correction/" + unit;
    }

    private Guarded<CorrectionOutcome> change(@Nullable String person, Supplier<CorrectionOutcome> work) {
        return change(person, person == null ? List.of() : List.of(gate.subject(person, unit)), work);
    }

    private Guarded<CorrectionOutcome> change(
            @Nullable String person, List<Subject> whose, Supplier<CorrectionOutcome> work) {
        return gate.answered(
                object(),
                gate.change(AuditAction.WRITE, object(), person, List.of(DataClass.ATTENDANCE), whose, work),
                (outcome, sight) -> new CorrectionOutcome(
                        outcome.correction().map(one -> veiled(one, sight.at(gate.subject(one.person(), unit)))),
                        outcome.refusal()));
    }

    private static AttendanceCorrection veiled(AttendanceCorrection one, HealthSight sight) {
        return new AttendanceCorrection(
                one.id(),
                one.person(),
                one.date(),
                one.in(),
                one.out(),
                one.steps().stream()
                        .map(step -> new AttendanceCorrection.Step(
                                step.state(), step.by(), step.at(), sight.text(step.reason())))
                        .toList());
    }

    /**
     * Submits a request. A request of the ward is in the scope of its head, but whose request it may be follows from where the person is
     * posted: nobody draws somebody from elsewhere into the own ward by naming them. Who is lent without a posting submits it herself.
     *
     * @param person whose attendance
     * @param date day on which the duty begins
     * @param in when the person came, or null
     * @param out when the person left, or null
     * @param reason why; must not be blank
     * @return what the register answers, or refused
     */
    public Guarded<CorrectionOutcome> submit(
            PersonId person, LocalDate date, @Nullable Instant in, @Nullable Instant out, String reason) {
        return change(
                person.value(),
                List.of(gate.subject(person)),
                () -> corrections.submit(person.value(), date, in, out, by(), reason));
    }

    /** Whose request it is; null where there is none. */
    private @Nullable String owner(String id) {
        Optional<AttendanceCorrection> found =
                corrections.all().stream().filter(c -> c.id().equals(id)).findFirst();
        return found.map(AttendanceCorrection::person).orElse(null);
    }

    /**
     * Approves or rejects a request.
     *
     * @param id identifier of the request
     * @param approve whether it counts from now on
     * @param reason why
     * @return what the register answers, or refused; refused too where there is no such request
     */
    public Guarded<CorrectionOutcome> decide(String id, boolean approve, String reason) {
        return change(owner(id), () -> corrections.decide(id, approve, by(), reason));
    }

    /**
     * Takes a request back.
     *
     * @param id identifier of the request
     * @return what the register answers, or refused; refused too where there is no such request
     */
    public Guarded<CorrectionOutcome> withdraw(String id) {
        return change(owner(id), () -> corrections.withdraw(id, by()));
    }

    /**
     * What the actor may see of a report of attendance: who came late, who did not clock.
     *
     * @param report the attendance of the ward
     * @return the days of people in scope, in the order of the report
     */
    public List<AttendanceDay> days(AttendanceReport report) {
        return gate.filter(
                "hr.attendance/" + report.unit(),
                Disclosure.<AttendanceDay>whole(DataClass.ATTENDANCE),
                report::days,
                day -> gate.subject(day.person(), report.unit()));
    }

    /**
     * The corrections of the ward.
     *
     * @return those the actor may see, by identifier
     */
    public List<AttendanceCorrection> all() {
        return gate.filter(
                object(),
                Disclosure.<AttendanceCorrection>whole(DataClass.ATTENDANCE).veiled(GuardedCorrections::veiled),
                corrections::all,
                one -> gate.subject(one.person(), unit));
    }
}
