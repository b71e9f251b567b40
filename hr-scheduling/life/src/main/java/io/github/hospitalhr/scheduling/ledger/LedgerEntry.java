package io.github.hospitalhr.scheduling.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.hospitalhr.domain.time.DateRange;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/**
 * One entry of a ledger. Entries are never changed or removed; what was wrong is mended by a further entry.
 *
 * @param person whose account, 1 to 64 characters
 * @param account which account of the person, such as {@code banked-rest} or {@code hospital.fair-nights}; one that tells of health, such
 *     as of sick leave (病假), begins with {@link #HEALTH}
 * @param kind where it comes from
 * @param amount what is added (positive) or taken (negative), exact, in the unit of the account
 * @param day the day it counts for
 * @param source what it comes from: {@code ward/2026-12-03/N} for a cell, {@code ward/2026-12-01/2027-01-01} for a period; entries of
 *     one person, account, kind and source are statements about the same thing, and their sum counts
 * @param note remark for display; empty if none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LedgerEntry(
        @NotNull String person,
        @NotNull String account,
        @NotNull EntryKind kind,
        @NotNull BigDecimal amount,
        @NotNull LocalDate day,
        @NotNull String source,
        String note) {

    /** How the names of accounts begin that tell of the person's health: {@code health.sick-leave}. */
    public static final String HEALTH = "health.";

    public LedgerEntry {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(source, "source");
        note = note == null ? "" : note;
    }

    /**
     * An entry without remark.
     *
     * @param person whose account
     * @param account which account
     * @param kind where it comes from
     * @param amount what is added or taken
     * @param day the day it counts for
     * @param source what it comes from
     * @return the entry
     */
    public static LedgerEntry of(
            String person, String account, EntryKind kind, BigDecimal amount, LocalDate day, String source) {
        return new LedgerEntry(person, account, kind, amount, day, source, "");
    }

    /**
     * The same with another amount.
     *
     * @param newAmount the amount
     * @return a copy with it
     */
    public LedgerEntry withAmount(BigDecimal newAmount) {
        return new LedgerEntry(person, account, kind, newAmount, day, source, note);
    }

    /**
     * Whether the source names a day of a ward's roster, as {@code ward/day/...}, within a period.
     *
     * @param unit the ward
     * @param period the period
     * @return false also for sources of another form, which rosters did not write
     */
    public boolean isOf(String unit, DateRange period) {
        int start = unit.length() + 1;
        if (!source.startsWith(unit + "/") || source.length() < start + 10) {
            return false;
        }
        try {
            return period.contains(LocalDate.parse(source.substring(start, start + 10)));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /**
     * The same on another day, with a remark that names the day it was for.
     *
     * @param newDay the day it is to count for
     * @return a copy; this if the day is the same
     */
    public LedgerEntry movedTo(LocalDate newDay) {
        return newDay.equals(day)
                ? this
                : new LedgerEntry(person, account, kind, amount, newDay, source, (note + " 补记/for " + day).strip());
    }

    /** Account, kind and day: neither person nor amount. */
    @Override
    public String toString() {
        return "LedgerEntry[" + account + " " + kind + " " + day + "]";
    }
}
