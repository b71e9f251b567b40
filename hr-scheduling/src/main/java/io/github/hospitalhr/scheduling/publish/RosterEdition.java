package io.github.hospitalhr.scheduling.publish;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.scheduling.problem.PackUse;
import io.github.hospitalhr.scheduling.roster.Assignment;
import io.github.hospitalhr.scheduling.roster.Roster;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;

/**
 * A kept roster as it stands. Immutable snapshot.
 *
 * @param unit the unit
 * @param period the days, half-open
 * @param state its state
 * @param rosterVersion the published version, 0 before the first publication
 * @param revision number of amendments so far, at least 1; who changes the roster names the revision that was read
 * @param packs the rule packs it was last checked with, by version
 * @param assignments the filled cells, by person and then by day
 */
public record RosterEdition(
        @NotNull UnitId unit,
        @NotNull DateRange period,
        @NotNull RosterState state,
        int rosterVersion,
        int revision,
        List<PackUse> packs,
        List<@NotNull @Valid Assignment> assignments) {

    /** The format of the document {@code hr.roster-edition}. */
    public static final DocumentFormat<RosterEdition> FORMAT =
            DocumentFormat.of("hr.roster-edition", 1, RosterEdition.class);

    public RosterEdition {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(state, "state");
        packs = packs == null ? ImmutableList.of() : ImmutableList.copyOf(packs);
        assignments = assignments == null ? ImmutableList.of() : ImmutableList.copyOf(assignments);
    }

    static RosterEdition of(RosterState state, int rosterVersion, int revision, List<PackUse> packs, Roster roster) {
        return new RosterEdition(
                roster.unit(), roster.period(), state, rosterVersion, revision, packs, roster.assignments());
    }

    /**
     * The roster itself.
     *
     * @return who does which duty; people in the order of their identifiers
     */
    public Roster roster() {
        return Roster.of(unit, period, assignments);
    }

    /**
     * Which roster this is.
     *
     * @return unit and first day
     */
    public RosterKey key() {
        return RosterKey.of(unit, period);
    }
}
