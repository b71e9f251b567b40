package io.github.hospitalhr.scheduling.diagnose;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.text.Label;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A rule that the known days before the period break already. It is no fault of the roster to be made and is not charged to it,
 * but it narrows what is possible.
 *
 * @param rule the rule
 * @param staff the person, by identifier
 * @param dates the days before the period, ascending
 * @param measured what was found
 * @param allowed the limit that was missed
 * @param sentence the same in words
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record HistoryBreach(
        @NotNull String rule,
        @NotNull String staff,
        List<LocalDate> dates,
        long measured,
        long allowed,
        @NotNull Label sentence) {

    public HistoryBreach {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(staff, "staff");
        dates = dates == null ? ImmutableList.of() : ImmutableList.copyOf(dates);
        Objects.requireNonNull(sentence, "sentence");
    }
}
