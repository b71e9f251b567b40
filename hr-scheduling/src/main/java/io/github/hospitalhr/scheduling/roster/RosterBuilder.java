package io.github.hospitalhr.scheduling.roster;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.scheduling.problem.Duty;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Roster}. Cells start free. Not safe for use by several threads. */
public final class RosterBuilder {

    private final UnitId unit;
    private final DateRange period;
    private final Map<String, @Nullable Duty[]> rows;

    RosterBuilder(UnitId unit, DateRange period, Map<String, @Nullable Duty[]> rows) {
        this.unit = unit;
        this.period = period;
        this.rows = rows;
    }

    /**
     * Makes a person appear, free on all days unless assigned.
     *
     * @param staff staff identifier
     * @return this builder
     */
    public RosterBuilder person(String staff) {
        row(staff);
        return this;
    }

    /**
     * Fills a free cell.
     *
     * @param staff staff identifier
     * @param date a day of the period
     * @param shift code of the shift
     * @return this builder
     * @throws IllegalArgumentException if the day lies outside the period or the cell is filled already
     */
    public RosterBuilder assign(String staff, LocalDate date, String shift) {
        return assign(staff, date, shift, null);
    }

    /**
     * Fills a free cell.
     *
     * @param staff staff identifier
     * @param date a day of the period
     * @param shift code of the shift
     * @param role role, or null
     * @return this builder
     * @throws IllegalArgumentException if the day lies outside the period or the cell is filled already
     */
    public RosterBuilder assign(String staff, LocalDate date, String shift, @Nullable String role) {
        int day = index(date);
        Duty[] row = row(staff);
        if (row[day] != null) {
            throw new IllegalArgumentException("the cell of " + staff + " on " + date + " holds " + row[day]
                    + " already.\nMaybe use set(...) to replace it; one person has at most one duty a day.");
        }
        row[day] = new Duty(shift, role);
        return this;
    }

    /**
     * Sets a cell, whatever it held.
     *
     * @param staff staff identifier
     * @param date a day of the period
     * @param duty the duty, or null for free
     * @return this builder
     * @throws IllegalArgumentException if the day lies outside the period
     */
    public RosterBuilder set(String staff, LocalDate date, @Nullable Duty duty) {
        row(staff)[index(date)] = duty;
        return this;
    }

    private @Nullable Duty[] row(String staff) {
        return rows.computeIfAbsent(staff, id -> new Duty[period.lengthInDays()]);
    }

    private int index(LocalDate date) {
        if (!period.contains(date)) {
            throw new IllegalArgumentException("date (" + date + ") lies outside the period " + period
                    + ".\nMaybe it belongs to the history or the look-ahead of the problem.");
        }
        return (int) (date.toEpochDay() - period.from().toEpochDay());
    }

    /**
     * Builds the roster.
     *
     * @return the roster
     */
    public Roster build() {
        Map<String, @Nullable Duty[]> copy = new LinkedHashMap<>();
        rows.forEach((id, row) -> copy.put(id, row.clone()));
        return new Roster(unit, period, copy);
    }
}
