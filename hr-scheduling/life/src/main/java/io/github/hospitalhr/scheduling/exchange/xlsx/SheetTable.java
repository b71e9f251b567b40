package io.github.hospitalhr.scheduling.exchange.xlsx;

import io.github.hospitalhr.scheduling.exchange.SheetLayout;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterBuilder;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The table of a sheet while it is read row by row. */
final class SheetTable {

    private static final int NONE = -1;

    private final SheetLayout layout;
    private final RosterProblem problem;
    private final SheetCells cells;
    private final SheetMarks marks;
    private final DayHeaders headers;
    private final RosterBuilder roster;
    private final Map<String, Staff> staff = new LinkedHashMap<>();
    private final Map<Integer, LocalDate> days = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int idColumn = NONE;
    private int nameColumn = NONE;
    private boolean headed;
    private int lastRow;

    SheetTable(SheetLayout layout, RosterProblem problem, SheetMarks marks, SheetCells cells) {
        this.layout = layout;
        this.problem = problem;
        this.cells = cells;
        this.marks = marks;
        this.headers =
                new DayHeaders(layout, problem.period().from(), problem.period().to());
        this.roster = Roster.builder(problem.unit().value(), problem.period());
        problem.staff().forEach(person -> {
            staff.put(person.id(), person);
            roster.person(person.id());
        });
    }

    /** Reads a row; false where the table has ended. */
    boolean row(Row row) {
        int number = row.getRowNum();
        if (number == layout.headerRow()) {
            header(row);
            return idColumn != NONE;
        }
        if (number <= layout.headerRow() + layout.rowsBelowHeader()) {
            return true;
        }
        if (!headed) {
            return false;
        }
        String first = text(row, 0);
        if (layout.end().stream().anyMatch(end -> !end.isEmpty() && first.startsWith(end))) {
            return false;
        }
        if (row.stream().anyMatch(cell -> cell != null && !cell.getText().isBlank())) {
            person(row);
        }
        return true;
    }

    private void header(Row row) {
        headed = true;
        for (Cell cell : row) {
            if (cell == null || cell.getText().isBlank()) {
                continue;
            }
            int column = cell.getColumnIndex();
            String text = cell.getText().strip();
            if (text.equals(layout.idHeader())) {
                idColumn = once(idColumn, column, text);
            } else if (text.equals(layout.nameHeader())) {
                nameColumn = once(nameColumn, column, text);
            } else {
                day(cell, column, text);
            }
        }
        if (idColumn == NONE) {
            missing(layout.idHeader());
        }
        if (layout.nameHeader() != null && nameColumn == NONE) {
            missing(layout.nameHeader());
        }
        for (int d = 0; d < problem.days(); d++) {
            if (!days.containsValue(problem.date(d))) {
                missing(problem.date(d).toString());
            }
        }
    }

    private int once(int found, int column, String text) {
        if (found != NONE) {
            cells.fault(
                    layout.headerRow() - 1, column, text, "header.twice", "标题重复", "the header stands in two columns");
        }
        return found == NONE ? column : found;
    }

    private void missing(String header) {
        cells.fault(
                layout.headerRow() - 1,
                0,
                header,
                "header.missing",
                "标题行缺少“" + header + "”",
                "the header row has no \"" + header + "\"");
    }

    private void day(Cell cell, int column, String text) {
        int row = layout.headerRow() - 1;
        Optional<LocalDate> day = marks.isFormula(row, column) ? Optional.empty() : headers.day(cell);
        if (day.isEmpty()) {
            cells.fault(row, column, text, "header.unknown", "无法识别的标题", "this header is neither a column nor a day");
        } else if (!problem.period().contains(day.get())) {
            cells.fault(row, column, text, "header.outside", "日期不在排班周期内", "the day lies outside the period");
        } else if (days.containsValue(day.get())) {
            cells.fault(row, column, text, "header.twice", "日期重复", "the day stands in two columns");
        } else {
            days.put(column, day.get());
        }
    }

    private void person(Row row) {
        int number = row.getRowNum() - 1;
        lastRow = number;
        String id = text(row, idColumn);
        Staff person = staff.get(id);
        if (isFormula(number, idColumn, id, false)) {
            seen.add(id);
            return;
        }
        if (person == null) {
            cells.fault(number, idColumn, id, "person.unknown", "本病区没有此工号", "no such person in the ward");
            return;
        }
        if (!seen.add(id)) {
            cells.fault(number, idColumn, id, "person.twice", "工号重复", "the person stands in two rows");
            return;
        }
        boolean named = nameColumn != NONE && !isFormula(number, nameColumn, "", false);
        if (named && !text(row, nameColumn).equals(person.name())) {
            cells.fault(number, nameColumn, "", "person.name", "姓名与工号不符", "the name is not that of the person");
        }
        days.forEach((column, date) -> {
            Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
            duty(id, date, cell, number, column);
        });
    }

    private boolean isFormula(int row, int column, String text, boolean error) {
        boolean formula = error || marks.isFormula(row, column);
        if (formula) {
            cells.fault(row, column, text, "cell.formula", "单元格是公式,请粘贴为数值", "the cell is a formula; paste its value");
        }
        return formula;
    }

    private void duty(String person, LocalDate date, @Nullable Cell cell, int row, int column) {
        if (cell == null) {
            return;
        }
        String text = cell.getType() == CellType.EMPTY ? "" : cell.getText().strip();
        if (!isFormula(row, column, text, cell.getType() == CellType.ERROR)
                && !text.isEmpty()
                && !layout.free().contains(text)) {
            Duty duty = duty(text);
            if (duty == null) {
                cells.fault(row, column, text, "cell.shift", "没有此班次", "there is no such shift");
            } else {
                roster.set(person, date, duty);
            }
        }
    }

    /** A shift by code or text of the layout, with its role in brackets where it has roles. */
    private @Nullable Duty duty(String text) {
        int bracket = text.endsWith(")") ? text.indexOf('(') : -1;
        String code = bracket < 0 ? text : text.substring(0, bracket);
        String role = bracket < 0 ? null : text.substring(bracket + 1, text.length() - 1);
        Optional<ShiftType> shift = problem.shift(layout.codes().getOrDefault(code, code));
        boolean fits = shift.isPresent()
                && (role == null
                        ? shift.get().roles().isEmpty()
                        : shift.get().roles().contains(role));
        return fits ? new Duty(shift.get().code(), role) : null;
    }

    private static String text(Row row, int column) {
        Cell cell = column >= 0 && column < row.getCellCount() ? row.getCell(column) : null;
        return cell == null ? "" : cell.getText().strip();
    }

    void finish() {
        if (!headed) {
            cells.fault(
                    "header.row",
                    "第 " + layout.headerRow() + " 行没有标题",
                    "row " + layout.headerRow() + " has no headers");
        } else if (idColumn != NONE) {
            staff.keySet().stream()
                    .filter(id -> !seen.contains(id))
                    .forEach(id ->
                            cells.fault(lastRow, idColumn, id, "person.missing", "表中缺少此人", "the person has no row"));
        }
        marks.merged().forEach(this::merged);
    }

    /** A merged range that touches the table hides what its cells hold. */
    private void merged(SheetMarks.Range range) {
        int top = layout.headerRow() - 1;
        int first = top + 1 + layout.rowsBelowHeader();
        boolean inTable = range.bottom() >= first && range.top() <= Math.max(lastRow, first);
        boolean inHeader = range.top() <= top && range.bottom() >= top;
        boolean columns = range.left() == idColumn
                || range.left() == nameColumn
                || days.keySet().stream().anyMatch(c -> c >= range.left() && c <= range.right());
        if ((inTable || inHeader) && columns) {
            cells.fault(
                    range.top(),
                    range.left(),
                    SheetCells.address(range.top(), range.left()) + ":"
                            + SheetCells.address(range.bottom(), range.right()),
                    "cell.merged",
                    "合并单元格,请取消合并后逐格填写",
                    "merged cells; split them and fill each");
        }
    }

    int people() {
        return seen.size();
    }

    Roster roster() {
        return roster.build();
    }
}
