package io.github.hospitalhr.domain.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A half-open range of days {@code [from, to)}, possibly without a beginning ({@link LocalDate#MIN}) or without an end
 * ({@link LocalDate#MAX}). Days carry no zone; whoever compares a range with an instant converts with the campus's zone
 * first. Immutable and safe for use by several threads.
 *
 * <p>The text form is ISO 8601-like and parses back: {@code 2026-01-01/2027-01-01}, {@code 2026-01-01/..} for a range
 * without an end, {@code ../2027-01-01} without a beginning.
 *
 * @param from first day of the range, inclusive; {@link LocalDate#MIN} where it has no beginning
 * @param to day after the last day, exclusive; {@link LocalDate#MAX} where it has no end
 */
public record DateRange(LocalDate from, LocalDate to) {

    private static final String OPEN = "..";

    public DateRange {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("to (" + to + ") must be after from (" + from
                    + ").\nMaybe the last day was given: the range is half-open, use ofClosed(first, last).");
        }
    }

    /**
     * A range of days with an exclusive end.
     *
     * @param from first day, inclusive
     * @param to day after the last day, exclusive
     * @return the range
     */
    public static DateRange of(LocalDate from, LocalDate to) {
        return new DateRange(from, to);
    }

    /**
     * A range of days with an inclusive end.
     *
     * @param first first day, inclusive
     * @param last last day, inclusive; before {@link LocalDate#MAX}
     * @return the range
     */
    public static DateRange ofClosed(LocalDate first, LocalDate last) {
        return new DateRange(first, last.plusDays(1));
    }

    /**
     * A term of whole years, as certificates and contracts state it: the last day is the day before the corresponding
     * day, and the end of the month where the corresponding day does not exist (民法典 art. 202). A term of five years
     * that begins on 29 February 2024 ends with 28 February 2029, as does one that begins on 1 March 2024.
     *
     * @param first first day, inclusive
     * @param years number of years, at least 1
     * @return the range
     * @throws IllegalArgumentException if {@code years} is below 1
     */
    public static DateRange ofYears(LocalDate first, int years) {
        if (years < 1) {
            throw new IllegalArgumentException(
                    "years (" + years + ") must be at least 1.\nMaybe use of(from, to) for shorter terms.");
        }
        LocalDate end = first.plusYears(years);
        return new DateRange(first, end.getDayOfMonth() == first.getDayOfMonth() ? end : end.plusDays(1));
    }

    /**
     * A range without an end.
     *
     * @param first first day, inclusive
     * @return the range
     */
    public static DateRange startingOn(LocalDate first) {
        return new DateRange(first, LocalDate.MAX);
    }

    /**
     * Parses the text form of {@link #toString()}.
     *
     * @param text the text, such as {@code 2026-01-01/2027-01-01}
     * @return the range
     * @throws IllegalArgumentException if the text is no range
     */
    @JsonCreator
    public static DateRange parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(
                    "text (" + text + ") is no range of days.\nMaybe write 2026-01-01/2027-01-01.");
        }
        String from = text.substring(0, slash);
        String to = text.substring(slash + 1);
        try {
            return new DateRange(
                    OPEN.equals(from) ? LocalDate.MIN : LocalDate.parse(from),
                    OPEN.equals(to) ? LocalDate.MAX : LocalDate.parse(to));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "text (" + text + ") is no range of days.\nMaybe write 2026-01-01/2027-01-01.", e);
        }
    }

    /**
     * Whether the day lies in the range.
     *
     * @param day the day asked about
     * @return true if {@code from <= day < to}
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /**
     * Whether the other range lies wholly in this one.
     *
     * @param other the range asked about
     * @return true if no day of the other lies outside this range
     */
    public boolean encloses(DateRange other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /**
     * Whether the two ranges share a day.
     *
     * @param other the other range
     * @return true if at least one day lies in both
     */
    public boolean overlaps(DateRange other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /**
     * The days that lie in both ranges.
     *
     * @param other the other range
     * @return the common range, or empty where they share no day
     */
    public Optional<DateRange> intersection(DateRange other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = to.isBefore(other.to) ? to : other.to;
        return Optional.of(new DateRange(start, end));
    }

    /**
     * Whether the range has no beginning.
     *
     * @return true if {@link #from()} is {@link LocalDate#MIN}
     */
    public boolean isUnboundedStart() {
        return from.equals(LocalDate.MIN);
    }

    /**
     * Whether the range has no end.
     *
     * @return true if {@link #to()} is {@link LocalDate#MAX}
     */
    public boolean isUnboundedEnd() {
        return to.equals(LocalDate.MAX);
    }

    /**
     * The number of days.
     *
     * @return days in the range, at least 1
     * @throws IllegalStateException if the range has no beginning or no end
     */
    public int lengthInDays() {
        if (isUnboundedStart() || isUnboundedEnd()) {
            throw new IllegalStateException(
                    "the range " + this + " has no length.\nMaybe intersect it with a period first.");
        }
        return Math.toIntExact(to.toEpochDay() - from.toEpochDay());
    }

    /** The text form, see {@link #parse(String)}. */
    @Override
    @JsonValue
    public String toString() {
        return (isUnboundedStart() ? OPEN : from.toString()) + "/" + (isUnboundedEnd() ? OPEN : to.toString());
    }
}
