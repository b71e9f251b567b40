package io.github.hospitalhr.performance.consequence;

import com.google.common.collect.ImmutableMap;
import io.github.hospitalhr.domain.text.Label;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the law still asks for. A verdict without objections is not a decision: a person and a lawyer make it.
 *
 * @param state whether anything stands against the exit
 * @param objections what stands against it, each with law and article
 * @param missing steps not done yet, in the order in which they are done
 * @param bundle the evidence bundle: each step done with its reference
 */
public record ExitVerdict(
        State state, List<Objection> objections, List<ExitStep> missing, Map<ExitStep, String> bundle) {

    /** Whether anything stands against an exit. */
    public enum State {
        /** The ground is not lawful for this relation, or a bar holds. */
        NOT_LAWFUL,
        /** Steps are missing. */
        INCOMPLETE,
        /** The relation follows other rules; a lawyer looks at it. */
        NEEDS_LEGAL_REVIEW,
        /** All steps are done; ready for a human decision. */
        READY_FOR_DECISION
    }

    public ExitVerdict {
        Objects.requireNonNull(state, "state");
        objections = List.copyOf(objections);
        missing = List.copyOf(missing);
        bundle = ImmutableMap.copyOf(bundle);
    }

    /**
     * Something that stands against an exit.
     *
     * @param sentence what
     * @param source law and article
     */
    public record Objection(Label sentence, Label source) {}
}
