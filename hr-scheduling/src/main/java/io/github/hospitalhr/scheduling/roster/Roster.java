package io.github.hospitalhr.scheduling.roster;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does which duty on which day of a period. A cell (person and day) holds at most one duty; a cell without one is free.
 * A roster may name people and shifts that a problem does not know: the checker reports them. Immutable and safe for use by
 * several threads; people and assignments keep the order in which they were given.
 */
public final class Roster {

    private final UnitId unit;
    private final DateRange period;
    private final Map<String, @Nullable Duty[]> rows;

    Roster(UnitId unit, DateRange period, Map<String, @Nullable Duty[]> rows) {
        this.unit = unit;
        this.period = period;
        this.rows = Collections.unmodifiableMap(rows);
    }

    /**
     * A roster from its parts, as read from JSON.
     *
     * @param unit the ward
     * @param period the days, half-open, bounded
     * @param assignments the assignments; days outside the period and double bookings are refused
     * @return the roster
     * @throws IllegalArgumentException if a day lies outside the period or a cell is booked twice
     */
    @JsonCreator
    public static Roster of(
            @JsonProperty(value = "unit", required = true) UnitId unit,
            @JsonProperty(value = "period", required = true) DateRange period,
            @JsonProperty(value = "assignments", required = true) List<Assignment> assignments) {
        RosterBuilder builder = builder(unit.value(), period);
        for (Assignment a : assignments) {
            builder.assign(a.staff(), a.date(), a.shift(), a.role());
        }
        return builder.build();
    }

    /**
     * Starts a roster.
     *
     * @param unit identifier of the ward
     * @param period the days, half-open, bounded
     * @return a builder in which everybody is free
     */
    public static RosterBuilder builder(String unit, DateRange period) {
        return new RosterBuilder(UnitId.of(unit), period, new LinkedHashMap<>());
    }

    /**
     * A builder that starts from this roster.
     *
     * @return a builder with every assignment of this roster
     */
    public RosterBuilder toBuilder() {
        Map<String, @Nullable Duty[]> copy = new LinkedHashMap<>();
        rows.forEach((id, row) -> copy.put(id, row.clone()));
        return new RosterBuilder(unit, period, copy);
    }

    /**
     * The ward.
     *
     * @return its identifier
     */
    @JsonProperty
    public UnitId unit() {
        return unit;
    }

    /**
     * The days.
     *
     * @return half-open range
     */
    @JsonProperty
    public DateRange period() {
        return period;
    }

    /**
     * The people that appear in the roster.
     *
     * @return staff identifiers, in order of first appearance
     */
    public List<String> staff() {
        return List.copyOf(rows.keySet());
    }

    /**
     * What a person does on a day.
     *
     * @param staff staff identifier
     * @param date the day
     * @return the duty, or empty if free, unknown or outside the period
     */
    public Optional<Duty> duty(String staff, LocalDate date) {
        Duty[] row = rows.get(staff);
        if (row == null || !period.contains(date)) {
            return Optional.empty();
        }
        return Optional.ofNullable(row[index(date)]);
    }

    /**
     * What a person does, day by day.
     *
     * @param staff staff identifier
     * @return one entry per day of the period, empty entries for free days; all empty for an unknown person
     */
    public List<Optional<Duty>> row(String staff) {
        Duty[] row = rows.get(staff);
        List<Optional<Duty>> list = new ArrayList<>(period.lengthInDays());
        for (int d = 0; d < period.lengthInDays(); d++) {
            list.add(row == null ? Optional.empty() : Optional.ofNullable(row[d]));
        }
        return list;
    }

    /**
     * All assignments, by person and then by day.
     *
     * @return the assignments
     */
    @JsonProperty
    public List<Assignment> assignments() {
        List<Assignment> list = new ArrayList<>();
        rows.forEach((id, row) -> {
            for (int d = 0; d < row.length; d++) {
                Duty duty = row[d];
                if (duty != null) {
                    list.add(new Assignment(id, period.from().plusDays(d), duty.shift(), duty.role()));
                }
            }
        });
        return Collections.unmodifiableList(list);
    }

    /**
     * Refuses a roster of another ward, with duties outside the period of a problem, or with people and shifts the problem does not know.
     *
     * @param problem the problem it is read with
     * @throws InvalidInputException naming every such assignment
     */
    public void requireKnownTo(RosterProblem problem) {
        List<InputFault> faults = new ArrayList<>();
        if (!unit.equals(problem.unit())) {
            faults.add(InputFault.of(
                    "unit",
                    unit.value(),
                    "roster.unit",
                    Label.of("不是本病区 " + problem.unit(), "is not the ward " + problem.unit())));
        }
        Set<String> people = new HashSet<>();
        problem.staff().forEach(person -> people.add(person.id()));
        Set<String> codes = new HashSet<>();
        problem.shifts().forEach(shift -> codes.add(shift.code()));
        List<Assignment> all = assignments();
        for (int i = 0; i < all.size(); i++) {
            if (!people.contains(all.get(i).staff())) {
                faults.add(unknown(i, "staff", all.get(i).staff(), Label.of("本病区没有此人", "no such person in the ward")));
            }
            if (!problem.period().contains(all.get(i).date())) {
                faults.add(unknown(i, "date", all.get(i).date().toString(), Label.of("不在排班周期内", "outside the period")));
            }
            if (!codes.contains(all.get(i).shift())) {
                faults.add(unknown(i, "shift", all.get(i).shift(), Label.of("没有此班次", "there is no such shift")));
            }
        }
        InvalidInputException.throwIfAny(faults);
    }

    private static InputFault unknown(int index, String member, String value, Label sentence) {
        return InputFault.of("assignments[" + index + "]." + member, value, "roster." + member, sentence);
    }

    private int index(LocalDate date) {
        return (int) (date.toEpochDay() - period.from().toEpochDay());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Roster that
                && unit.equals(that.unit)
                && period.equals(that.period)
                && assignments().equals(that.assignments());
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit, period, assignments());
    }

    /** Ward, period and number of people: no personal data. */
    @Override
    public String toString() {
        return "Roster[" + unit + ", " + period + ", " + rows.size() + " people]";
    }
}
