package io.github.hospitalhr.domain.unit;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Dated;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.time.Timelines;
import io.github.hospitalhr.domain.validation.InputFault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that was ever recorded about the units of a hospital, in two times. Nothing is ever removed from it.
 *
 * @param units the units by the text of their id
 */
public record UnitHistory(Timelines<Unit> units) {

    public UnitHistory {
        Objects.requireNonNull(units, "units");
    }

    /**
     * A history without units.
     *
     * @return the empty history
     */
    public static UnitHistory empty() {
        return new UnitHistory(Timelines.empty());
    }

    /**
     * This history and one more statement: on these days, this unit.
     *
     * @param valid the days
     * @param unit the unit
     * @param at when this is recorded
     * @return the longer history
     */
    public UnitHistory record(DateRange valid, Unit unit, Instant at) {
        return new UnitHistory(units.record(unit.id().value(), valid, unit, at));
    }

    /**
     * This history and one more statement: on these days, the unit is not there.
     *
     * @param valid the days
     * @param id the unit
     * @param at when this is recorded
     * @return the longer history
     */
    public UnitHistory retract(DateRange valid, UnitId id, Instant at) {
        return new UnitHistory(units.retract(id.value(), valid, at));
    }

    /**
     * This history, where the entries added to a former state of it have an origin.
     *
     * @param before the former state
     * @param origin who recorded the entries added since, and why
     * @return the history with the same entries
     */
    public UnitHistory signedSince(UnitHistory before, Origin origin) {
        return new UnitHistory(units.signedSince(before.units, origin));
    }

    /**
     * The organisation on a day, as known at a moment.
     *
     * @param times the day and the moment
     * @return the tree; without units where none was known to exist
     */
    public UnitTree asOf(AsOf times) {
        return UnitTree.of(units.asOf(times));
    }

    /**
     * All units over time, as known at a moment.
     *
     * @param knownAt the moment, inclusive; null for now
     * @return the units with their days, by id, then ascending
     */
    public List<Dated<Unit>> known(@Nullable Instant knownAt) {
        return units.known(knownAt);
    }

    /**
     * What keeps the units, as known now, from being a tree on some day. Each fault is named once, with the first day
     * on which it occurs.
     *
     * @return all faults
     */
    public List<InputFault> faults() {
        return faults(known(null));
    }

    static List<InputFault> faults(List<Dated<Unit>> dated) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (Dated<Unit> unit : dated) {
            days.add(unit.valid().from());
            if (!unit.valid().isUnboundedEnd()) {
                days.add(unit.valid().to());
            }
        }
        List<InputFault> result = new ArrayList<>();
        List<InputFault> seen = new ArrayList<>();
        for (LocalDate day : days) {
            List<Unit> units = dated.stream()
                    .filter(d -> d.valid().contains(day))
                    .map(Dated::value)
                    .toList();
            for (InputFault fault : UnitTree.faults(units)) {
                if (!seen.contains(fault)) {
                    seen.add(fault);
                    result.add(on(day, fault));
                }
            }
        }
        return List.copyOf(result);
    }

    private static InputFault on(LocalDate day, InputFault fault) {
        if (day.equals(LocalDate.MIN)) {
            return fault;
        }
        Label sentence = Label.of(
                fault.sentence().zh() + "(自 " + day + " 起)", fault.sentence().en() + " (from " + day + ")");
        return InputFault.of(fault.path(), fault.value(), fault.rule(), sentence);
    }

    /**
     * When the last entry was recorded.
     *
     * @return the time
     */
    public Instant lastRecordedAt() {
        return units.lastRecordedAt();
    }
}
