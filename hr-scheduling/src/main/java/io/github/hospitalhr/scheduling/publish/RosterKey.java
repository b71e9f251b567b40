package io.github.hospitalhr.scheduling.publish;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Which roster is meant: a unit has at most one roster that begins on a day.
 *
 * @param unit the unit
 * @param from first day of the roster's period
 */
public record RosterKey(UnitId unit, LocalDate from) {

    public RosterKey {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(from, "from");
    }

    /**
     * The key of a roster.
     *
     * @param roster the roster
     * @return its unit and first day
     */
    public static RosterKey of(Roster roster) {
        return of(roster.unit(), roster.period());
    }

    /**
     * The key of a period.
     *
     * @param unit the unit
     * @param period the days of the roster
     * @return unit and first day
     */
    public static RosterKey of(UnitId unit, DateRange period) {
        return new RosterKey(unit, period.from());
    }

    /** Unit and first day, such as {@code icu/2026-12-01}. */
    @Override
    public String toString() {
        return unit + "/" + from;
    }
}
