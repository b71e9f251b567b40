package io.github.hospitalhr.scheduling.diagnose;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.text.Label;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A person who has no legal row at all, whatever the others do: proven by an exact search over the person's hard rules, leave,
 * pins and known days around the period.
 *
 * @param staff the person, by identifier
 * @param rules the rules that collide, built-in ones included; without any one of them there would be a legal row
 * @param dates the days on which they collide, ascending
 * @param history whether the known days before or after the period take part
 * @param sentence the same in words
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DeadEnd(
        @NotNull String staff,
        List<String> rules,
        List<LocalDate> dates,
        boolean history,
        @NotNull Label sentence) {

    public DeadEnd {
        Objects.requireNonNull(staff, "staff");
        rules = rules == null ? ImmutableList.of() : ImmutableList.copyOf(rules);
        dates = dates == null ? ImmutableList.of() : ImmutableList.copyOf(dates);
        Objects.requireNonNull(sentence, "sentence");
    }
}
