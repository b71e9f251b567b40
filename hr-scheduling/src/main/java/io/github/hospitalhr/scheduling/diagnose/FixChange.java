package io.github.hospitalhr.scheduling.diagnose;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.text.Label;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One change of a problem, with its size.
 *
 * @param kind what is changed
 * @param rule the rule that is changed, or the built-in one
 * @param staff whom it concerns, by identifier; empty for everybody
 * @param dates on which days, ascending; empty for the whole period
 * @param from how it is, in the rule's own unit; 0 where there is no number
 * @param to how it would be
 * @param sentence the same in words
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FixChange(
        @NotNull Kind kind,
        @NotNull String rule,
        List<String> staff,
        List<LocalDate> dates,
        long from,
        long to,
        @NotNull Label sentence) {

    /** What is changed. */
    public enum Kind {
        /** Fewer people are needed on some days. */
        NEED_LOWERED,
        /** More people may be there on some days. */
        MAXIMUM_RAISED,
        /** A limit on people's rows is moved. */
        LIMIT_MOVED,
        /** A rule does not bind some people in this period. */
        PEOPLE_EXEMPTED,
        /** A rule does not bind on some days. */
        DAYS_EXEMPTED,
        /** Pinned cells become open. */
        PINS_RELEASED,
        /** Bans of cells are lifted. */
        BANS_LIFTED,
        /** Leave or absence is moved elsewhere. */
        LEAVE_MOVED,
        /** People of other wards help (借调). */
        STAFF_BORROWED
    }

    public FixChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(rule, "rule");
        staff = staff == null ? ImmutableList.of() : ImmutableList.copyOf(staff);
        dates = dates == null ? ImmutableList.of() : ImmutableList.copyOf(dates);
        Objects.requireNonNull(sentence, "sentence");
    }
}
