package io.github.hospitalhr.performance.filing;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.Disclosure;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.guard.HealthSight;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.feedback.Appeal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Appeals as one actor may file, decide and see them; decided by a member of staff who is not involved. Grounds and reasons, which may tell
 * of illness, are shown to who may read {@link DataClass#HEALTH} of the person. Thread-safe.
 */
public final class GuardedAppeals {

    private final AppealFiles files;
    private final AccessGate gate;

    GuardedAppeals(AppealFiles files, AccessGate gate) {
        this.files = files;
        this.gate = gate;
    }

    /**
     * Files an appeal.
     *
     * @param appeal the appeal
     * @return false if the person has one against this run already; or refused
     */
    public Guarded<Boolean> file(Appeal appeal) {
        return gate.change(
                AuditAction.WRITE,
                AppealFiles.TOPIC,
                appeal.person().value(),
                List.of(DataClass.APPEAL),
                List.of(gate.subject(appeal.person())),
                () -> files.file(appeal));
    }

    /**
     * Decides an appeal.
     *
     * @param appeal the appeal on file
     * @param upheld whether the month is to be restated
     * @param reasons why
     * @return the decision or why it does not count, or refused; refused too where it is not on file
     */
    public Guarded<Appeal.Outcome> decide(Appeal appeal, boolean upheld, String reasons) {
        Optional<PersonId> about = files.of(appeal.person()).stream()
                .map(AppealFiles.Entry::appeal)
                .filter(filed -> filed.month().equals(appeal.month()) && filed.run() == appeal.run())
                .map(Appeal::person)
                .findFirst();
        return gate.answered(
                AppealFiles.TOPIC,
                Deciding.by(
                        gate,
                        AppealFiles.TOPIC,
                        about,
                        DataClass.APPEAL,
                        by -> files.decide(appeal, by, upheld, reasons)),
                (outcome, sight) -> outcome instanceof Appeal.Outcome.Decided one
                        ? new Appeal.Outcome.Decided(
                                one.upheld(),
                                one.by(),
                                sight.at(appeal.person()).text(one.reasons()))
                        : outcome);
    }

    private static Appeal veiled(Appeal one, HealthSight sight) {
        return new Appeal(
                one.person(),
                one.month(),
                one.run(),
                sight.text(one.grounds()),
                one.filed(),
                one.decideWithinDays(),
                one.involved());
    }

    private static AppealFiles.Entry veiled(AppealFiles.Entry entry, HealthSight sight) {
        String reasons = entry.reasons();
        return new AppealFiles.Entry(
                veiled(entry.appeal(), sight),
                entry.upheld(),
                entry.by(),
                reasons == null ? null : sight.text(reasons));
    }

    /**
     * The appeals of a person.
     *
     * @param person the person
     * @return those the actor may see, ascending by month and run
     */
    public List<AppealFiles.Entry> of(PersonId person) {
        var whose = gate.subjects();
        return gate.filter(
                AppealFiles.TOPIC,
                Disclosure.<AppealFiles.Entry>whole(DataClass.APPEAL).veiled(GuardedAppeals::veiled),
                () -> files.of(person),
                entry -> whose.apply(entry.appeal().person()));
    }

    /**
     * Open appeals whose time has run out.
     *
     * @param today the day
     * @return those the actor may see
     */
    public List<Appeal> overdue(LocalDate today) {
        var whose = gate.subjects();
        Supplier<List<Appeal>> source = () -> files.overdue(today);
        return gate.filter(
                AppealFiles.TOPIC,
                Disclosure.<Appeal>whole(DataClass.APPEAL).veiled(GuardedAppeals::veiled),
                source,
                appeal -> whose.apply(appeal.person()));
    }
}
