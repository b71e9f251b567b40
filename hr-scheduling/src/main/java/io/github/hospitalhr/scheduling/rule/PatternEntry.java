package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one day of a pattern must be.
 *
 * @param kind what kind of entry
 * @param shifts which shifts match an entry of kind SHIFT; not read otherwise
 * @param weekday the day must be this day of the week, or null for any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PatternEntry(
        @NotNull Kind kind, ShiftSelector shifts, @Nullable DayOfWeek weekday) {

    /** What kind of entry. */
    public enum Kind {
        /** One of the shifts is worked. */
        SHIFT,
        /** The day is free. */
        FREE,
        /** At least one of the pattern's days of this kind is worked. */
        ANY
    }

    public PatternEntry {
        Objects.requireNonNull(kind, "kind");
        shifts = shifts == null ? ShiftSelector.any() : shifts;
    }

    /**
     * A worked shift.
     *
     * @param shifts which shifts match
     * @return the entry, on any day of the week
     */
    public static PatternEntry shift(ShiftSelector shifts) {
        return new PatternEntry(Kind.SHIFT, shifts, null);
    }

    /**
     * A free day.
     *
     * @return the entry, on any day of the week
     */
    public static PatternEntry free() {
        return new PatternEntry(Kind.FREE, ShiftSelector.any(), null);
    }

    /**
     * One of several days that may be the worked one.
     *
     * @return the entry, on any day of the week
     */
    public static PatternEntry any() {
        return new PatternEntry(Kind.ANY, ShiftSelector.any(), null);
    }

    /**
     * On a day of the week.
     *
     * @param day the day of the week
     * @return a copy bound to it
     */
    public PatternEntry on(DayOfWeek day) {
        return new PatternEntry(kind, shifts, day);
    }
}
