package io.github.hospitalhr.scheduling.publish;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.scheduling.problem.PackUse;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One recorded step in the life of a roster. Amendments are only added, never changed; replayed in order they give the roster
 * as it stands. Immutable.
 *
 * @param unit the unit
 * @param period the days of the roster, half-open
 * @param revision number of the amendment, from 1 without gaps
 * @param kind what was done
 * @param rosterVersion the published version after it, 0 before the first publication
 * @param origin who did it, and why
 * @param at when it was recorded (UTC, microseconds)
 * @param cells the cells it changed
 * @param before what the rules said before
 * @param after what the rules say since
 * @param packs the rule packs both were checked with, by version
 * @param accepted identifiers of hard rules whose breach was accepted
 */
public record Amendment(
        @NotNull UnitId unit,
        @NotNull DateRange period,
        int revision,
        @NotNull Kind kind,
        int rosterVersion,
        @NotNull Origin origin,
        @NotNull Instant at,
        List<CellDifference> cells,
        @NotNull RuleReport before,
        @NotNull RuleReport after,
        List<PackUse> packs,
        List<String> accepted) {

    /** The format of the document {@code hr.roster-amendment}. */
    public static final DocumentFormat<Amendment> FORMAT = DocumentFormat.of("hr.roster-amendment", 1, Amendment.class);

    /** What was done. */
    public enum Kind {
        /** The draft was made, or replaced by another one. */
        DRAFTED,
        /** Cells were changed; of a published roster this makes a new version. */
        AMENDED,
        /** The draft was published as version 1. */
        PUBLISHED,
        /** The published roster was closed. */
        LOCKED,
        /** The locked roster was opened again. */
        UNLOCKED,
        /** The locked roster was put away. */
        ARCHIVED
    }

    public Amendment {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        cells = cells == null ? ImmutableList.of() : ImmutableList.copyOf(cells);
        packs = packs == null ? ImmutableList.of() : ImmutableList.copyOf(packs);
        accepted = accepted == null ? ImmutableList.of() : ImmutableList.copyOf(accepted);
    }

    /**
     * The roster that some amendments add up to.
     *
     * @param amendments the amendments from the first on, in order
     * @return the roster after the last of them, people in the order of their identifiers
     * @throws IllegalArgumentException if there is none, one is missing, or a cell does not hold what an amendment found
     */
    public static Roster replay(List<Amendment> amendments) {
        if (amendments.isEmpty()) {
            throw new IllegalArgumentException("amendments is empty.\nMaybe the roster was never drafted.");
        }
        Amendment first = amendments.get(0);
        Roster roster = Roster.builder(first.unit().value(), first.period()).build();
        for (int i = 0; i < amendments.size(); i++) {
            Amendment amendment = amendments.get(i);
            if (amendment.revision() != i + 1) {
                throw new IllegalArgumentException("amendment " + (i + 1) + " is missing: " + amendment.revision()
                        + " stands in its place.\nMaybe a page of amendments was left out.");
            }
            roster = CanonicalRoster.amended(roster, amendment.cells());
        }
        return roster;
    }
}
