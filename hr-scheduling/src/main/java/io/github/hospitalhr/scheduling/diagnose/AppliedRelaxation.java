package io.github.hospitalhr.scheduling.diagnose;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.text.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One place where a relaxed rule is broken by the roster that was made: the record a ward keeps.
 *
 * @param rule the rule
 * @param staff the people concerned, by identifier
 * @param dates the days concerned, ascending
 * @param measured what the roster has
 * @param allowed what the rule allows
 * @param units by how many units the rule is broken
 * @param reason why the ward allows it
 * @param decidedBy who decided
 * @param legalBasis legal basis; empty if none was needed
 * @param sentence what is broken, in words
 */
public record AppliedRelaxation(
        String rule,
        List<String> staff,
        List<LocalDate> dates,
        long measured,
        long allowed,
        long units,
        String reason,
        String decidedBy,
        String legalBasis,
        Label sentence) {

    public AppliedRelaxation {
        Objects.requireNonNull(rule, "rule");
        staff = ImmutableList.copyOf(staff);
        dates = ImmutableList.copyOf(dates);
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(decidedBy, "decidedBy");
        Objects.requireNonNull(legalBasis, "legalBasis");
        Objects.requireNonNull(sentence, "sentence");
    }
}
