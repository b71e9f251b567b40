package io.github.hospitalhr.credentials.takeover;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.validation.InputFault;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sheet and files compared, row by row, and what is on file but not in the sheet.
 *
 * @param sheet name of the sheet
 * @param rows the rows with content, in order
 * @param faults every fault, with the address of its cell; personal values are masked
 * @param missing credentials of the persons and types of the sheet that are on file in force but not in the sheet
 * @param recorded whether the new rows were recorded: all of them, in one commit; false for a dry run and wherever there are faults
 */
public record TakeoverReport(
        String sheet, List<Row> rows, List<InputFault> faults, List<Missing> missing, boolean recorded) {

    public TakeoverReport {
        Objects.requireNonNull(sheet, "sheet");
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
        missing = List.copyOf(missing);
    }

    /**
     * A row.
     *
     * @param row its number, from 1, as spreadsheets show it
     * @param outcome what becomes of it
     * @param person whose, or null where the cell is faulty
     * @param credential id within the file: the new one, or the one on file; empty where faulty
     * @param differing which columns differ from what is on file
     */
    public record Row(
            int row, RowOutcome outcome, @Nullable PersonId person, String credential, List<SheetColumn> differing) {

        public Row {
            Objects.requireNonNull(outcome, "outcome");
            differing = List.copyOf(differing);
        }
    }

    /**
     * A credential on file that the sheet does not have.
     *
     * @param person whose
     * @param credential its id within the file
     * @param type code of its type
     */
    public record Missing(PersonId person, String credential, String type) {}

    /**
     * How many rows came to what.
     *
     * @return the counts, every outcome present, in the order of {@link RowOutcome}
     */
    public Map<RowOutcome, Integer> counts() {
        Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
        for (RowOutcome outcome : RowOutcome.values()) {
            counts.put(outcome, (int)
                    rows.stream().filter(r -> r.outcome() == outcome).count());
        }
        return counts;
    }
}
