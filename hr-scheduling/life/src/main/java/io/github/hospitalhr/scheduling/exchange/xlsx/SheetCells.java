package io.github.hospitalhr.scheduling.exchange.xlsx;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import java.util.ArrayList;
import java.util.List;

/** Faults of a sheet, each with its cell. */
final class SheetCells {

    private static final int MOST_FAULTS = 1000;

    private final String sheet;
    private final List<InputFault> faults = new ArrayList<>();

    SheetCells(String sheet) {
        this.sheet = sheet;
    }

    /** Row and column count from 0. */
    void fault(int row, int column, String value, String rule, String zh, String en) {
        if (faults.size() < MOST_FAULTS) {
            String shown = value.length() > 40 ? value.substring(0, value.offsetByCodePoints(0, 20)) + "…" : value;
            faults.add(new InputFault(
                    sheet + "!" + address(row, column), shown, rule, Label.of(zh, en), row + 1, column + 1));
        }
    }

    void fault(String rule, String zh, String en) {
        faults.add(InputFault.of(sheet, "", rule, Label.of(zh, en)));
    }

    List<InputFault> faults() {
        return faults;
    }

    boolean isClean() {
        return faults.isEmpty();
    }

    /** The address of a cell as the sheet shows it, such as {@code AB7}. */
    static String address(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int c = column; c >= 0; c = c / 26 - 1) {
            letters.insert(0, (char) ('A' + c % 26));
        }
        return letters.append(row + 1).toString();
    }
}
