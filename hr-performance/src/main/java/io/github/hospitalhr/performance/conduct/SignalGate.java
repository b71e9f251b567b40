package io.github.hospitalhr.performance.conduct;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.law.LegalRow;
import io.github.hospitalhr.performance.law.LegalTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lets signals through, or says why not. Closed for every category without a {@link SignalPolicy}. The order is fixed: the
 * person is told first (先提醒本人), then somebody reviews, then a manager may see it. Immutable.
 */
public final class SignalGate {

    private final Map<String, SignalPolicy> policies = new LinkedHashMap<>();
    private final LegalTable law;

    /**
     * A gate.
     *
     * @param law the law it cites
     * @param policies the hospital's policies; none to keep the gate closed
     */
    public SignalGate(LegalTable law, List<SignalPolicy> policies) {
        this.law = Objects.requireNonNull(law, "law");
        policies.forEach(policy -> this.policies.put(policy.category(), policy));
    }

    /** What becomes of a signal. */
    public enum Step {
        /** Refused: there is no policy for the category, or it does not hold yet. */
        REFUSED_NO_POLICY("pi.purpose"),
        /** Refused: it is older than the policy keeps signals; the host deletes it. */
        REFUSED_TOO_OLD("pi.retention"),
        /** Below the threshold; nothing follows and nothing is kept. */
        NOTHING(""),
        /** The person is told, nobody else. */
        TELL_THE_PERSON("pi.automated"),
        /** Somebody reviews it. */
        REVIEW("pi.automated"),
        /** Reviewed; a manager may see it. It proposes nothing by itself. */
        SHOW("pi.basis.hr");

        private final String law;

        Step(String law) {
            this.law = law;
        }
    }

    /**
     * A step with its reason.
     *
     * @param step the step
     * @param source law and article, or empty texts
     */
    public record Answer(Step step, Label source) {}

    /**
     * The next step for a signal.
     *
     * @param signal the signal
     * @param today the day
     * @return the step and its legal source
     */
    public Answer next(ConductSignal signal, LocalDate today) {
        SignalPolicy policy = policies.get(signal.category());
        Step step;
        if (policy == null || signal.day().isBefore(policy.from())) {
            step = Step.REFUSED_NO_POLICY;
        } else if (signal.day().plusDays(policy.retentionDays()).isBefore(today)) {
            step = Step.REFUSED_TOO_OLD;
        } else if (signal.minutes() < policy.nudgeMinutes()) {
            step = Step.NOTHING;
        } else if (signal.toldAt() == null) {
            step = Step.TELL_THE_PERSON;
        } else {
            step = signal.reviewedBy() == null || signal.reviewedBy().equals(signal.person()) ? Step.REVIEW : Step.SHOW;
        }
        return new Answer(
                step, law.find(step.law, today).map(LegalRow::citation).orElse(Label.of("", "")));
    }

    /**
     * What must be deleted.
     *
     * @param kept the signals the host keeps
     * @param today the day
     * @return those without a policy or past its retention
     */
    public List<ConductSignal> expired(List<ConductSignal> kept, LocalDate today) {
        List<ConductSignal> gone = new ArrayList<>();
        for (ConductSignal signal : kept) {
            Step step = next(signal, today).step();
            if (step == Step.REFUSED_NO_POLICY || step == Step.REFUSED_TOO_OLD) {
                gone.add(signal);
            }
        }
        return gone;
    }
}
