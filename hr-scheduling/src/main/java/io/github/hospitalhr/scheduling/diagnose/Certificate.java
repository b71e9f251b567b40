package io.github.hospitalhr.scheduling.diagnose;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.text.Label;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A proof by counting that no legal roster exists: what the rules need on some days against the most that the people can do
 * there, each by themselves (Hall's condition on one day, sums of single maxima over several days). The numbers can be
 * counted again by hand.
 *
 * @param kind whether there is too little or too much
 * @param measure what is counted
 * @param rules the rules that collide: those that need, and those that limit; the built-in ones {@code availability},
 *     {@code qualification}, {@code fixed-cell} and {@code cell-ban} included
 * @param staff the people who count, by identifier
 * @param dates the days, ascending. Where {@code perDay}, each of them is a proof by itself
 * @param perDay whether the numbers hold for each day alone; otherwise for all days together
 * @param need least amount that the rules ask for (too much: that people must do at least)
 * @param open amount that leave, availability, qualifications, pins and bans alone would leave possible
 * @param capacity greatest amount that is possible under the hard rules (too much: that is wanted at most)
 * @param sentence the proof in words
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Certificate(
        @NotNull Kind kind,
        @NotNull Measure measure,
        List<String> rules,
        List<String> staff,
        List<LocalDate> dates,
        boolean perDay,
        long need,
        long open,
        long capacity,
        @NotNull Label sentence) {

    /** What does not add up. */
    public enum Kind {
        /** More is needed than the people can do. */
        TOO_LITTLE,
        /** The people must do more than is wanted at most. */
        TOO_MUCH
    }

    /** What is counted. */
    public enum Measure {
        /** People on one day. */
        HEADS,
        /** Assignments over several days. */
        SHIFTS,
        /** Paid minutes over several days. */
        MINUTES
    }

    public Certificate {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(measure, "measure");
        rules = rules == null ? ImmutableList.of() : ImmutableList.copyOf(rules);
        staff = staff == null ? ImmutableList.of() : ImmutableList.copyOf(staff);
        dates = dates == null ? ImmutableList.of() : ImmutableList.copyOf(dates);
        Objects.requireNonNull(sentence, "sentence");
    }

    /**
     * By how much it does not add up.
     *
     * @return need less capacity, at least 1
     */
    public long gap() {
        return need - capacity;
    }
}
