package io.github.hospitalhr.scheduling.exchange.xlsx;

import io.github.hospitalhr.scheduling.exchange.SheetLayout;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.rule.DaySelector;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes rosters as sheets that {@link RosterSheetReader} with the same layout reads back equal: real dates in the headers, colours of the
 * shifts, days off shaded, panes frozen, a page in landscape. Immutable and safe for use by several threads.
 */
public final class RosterSheetWriter {

    private static final String HEADER = "e8eef4";
    private static final String DAY_OFF = "f3f3f3";

    private final SheetLayout layout;
    private final Locale locale;

    /**
     * A writer.
     *
     * @param layout where things stand
     * @param locale language of weekdays and of the legend
     */
    public RosterSheetWriter(SheetLayout layout, Locale locale) {
        this.layout = Objects.requireNonNull(layout, "layout");
        this.locale = Objects.requireNonNull(locale, "locale");
    }

    /**
     * Writes a workbook with one sheet.
     *
     * @param problem the problem of the roster
     * @param roster the roster
     * @param out where to; not closed
     * @throws IOException if it cannot be written
     * @throws io.github.hospitalhr.domain.validation.InvalidInputException if the roster names strangers
     */
    public void write(RosterProblem problem, Roster roster, OutputStream out) throws IOException {
        roster.requireKnownTo(problem);
        try (Workbook book = new Workbook(out, "hr-scheduling", null)) {
            String name = layout.sheet();
            Worksheet sheet = book.newWorksheet(name == null ? "排班" : name);
            int header = layout.headerRow() - 1;
            int first = header + 1 + layout.rowsBelowHeader();
            int dayColumn = layout.nameHeader() == null ? 1 : 2;
            if (header > 0 && !layout.title().isEmpty()) {
                title(sheet, problem, dayColumn);
            }
            headers(sheet, problem, header, dayColumn);
            Map<String, String> texts = texts(problem);
            int row = first;
            for (Staff person : problem.staff()) {
                row(sheet, problem, roster, person, texts, row, dayColumn);
                row++;
            }
            legend(sheet, problem, texts, row + 1);
            sheet.freezePane(dayColumn, first);
            sheet.pageOrientation("landscape");
            sheet.setFitToPage(true);
            sheet.fitToHeight((short) 0);
        }
    }

    private void title(Worksheet sheet, RosterProblem problem, int dayColumn) {
        LocalDate last = problem.period().to().minusDays(1);
        sheet.value(
                0,
                0,
                layout.title()
                        .replace("{unit}", problem.unit().value())
                        .replace("{period}", problem.period().from() + " – " + last));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.range(0, 0, 0, dayColumn + problem.days() - 1).merge();
    }

    private void headers(Worksheet sheet, RosterProblem problem, int row, int dayColumn) {
        sheet.value(row, 0, layout.idHeader());
        if (layout.nameHeader() != null) {
            sheet.value(row, 1, layout.nameHeader());
            sheet.width(1, 12);
        }
        sheet.width(0, 10);
        for (int d = 0; d < problem.days(); d++) {
            LocalDate day = problem.date(d);
            int column = dayColumn + d;
            sheet.value(row, column, day);
            sheet.style(row, column).format("m-d").set();
            sheet.width(column, 6);
            if (layout.rowsBelowHeader() > 0) {
                sheet.value(row + 1, column, day.getDayOfWeek().getDisplayName(TextStyle.NARROW, locale));
            }
        }
        int last = row + Math.min(1, layout.rowsBelowHeader());
        sheet.range(row, 0, last, dayColumn + problem.days() - 1)
                .style()
                .bold()
                .fillColor(HEADER)
                .horizontalAlignment("center")
                .borderStyle("thin")
                .set();
    }

    /** The text of each shift: the layout's own where it has one, else the code. */
    private Map<String, String> texts(RosterProblem problem) {
        Map<String, String> texts = new LinkedHashMap<>();
        problem.shifts().forEach(shift -> texts.put(shift.code(), shift.code()));
        layout.codes().forEach((text, code) -> texts.replace(code, code, text));
        return texts;
    }

    private void row(
            Worksheet sheet,
            RosterProblem problem,
            Roster roster,
            Staff person,
            Map<String, String> texts,
            int row,
            int dayColumn) {
        sheet.value(row, 0, person.id());
        if (layout.nameHeader() != null) {
            sheet.value(row, 1, person.name());
        }
        String free = layout.free().isEmpty() ? "" : layout.free().get(0);
        for (int d = 0; d < problem.days(); d++) {
            LocalDate day = problem.date(d);
            Duty duty = roster.duty(person.id(), day).orElse(null);
            boolean off = problem.selects(DaySelector.kind(DaySelector.DayKind.REST_DAY), day);
            int column = dayColumn + d;
            String colour = off ? DAY_OFF : "ffffff";
            if (duty == null) {
                sheet.value(row, column, free);
            } else {
                String text = texts.getOrDefault(duty.shift(), duty.shift());
                sheet.value(row, column, duty.role() == null ? text : text + "(" + duty.role() + ")");
                String own = problem.shift(duty.shift()).map(ShiftType::colour).orElse(null);
                colour = own == null ? colour : own.substring(1);
            }
            sheet.style(row, column)
                    .horizontalAlignment("center")
                    .borderStyle("thin")
                    .fillColor(colour)
                    .set();
        }
    }

    private void legend(Worksheet sheet, RosterProblem problem, Map<String, String> texts, int row) {
        sheet.value(row, 0, layout.end().isEmpty() ? "" : layout.end().get(0));
        int line = row;
        for (ShiftType shift : problem.shifts()) {
            String name = "zh".equals(locale.getLanguage()) || shift.nameEn().isEmpty() ? shift.name() : shift.nameEn();
            sheet.value(line, 1, texts.get(shift.code()) + "  " + name + "  " + shift.start() + "–" + shift.end());
            line++;
        }
    }
}
