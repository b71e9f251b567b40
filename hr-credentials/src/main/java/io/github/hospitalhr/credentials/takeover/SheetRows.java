package io.github.hospitalhr.credentials.takeover;

import io.github.hospitalhr.credentials.file.Certificate;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet by a mapping; what is wrong with a cell is told with its address. */
final class SheetRows {

    private static final Pattern DAY = Pattern.compile(
            "([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?:[ T].*)?|([0-9]{4})([0-9]{2})([0-9]{2})");

    private final Sheet sheet;
    private final SheetMapping mapping;
    private final List<InputFault> faults;
    private final Map<SheetColumn, Integer> columns = new EnumMap<>(SheetColumn.class);

    SheetRows(Sheet sheet, SheetMapping mapping, List<InputFault> faults) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.faults = faults;
    }

    List<Read> all() {
        int header = mapping.headerRow() - 1;
        if (header >= sheet.rows().size()) {
            faults.add(InputFault.of(
                    sheet.name(), "", "takeover.header", Label.of("没有表头行", "there is no row of headings")));
            return List.of();
        }
        for (SheetColumn column : mapping.columns().keySet()) {
            find(header, column);
        }
        boolean complete = columns.containsKey(SheetColumn.PERSON)
                && columns.containsKey(SheetColumn.FROM)
                && (columns.containsKey(SheetColumn.TYPE) || mapping.defaultType() != null);
        List<Read> reads = new ArrayList<>();
        for (int row = header + 1; complete && row < sheet.rows().size(); row++) {
            if (sheet.rows().get(row).stream().anyMatch(cell -> !cell.isBlank())) {
                reads.add(read(row));
            }
        }
        return reads;
    }

    private void find(int header, SheetColumn column) {
        List<String> headings = Objects.requireNonNull(mapping.columns().get(column));
        List<Integer> found = new ArrayList<>();
        for (int c = 0; c < sheet.rows().get(header).size(); c++) {
            String heading = sheet.cell(header, c).replaceAll("\\s", "");
            if (headings.stream().anyMatch(h -> h.replaceAll("\\s", "").equalsIgnoreCase(heading))) {
                found.add(c);
            }
        }
        boolean needed = column == SheetColumn.PERSON
                || column == SheetColumn.FROM
                || (column == SheetColumn.TYPE && mapping.defaultType() == null);
        if (found.isEmpty() && needed) {
            faults.add(InputFault.of(
                    sheet.address(header, -1),
                    headings.get(0),
                    "takeover.column",
                    Label.of("缺少列 " + headings.get(0), "a column " + column + " is missing")));
        } else if (found.size() > 1) {
            faults.add(InputFault.of(
                    sheet.address(header, found.get(1)),
                    sheet.cell(header, found.get(1)),
                    "takeover.columnTwice",
                    Label.of("列重复", "the column is there twice")));
        }
        if (!found.isEmpty()) {
            columns.put(column, found.get(0));
        }
    }

    private String text(int row, SheetColumn column) {
        Integer at = columns.get(column);
        String text = at == null ? "" : sheet.cell(row, at);
        return mapping.values().getOrDefault(column, Map.of()).getOrDefault(text, text);
    }

    private List<String> list(int row, SheetColumn column) {
        List<String> values = new ArrayList<>();
        for (String value : text(row, column).split("[" + Pattern.quote(mapping.separators()) + "]")) {
            if (!value.isBlank()) {
                values.add(mapping.values().getOrDefault(column, Map.of()).getOrDefault(value.strip(), value.strip()));
            }
        }
        return values;
    }

    private Read read(int row) {
        int before = faults.size();
        PersonId person = person(row);
        String type = type(row);
        LocalDate from = day(row, SheetColumn.FROM, true);
        LocalDate last = day(row, SheetColumn.LAST_DAY, false);
        int level = level(row);
        String number = text(row, SheetColumn.NUMBER).replaceAll("\\s", "");
        String category = text(row, SheetColumn.CATEGORY);
        Certificate certificate = new Certificate(
                number.isEmpty() ? null : number,
                text(row, SheetColumn.ISSUER),
                from == null ? LocalDate.EPOCH : from,
                last == null ? null : last.plusDays(1),
                list(row, SheetColumn.PLACES),
                category.isEmpty() ? null : category,
                list(row, SheetColumn.RANGES),
                level,
                null,
                list(row, SheetColumn.PROCEDURES),
                List.of());
        return new Read(row, person, type, certificate, faults.size() > before, sheet, columns);
    }

    private @Nullable PersonId person(int row) {
        String id = text(row, SheetColumn.PERSON);
        try {
            return PersonId.of(id);
        } catch (IllegalArgumentException e) {
            fault(
                    row,
                    SheetColumn.PERSON,
                    id,
                    "takeover.person",
                    "工号缺失或无效",
                    "the identity is missing or cannot be right");
            return null;
        }
    }

    private String type(int row) {
        String words = text(row, SheetColumn.TYPE);
        if (words.isEmpty() && mapping.defaultType() != null) {
            return mapping.defaultType();
        }
        String type = mapping.types().getOrDefault(words, words);
        if (type.isEmpty()) {
            fault(row, SheetColumn.TYPE, "", "takeover.type", "证件类型缺失", "the type is missing");
        }
        return type;
    }

    private @Nullable LocalDate day(int row, SheetColumn column, boolean needed) {
        String text = text(row, column);
        if (text.isEmpty()) {
            if (needed) {
                fault(row, column, "", "takeover.day", "日期缺失", "the day is missing");
            }
            return null;
        }
        Matcher match = DAY.matcher(text);
        if (match.matches()) {
            int first = match.group(1) == null ? 4 : 1;
            try {
                return LocalDate.of(
                        Integer.parseInt(match.group(first)),
                        Integer.parseInt(match.group(first + 1)),
                        Integer.parseInt(match.group(first + 2)));
            } catch (DateTimeException e) {
                // Falls through: there is no such day.
            }
        }
        fault(row, column, text, "takeover.day", "不是日期", "is no day");
        return null;
    }

    private int level(int row) {
        String text = text(row, SheetColumn.LEVEL);
        if (text.isEmpty()) {
            return 0;
        }
        if (text.matches("[0-9](\\.0+)?")) {
            return text.charAt(0) - '0';
        }
        fault(row, SheetColumn.LEVEL, text, "takeover.level", "级别须为 0 至 9", "the level must be 0 to 9");
        return 0;
    }

    private void fault(int row, SheetColumn column, String value, String rule, String zh, String en) {
        Integer at = columns.get(column);
        String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
        faults.add(InputFault.of(sheet.address(row, at == null ? -1 : at), shown, rule, Label.of(zh, en)));
    }

    /** A row as read. */
    record Read(
            int row,
            @Nullable PersonId person,
            String type,
            Certificate certificate,
            boolean faulty,
            Sheet sheet,
            Map<SheetColumn, Integer> columns) {

        String number() {
            return certificate.number() == null ? "" : certificate.number();
        }

        boolean sameAs(Read other) {
            return Objects.equals(person, other.person)
                    && type.equals(other.type)
                    && certificate.equals(other.certificate);
        }

        InputFault fault(SheetColumn column, String value, String rule, Label sentence) {
            Integer at = columns.get(column);
            return InputFault.of(sheet.address(row, at == null ? -1 : at), value, rule, sentence);
        }

        /** A fault of the fact as a fault of the cell it came from. */
        InputFault placed(InputFault fault) {
            String path = fault.path();
            SheetColumn column = path.endsWith(".from")
                    ? SheetColumn.FROM
                    : path.endsWith(".to")
                            ? SheetColumn.LAST_DAY
                            : path.endsWith(".type")
                                    ? SheetColumn.TYPE
                                    : path.endsWith(".level") ? SheetColumn.LEVEL : SheetColumn.NUMBER;
            if (path.endsWith(".certificate")) {
                return InputFault.of(sheet.address(row, -1), fault.value(), fault.rule(), fault.sentence());
            }
            return fault(column, fault.value(), fault.rule(), fault.sentence());
        }

        /** In which columns of the sheet a certificate on file says something else. */
        List<SheetColumn> differsFrom(Certificate onFile) {
            List<SheetColumn> differing = new ArrayList<>();
            compare(differing, SheetColumn.ISSUER, certificate.issuer(), onFile.issuer());
            compare(differing, SheetColumn.FROM, certificate.from(), onFile.from());
            compare(differing, SheetColumn.LAST_DAY, certificate.to(), onFile.to());
            compare(differing, SheetColumn.PLACES, certificate.places(), onFile.places());
            compare(differing, SheetColumn.CATEGORY, certificate.category(), onFile.category());
            compare(differing, SheetColumn.RANGES, certificate.ranges(), onFile.ranges());
            compare(differing, SheetColumn.LEVEL, certificate.level(), onFile.level());
            compare(differing, SheetColumn.PROCEDURES, certificate.procedures(), onFile.procedures());
            return differing;
        }

        private void compare(
                List<SheetColumn> differing, SheetColumn column, @Nullable Object mine, @Nullable Object theirs) {
            if (columns.containsKey(column) && !Objects.equals(mine, theirs)) {
                differing.add(column);
            }
        }
    }
}
