package io.github.hospitalhr.scheduling.market;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.scheduling.check.RosterCost;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with whom an exchange would be legal for both.
 *
 * @param staff who
 * @param gives the day of the duty given in return, or null for nothing
 * @param cells the cells that would change
 * @param cost change of the roster's cost; negative parts are better
 */
public record Partner(String staff, @Nullable LocalDate gives, List<CellDifference> cells, RosterCost cost) {

    public Partner {
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(cost, "cost");
        cells = ImmutableList.copyOf(cells);
    }
}
