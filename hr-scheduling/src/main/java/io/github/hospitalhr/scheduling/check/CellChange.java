package io.github.hospitalhr.scheduling.check;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.scheduling.problem.Duty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changing one cell would do; the answer to "why not".
 *
 * @param staff the person
 * @param date the day
 * @param from what the cell holds, or null for free
 * @param to what it would hold, or null for free
 * @param cost change of the roster's cost; negative parts are better
 * @param broken violations that would appear or grow
 * @param mended violations that would vanish or shrink, as they are now
 */
public record CellChange(
        String staff,
        LocalDate date,
        @Nullable Duty from,
        @Nullable Duty to,
        RosterCost cost,
        List<Violation> broken,
        List<Violation> mended) {

    public CellChange {
        broken = ImmutableList.copyOf(broken);
        mended = ImmutableList.copyOf(mended);
    }

    /**
     * Whether no hard or protected rule would be newly broken.
     *
     * @return true if nothing in {@link #broken()} is hard
     */
    public boolean isLegal() {
        return broken.stream().noneMatch(Violation::isHard);
    }
}
