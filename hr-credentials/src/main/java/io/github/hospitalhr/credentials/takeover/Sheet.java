package io.github.hospitalhr.credentials.takeover;

import java.util.List;
import java.util.Objects;

/**
 * The cells of one sheet as texts; days as {@code 2026-12-14}.
 *
 * @param name name of the sheet, or of the file
 * @param rows the rows from the first on; missing cells are empty texts, trailing ones may be left out
 */
public record Sheet(String name, List<List<String>> rows) {

    public Sheet {
        Objects.requireNonNull(name, "name");
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * A cell.
     *
     * @param row its row, from 0
     * @param column its column, from 0
     * @return its text without spaces at its ends; empty where there is none
     */
    public String cell(int row, int column) {
        List<String> cells = rows.get(row);
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    /**
     * The address of a cell as spreadsheets show it.
     *
     * @param row its row, from 0
     * @param column its column, from 0; negative for the row as a whole
     * @return such as {@code Sheet1!C7}
     */
    public String address(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int c = column; c >= 0; c = c / 26 - 1) {
            letters.insert(0, (char) ('A' + c % 26));
        }
        return name + "!" + letters + (row + 1);
    }

    /** Name and size: the cells are personal. */
    @Override
    public String toString() {
        return "Sheet[" + name + ", " + rows.size() + " rows]";
    }
}
