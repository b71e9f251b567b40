package io.github.hospitalhr.scheduling.diagnose;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.text.Label;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Rules that cannot all hold. That they cannot is proven; that none of them could be left out is said by {@link #minimal()}.
 *
 * @param rules the rules, built-in ones included, in the order of the problem
 * @param dates the days if they collide on single days, ascending; empty for the period as a whole
 * @param minimal whether it is proven that all but any one of them can hold together; otherwise the budget ended before that,
 *     and the set may hold more rules than needed
 * @param sentence the same in words
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RuleConflict(
        List<String> rules,
        List<LocalDate> dates,
        boolean minimal,
        @NotNull Label sentence) {

    public RuleConflict {
        rules = rules == null ? ImmutableList.of() : ImmutableList.copyOf(rules);
        dates = dates == null ? ImmutableList.of() : ImmutableList.copyOf(dates);
        Objects.requireNonNull(sentence, "sentence");
    }
}
