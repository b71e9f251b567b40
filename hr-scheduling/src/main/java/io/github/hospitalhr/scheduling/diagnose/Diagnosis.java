package io.github.hospitalhr.scheduling.diagnose;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InputFault;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;

/**
 * What the doctor found about a problem; the document {@code hr.diagnosis}.
 *
 * @param unit the ward
 * @param period the days, half-open
 * @param outcome what is known
 * @param end why the examination ended
 * @param summary the result in a sentence
 * @param faults faults of the input, if it cannot be examined at all
 * @param certificates proofs by counting
 * @param deadEnds people without any legal row
 * @param historyBreaches rules that the known days before the period break already
 * @param conflicts rules that cannot all hold
 * @param fixes ways out, verified ones first, then by cost
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Diagnosis(
        @NotNull UnitId unit,
        @NotNull DateRange period,
        @NotNull Outcome outcome,
        @NotNull End end,
        @NotNull Label summary,
        List<InputFault> faults,
        List<Certificate> certificates,
        List<DeadEnd> deadEnds,
        List<HistoryBreach> historyBreaches,
        List<RuleConflict> conflicts,
        List<Fix> fixes) {

    /** The format of the document {@code hr.diagnosis}. */
    public static final DocumentFormat<Diagnosis> FORMAT = DocumentFormat.of("hr.diagnosis", 1, Diagnosis.class);

    /** What is known about a problem. */
    public enum Outcome {
        /** The problem itself is faulty; see {@link Diagnosis#faults()}. */
        FAULTY,
        /** A legal roster was found. */
        FEASIBLE,
        /** It is proven that there is no legal roster. */
        INFEASIBLE,
        /** Neither a legal roster nor a proof was found within the budget. */
        UNDECIDED
    }

    /** Why an examination ended. */
    public enum End {
        /** Everything was examined. */
        COMPLETE,
        /** The limit of time was met. */
        TIME,
        /** The limit of steps was met. */
        STEPS,
        /** The token was cancelled. */
        CANCELLED
    }

    public Diagnosis {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(summary, "summary");
        faults = copy(faults);
        certificates = copy(certificates);
        deadEnds = copy(deadEnds);
        historyBreaches = copy(historyBreaches);
        conflicts = copy(conflicts);
        fixes = copy(fixes);
    }

    private static <T> List<T> copy(List<T> list) {
        return list == null ? ImmutableList.of() : ImmutableList.copyOf(list);
    }

    /**
     * Whether it is proven that there is no legal roster.
     *
     * @return true if {@link Outcome#INFEASIBLE}
     */
    public boolean provenInfeasible() {
        return outcome == Outcome.INFEASIBLE;
    }
}
