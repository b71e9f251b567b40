package io.github.hospitalhr.scheduling.check;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import java.util.List;
import java.util.Objects;

/**
 * What changing several cells at once would do.
 *
 * @param cells the cells
 * @param cost change of the roster's cost; negative parts are better
 * @param broken hard and protected rules that would newly break, as {@link CheckReport#newlyBrokenSince} tells them
 */
public record RosterChange(List<CellDifference> cells, RosterCost cost, List<Violation> broken) {

    public RosterChange {
        cells = ImmutableList.copyOf(cells);
        Objects.requireNonNull(cost, "cost");
        broken = ImmutableList.copyOf(broken);
    }

    /**
     * Whether no hard or protected rule would newly break.
     *
     * @return true if nothing is broken
     */
    public boolean isLegal() {
        return broken.isEmpty();
    }
}
