package io.github.hospitalhr.domain.lifecycle;

import io.github.hospitalhr.domain.eligibility.Decision;
import io.github.hospitalhr.domain.eligibility.Eligibility;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.eligibility.WorkRequest;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * No training, no start (未培训不得上岗, A3): denies all work to a person with a case in which a gate is not passed; joined with the
 * credentials by {@link Eligibility#allOf}. A person without such a case is permitted. Thread-safe.
 */
public final class TrainingGate implements Eligibility {

    private final Checklists checklists;
    private final Predicate<PersonId> known;

    /**
     * A gate.
     *
     * @param checklists the cases
     * @param known whether there is such a person
     */
    public TrainingGate(Checklists checklists, Predicate<PersonId> known) {
        this.checklists = Objects.requireNonNull(checklists, "checklists");
        this.known = Objects.requireNonNull(known, "known");
    }

    @Override
    public Decision decide(WorkRequest request) {
        if (!known.test(request.person())) {
            return deny(List.of(new Reason("person.unknown", "", Label.of("人员不存在", "the person is unknown"))));
        }
        LocalDate today = checklists.today();
        List<Reason> missing = new ArrayList<>();
        for (ProcessCase open : checklists.about(request.person())) {
            for (StepView view : open.asOf(today)) {
                if (view.step().gate() && !view.isSettled()) {
                    missing.add(reason(view.step()));
                }
            }
        }
        return missing.isEmpty() ? Decision.permit() : deny(missing);
    }

    private static Reason reason(StepTemplate step) {
        LegalBasis legal = step.legal();
        return new Reason(
                "gate." + step.id(),
                legal == null ? "" : legal.article(),
                Label.of(
                        "上岗前必须完成: " + step.label().zh(),
                        "to be done before any work: " + step.label().en()));
    }

    private static Decision deny(List<Reason> reasons) {
        return Decision.deny(Instant.MAX, reasons);
    }
}
