package io.github.hospitalhr.domain.calendar;

import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/**
 * The holidays of one year, the document {@code hr.calendar-year}. Immutable.
 *
 * @param year the year, 1949 to 2200
 * @param status how far the data can be relied on
 * @param source where the data was published, in words that can be looked up
 * @param holidays the holidays, ascending
 */
public record CalendarYear(
        @Min(1949) @Max(2200) int year,
        @NotNull CalendarStatus status,
        @NotBlank String source,
        @NotNull List<@NotNull @Valid Holiday> holidays) {

    /** The format of this document. */
    public static final DocumentFormat<CalendarYear> FORMAT =
            DocumentFormat.of("hr.calendar-year", 1, CalendarYear.class);

    public CalendarYear {
        holidays = holidays == null ? List.of() : List.copyOf(holidays);
    }

    /**
     * One holiday.
     *
     * @param name its name
     * @param off all days off in a row, weekends among them
     * @param statutory the statutory days among them (法定节假日)
     * @param worked Saturdays and Sundays that are worked in exchange (调休上班)
     */
    public record Holiday(
            @NotNull Label name,
            @NotNull DateRange off,
            @NotNull List<@NotNull LocalDate> statutory,
            @NotNull List<@NotNull LocalDate> worked) {

        public Holiday {
            statutory = statutory == null ? List.of() : List.copyOf(statutory);
            worked = worked == null ? List.of() : List.copyOf(worked);
        }
    }
}
