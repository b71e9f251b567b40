package io.github.hospitalhr.scheduling.roster;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The document {@code hr.roster}: a roster as it is imported and exported.
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
     * @throws IllegalArgumentException if a day lies outside the period or a cell is filled twice
     */
    public Roster roster() {
        return Roster.of(unit, period, assignments);
    }
}
