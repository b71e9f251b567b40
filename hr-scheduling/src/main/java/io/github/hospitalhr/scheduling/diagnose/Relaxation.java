package io.github.hospitalhr.scheduling.diagnose;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A roster made with as little relaxation as the ward's list allows, and the record of what was relaxed.
 *
 * @param outcome what came of it
 * @param refusals why steps of the list are refused; the list is not used then
 * @param roster the roster, or null if the list was refused or the budget ended before there was one
 * @param report the roster under the unchanged rules, or null if there is no roster; where relaxed, exactly the relaxed rules
 *     are broken
 * @param log what was relaxed, in the order of the list
 */
public record Relaxation(
        Outcome outcome,
        List<Label> refusals,
        @Nullable Roster roster,
        @Nullable CheckReport report,
        List<AppliedRelaxation> log) {

    /** What came of a relaxation. */
    public enum Outcome {
        /** The list is refused: it names protected, unknown or soft rules, or a statute without a basis. */
        REFUSED,
        /** A legal roster was found without relaxing anything. */
        NOT_NEEDED,
        /** The roster breaks nothing but relaxed rules, within their limits. */
        RELAXED,
        /** Within the budget no roster was found that breaks only what the list allows; the roster is the best one found. */
        NOT_ENOUGH
    }

    public Relaxation {
        Objects.requireNonNull(outcome, "outcome");
        refusals = ImmutableList.copyOf(refusals);
        log = ImmutableList.copyOf(log);
    }
}
