package io.github.hospitalhr.scheduling.exchange.xlsx;

import io.github.hospitalhr.scheduling.exchange.SheetImport;
import io.github.hospitalhr.scheduling.exchange.SheetLayout;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a hospital's roster sheet without changing anything: every fault is told with its cell, and only a sheet without faults gives a
 * roster. Merged cells and formulas inside the table, headers that are missing, doubled or outside the period, unknown people, names
 * that do not belong to the identifier and unknown shifts are faults; so are files larger than the limits below, each named with its number. Immutable and safe for use by several threads.
 */
public final class RosterSheetReader {

    /** Largest workbook that is read, in bytes. */
    public static final int MAX_BYTES = 32 << 20;

    /** Largest workbook that is read, in bytes when unpacked. */
    public static final long MAX_UNPACKED_BYTES = 64L << 20;

    /** Most parts (files inside the workbook) that are read. */
    public static final int MAX_PARTS = 500;

    /** Most columns of a row that are read. */
    public static final int MAX_COLUMNS = 1000;

    private final SheetLayout layout;

    /**
     * A reader.
     *
     * @param layout where things stand
     */
    public RosterSheetReader(SheetLayout layout) {
        this.layout = Objects.requireNonNull(layout, "layout");
    }

    /**
     * Reads a workbook.
     *
     * @param problem the problem of the ward and period that the sheet is for
     * @param before the roster it would replace, for the list of changes; null for an empty one
     * @param workbook the workbook (.xlsx); not closed
     * @return the roster or the faults
     */
    public SheetImport read(RosterProblem problem, @Nullable Roster before, InputStream workbook) {
        SheetCells cells = new SheetCells("workbook");
        try {
            byte[] bytes = workbook.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                cells.fault(
                        "sheet.tooLarge",
                        "文件超过 " + MAX_BYTES + " 字节",
                        "the file has more than " + MAX_BYTES + " bytes");
                return new SheetImport(Optional.empty(), cells.faults(), List.of(), 0);
            }
            WorkbookLimits.check(bytes, cells);
            if (!cells.isClean()) {
                return new SheetImport(Optional.empty(), cells.faults(), List.of(), 0);
            }
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
                String name = layout.sheet();
                Optional<Sheet> sheet = name == null ? Optional.of(book.getFirstSheet()) : book.findSheet(name);
                if (sheet.isEmpty()) {
                    cells.fault("sheet.missing", "没有工作表“" + name + "”", "there is no sheet \"" + name + "\"");
                    return new SheetImport(Optional.empty(), cells.faults(), List.of(), 0);
                }
                return read(problem, before, bytes, sheet.get());
            }
        } catch (IOException | RuntimeException broken) {
            // The library's exceptions for broken workbooks are of many types; their messages may quote cells.
            cells.fault("sheet.broken", "不是可读取的 xlsx 文件", "this is not a workbook (.xlsx) that can be read");
            return new SheetImport(Optional.empty(), cells.faults(), List.of(), 0);
        }
    }

    private SheetImport read(RosterProblem problem, @Nullable Roster before, byte[] bytes, Sheet sheet)
            throws IOException {
        SheetCells cells = new SheetCells(sheet.getName());
        SheetMarks marks = SheetMarks.of(bytes, sheet.getName(), layout.mostRows());
        marks.wideRow()
                .ifPresent(row -> cells.fault(
                        row,
                        MAX_COLUMNS,
                        "",
                        "sheet.columns",
                        "超过 " + MAX_COLUMNS + " 列",
                        "there are more than " + MAX_COLUMNS + " columns"));
        if (!cells.isClean()) {
            return new SheetImport(Optional.empty(), cells.faults(), List.of(), 0);
        }
        SheetTable table = new SheetTable(layout, problem, marks, cells);
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> rows = stream.iterator();
            boolean more = true;
            while (rows.hasNext() && more) {
                Row row = rows.next();
                if (row.getRowNum() > layout.mostRows()) {
                    cells.fault(
                            row.getRowNum() - 1,
                            0,
                            "",
                            "sheet.rows",
                            "超过 " + layout.mostRows() + " 行,其余未读取",
                            "there are more than " + layout.mostRows() + " rows; the rest was not read");
                    break;
                }
                more = table.row(row);
            }
        }
        table.finish();
        if (!cells.isClean()) {
            return new SheetImport(Optional.empty(), cells.faults(), List.of(), table.people());
        }
        Roster roster = table.roster();
        return new SheetImport(Optional.of(roster), List.of(), changes(problem, before, roster), table.people());
    }

    private static List<SheetImport.Change> changes(RosterProblem problem, @Nullable Roster before, Roster roster) {
        List<SheetImport.Change> changes = new ArrayList<>();
        for (Staff person : problem.staff()) {
            for (int d = 0; d < problem.days(); d++) {
                LocalDate day = problem.date(d);
                Duty from =
                        before == null ? null : before.duty(person.id(), day).orElse(null);
                Duty to = roster.duty(person.id(), day).orElse(null);
                if (!Objects.equals(from, to)) {
                    changes.add(new SheetImport.Change(person.id(), day, from, to));
                }
            }
        }
        return changes;
    }
}
