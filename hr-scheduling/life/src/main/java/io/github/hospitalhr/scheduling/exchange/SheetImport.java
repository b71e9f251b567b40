package io.github.hospitalhr.scheduling.exchange;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet would bring: a dry run that changes nothing. Either every cell was understood and there is a roster, or there are faults
 * and none.
 *
 * @param roster the roster of the sheet; empty if there is any fault
 * @param faults every fault with its cell as path ({@code Sheet1!C7}), row and column
 * @param changes cells that differ from the roster compared with, by person and then by day
 * @param rows rows of people that were read
 */
public record SheetImport(Optional<Roster> roster, List<InputFault> faults, List<Change> changes, int rows) {

    /**
     * A cell that would change.
     *
     * @param person staff identifier
     * @param date the day
     * @param from what the cell holds, or null for free
     * @param to what the sheet says, or null for free
     */
    public record Change(
            String person,
            LocalDate date,
            @Nullable Duty from,
            @Nullable Duty to) {

        /** Day and duties: no personal data. */
        @Override
        public String toString() {
            return "Change[" + date + " " + from + " -> " + to + "]";
        }
    }

    public SheetImport {
        faults = ImmutableList.copyOf(faults);
        changes = ImmutableList.copyOf(changes);
    }

    /**
     * Whether the sheet can be taken.
     *
     * @return true if there is no fault
     */
    public boolean isClean() {
        return faults.isEmpty();
    }
}
