package io.github.hospitalhr.scheduling.roster;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The document {@code hr.roster}: a roster as it is imported and exported. Creating one with a day outside the period or
 * with a cell filled twice is refused with an {@link InvalidInputException} that names every such assignment.
 *
 * @param unit the ward
 * @param period the days, half-open, bounded
 * @param assignments the filled cells
 */
public record RosterDocument(
        @NotNull UnitId unit,
        @NotNull DateRange period,
        @NotNull List<@NotNull @Valid Assignment> assignments) {

    /** The format of this document. */
    public static final DocumentFormat<RosterDocument> FORMAT = DocumentFormat.of("hr.roster", 1, RosterDocument.class);

    public RosterDocument {
        assignments = assignments == null ? List.of() : ImmutableList.copyOf(assignments);
        if (period != null) {
            InvalidInputException.throwIfAny(faults(period, assignments));
        }
    }

    private static List<InputFault> faults(DateRange period, List<Assignment> assignments) {
        if (period.isUnboundedStart() || period.isUnboundedEnd()) {
            return List.of(InputFault.of(
                    "period",
                    period.toString(),
                    "roster.endless",
                    Label.of("排班周期必须有开始和结束日期", "must have a first and a last day")));
        }
        List<InputFault> faults = new ArrayList<>();
        Map<Map.Entry<String, LocalDate>, Integer> cells = new HashMap<>();
        for (int i = 0; i < assignments.size(); i++) {
            Assignment assignment = assignments.get(i);
            String day = assignment.date().toString();
            Integer before = cells.putIfAbsent(Map.entry(assignment.staff(), assignment.date()), i);
            if (!period.contains(assignment.date())) {
                faults.add(InputFault.of(
                        "assignments[" + i + "]",
                        day,
                        "roster.outside",
                        Label.of("日期不在排班周期 " + period + " 内", "the day lies outside the period " + period)));
            } else if (before != null) {
                faults.add(InputFault.of(
                        "assignments[" + i + "]",
                        day,
                        "roster.twice",
                        Label.of(
                                "此人当天已有班次,见 assignments[" + before + "]",
                                "the cell is filled already, by assignments[" + before + "]")));
            }
        }
        return faults;
    }

    /**
     * The document of a roster.
     *
     * @param roster the roster
     * @return its document
     */
    public static RosterDocument of(Roster roster) {
        return new RosterDocument(roster.unit(), roster.period(), roster.assignments());
    }

    /**
     * The roster of the document.
     *
     * @return the roster
     */
    public Roster roster() {
        return Roster.of(unit, period, assignments);
    }
}
