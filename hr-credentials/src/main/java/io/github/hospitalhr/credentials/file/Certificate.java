package io.github.hospitalhr.credentials.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate or a grant states. The constructor accepts every content, so that an entry point can report all faults at once;
 * missing lists are empty.
 *
 * @param number its number, without spaces; null where it has none. Personal data
 * @param issuer who issued it; empty where unknown
 * @param from the first day
 * @param to the day after the last day, exclusive; null where it states no end
 * @param places the institutions where it holds (执业地点), by the host's codes
 * @param category the category of practice (执业类别), or null
 * @param ranges the scopes of practice (执业范围)
 * @param level the level, ascending from 1; 0 where it has none
 * @param mode how the holder may act
 * @param procedures single procedures it is limited to or names
 * @param settings settings it is limited to; empty for any
 */
public record Certificate(
        @Nullable String number,
        String issuer,
        LocalDate from,
        @Nullable LocalDate to,
        List<String> places,
        @Nullable String category,
        List<String> ranges,
        int level,
        @Nullable Mode mode,
        List<String> procedures,
        List<String> settings) {

    public Certificate {
        Objects.requireNonNull(from, "from");
        issuer = issuer == null ? "" : issuer;
        places = places == null ? List.of() : List.copyOf(places);
        ranges = ranges == null ? List.of() : List.copyOf(ranges);
        procedures = procedures == null ? List.of() : List.copyOf(procedures);
        settings = settings == null ? List.of() : List.copyOf(settings);
    }

    /**
     * A certificate that begins on a day and states nothing else.
     *
     * @param from the first day
     * @return the certificate
     */
    public static Certificate from(LocalDate from) {
        return new Certificate(null, "", from, null, List.of(), null, List.of(), 0, null, List.of(), List.of());
    }

    /**
     * With another number and issuer.
     *
     * @param newNumber the number
     * @param newIssuer who issued it
     * @return the changed copy
     */
    public Certificate number(String newNumber, String newIssuer) {
        return new Certificate(
                newNumber, newIssuer, from, to, places, category, ranges, level, mode, procedures, settings);
    }

    /**
     * With an end.
     *
     * @param lastDay the last day, inclusive, as certificates print it
     * @return the changed copy
     */
    public Certificate lastDay(LocalDate lastDay) {
        return term(from, lastDay.plusDays(1));
    }

    /**
     * With other days.
     *
     * @param newFrom the first day
     * @param newTo the day after the last day, exclusive; null for no end
     * @return the changed copy
     */
    public Certificate term(LocalDate newFrom, @Nullable LocalDate newTo) {
        return new Certificate(
                number, issuer, newFrom, newTo, places, category, ranges, level, mode, procedures, settings);
    }

    /**
     * With other places.
     *
     * @param newPlaces the institutions
     * @return the changed copy
     */
    public Certificate at(String... newPlaces) {
        return new Certificate(
                number, issuer, from, to, List.of(newPlaces), category, ranges, level, mode, procedures, settings);
    }

    /**
     * With category and scopes of practice.
     *
     * @param newCategory the category
     * @param newRanges the scopes
     * @return the changed copy
     */
    public Certificate practice(String newCategory, String... newRanges) {
        return new Certificate(
                number, issuer, from, to, places, newCategory, List.of(newRanges), level, mode, procedures, settings);
    }

    /**
     * With a level and a mode.
     *
     * @param newLevel the level, from 1
     * @param newMode how the holder may act; null where that says nothing
     * @return the changed copy
     */
    public Certificate level(int newLevel, @Nullable Mode newMode) {
        return new Certificate(
                number, issuer, from, to, places, category, ranges, newLevel, newMode, procedures, settings);
    }

    /**
     * With single procedures.
     *
     * @param newProcedures the procedures
     * @return the changed copy
     */
    public Certificate procedures(String... newProcedures) {
        return new Certificate(
                number, issuer, from, to, places, category, ranges, level, mode, List.of(newProcedures), settings);
    }

    /** The days only: the number is personal. */
    @Override
    public String toString() {
        return "Certificate[" + from + "/" + (to == null ? ".." : to) + "]";
    }
}
