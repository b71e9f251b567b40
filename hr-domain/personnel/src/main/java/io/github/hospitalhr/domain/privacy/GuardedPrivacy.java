package io.github.hospitalhr.domain.privacy;

import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.Subject;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.guard.HealthSight;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The desk as one actor may use it: everybody may have a copy of what is kept about them, as far as they may see it; erasing and
 * purging are decided for the hospital as a whole, never by a right over one's own data. Thread-safe.
 */
public final class GuardedPrivacy {

    /** What tells nothing of health; of every other class a record may. */
    private static final Set<String> HARMLESS = Stream.of(
                    DataClass.DIRECTORY,
                    DataClass.CONTACT,
                    DataClass.IDENTITY,
                    DataClass.EMPLOYMENT,
                    DataClass.FEEDBACK,
                    DataClass.PAY,
                    DataClass.ORGANISATION,
                    DataClass.PRIVACY,
                    DataClass.AUDIT)
            .map(DataClass::code)
            .collect(Collectors.toUnmodifiableSet());

    private final PrivacyDesk desk;
    private final AccessGate gate;

    GuardedPrivacy(PrivacyDesk desk, AccessGate gate) {
        this.desk = desk;
        this.gate = gate;
    }

    /**
     * A copy, and what is not in it.
     *
     * @param copy what the actor may see
     * @param withheld codes of the classes of data that the actor may not see, sorted: patients' feedback, for one
     */
    public record DisclosedCopy(PersonalDataCopy copy, List<String> withheld) {
        public DisclosedCopy {
            withheld = List.copyOf(withheld);
        }
    }

    /**
     * A copy of what is kept about a person, of those classes of data that the actor may see without a hidden field. Classes whose records may
     * tell of health, and those of the host, are in it for who may read {@link DataClass#HEALTH} of the person only: a copy hides no single
     * words.
     *
     * @param person the person
     * @return the copy, or empty where the actor may not have one
     */
    public Optional<DisclosedCopy> copy(PersonId person) {
        Subject subject = gate.subject(person);
        boolean allowed =
                gate.passes(AuditAction.EXPORT, AccessMode.READ, object(person), person, subject, DataClass.PRIVACY);
        if (!allowed) {
            return Optional.empty();
        }
        return gate.veiled(
                object(person),
                Optional.<DisclosedCopy>empty(),
                (nothing, sight) -> Optional.of(copy(subject, person, sight.at(subject))));
    }

    private DisclosedCopy copy(Subject subject, PersonId person, HealthSight sight) {
        SortedSet<String> withheld = new TreeSet<>();
        PersonalDataCopy copy = desk.copy(person, gate.origin(null), code -> {
            DataClass data = new DataClass(code, 5, Label.of(code, code));
            var decision = gate.peek(AccessMode.READ, data, subject);
            boolean seen =
                    decision.isAllowed() && decision.masked().isEmpty() && (HARMLESS.contains(code) || sight.sees());
            if (!seen) {
                withheld.add(code);
            }
            return seen;
        });
        return new DisclosedCopy(copy, List.copyOf(withheld));
    }

    private static String object(PersonId person) {
        return "hr.personal-data/" + person;
    }

    /**
     * What an erasure asked for by the person would do today.
     *
     * @param person the person
     * @param left the first day on which the person did not work here any more
     * @return the plan, or refused
     */
    public Guarded<ErasurePlan> planErasure(PersonId person, LocalDate left) {
        return decided(AuditAction.READ, person, () -> desk.planErasure(person, left));
    }

    /**
     * What retention would purge today.
     *
     * @param person a person who has left
     * @param left the first day on which the person did not work here any more
     * @return the plan, or refused
     */
    public Guarded<ErasurePlan> planPurge(PersonId person, LocalDate left) {
        return decided(AuditAction.READ, person, () -> desk.planPurge(person, left));
    }

    /**
     * Carries a plan out.
     *
     * @param plan what was planned today
     * @param reason on which basis
     * @return how many holdings went, or refused
     */
    public Guarded<Integer> erase(ErasurePlan plan, String reason) {
        return decided(AuditAction.ERASE, plan.person(), () -> desk.erase(plan, gate.origin(reason)));
    }

    /**
     * What retention would purge today of everybody who has left.
     *
     * @param left who has left, with the first day on which the person did not work here any more
     * @param progress takes the number of people looked at so far; false stops
     * @return the plans of those of whom something goes or does not open, or refused
     */
    public Guarded<List<ErasurePlan>> planPurges(Map<PersonId, LocalDate> left, LongPredicate progress) {
        return gate.change(
                AuditAction.READ,
                "hr.personal-data?purge",
                null,
                List.of(DataClass.PRIVACY),
                List.of(Subject.hospital()),
                () -> desk.planPurges(left, progress));
    }

    /**
     * Carries out what was planned today.
     *
     * @param plans the plans
     * @param reason on which basis
     * @param progress takes the number of plans done so far; false stops
     * @return what was done, or refused
     */
    public Guarded<PrivacyDesk.Purged> purge(List<ErasurePlan> plans, String reason, LongPredicate progress) {
        return gate.change(
                AuditAction.ERASE,
                "hr.personal-data?purge",
                null,
                List.of(DataClass.PRIVACY),
                List.of(Subject.hospital()),
                () -> desk.purge(plans, gate.origin(reason), progress));
    }

    private <T> Guarded<T> decided(AuditAction action, PersonId person, Supplier<T> work) {
        return gate.change(
                action, object(person), person.value(), List.of(DataClass.PRIVACY), List.of(Subject.hospital()), work);
    }
}
