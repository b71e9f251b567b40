package io.github.hospitalhr.credentials.takeover;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads sheets from files. Thread-safe. Reading workbooks needs {@code org.dhatim:fastexcel-reader} on the class or module path, which
 * the library does not bring along; comma-separated files need nothing.
 */
public final class SheetReader {

    /** Most rows of a sheet. */
    public static final int MAX_ROWS = 100_000;

    /** Largest file, in bytes. */
    public static final int MAX_BYTES = 64 << 20;

    private static final int MAX_COLUMNS = 256;

    /** A reader. */
    public SheetReader() {}

    /**
     * Reads the first sheet of a workbook.
     *
     * @param xlsx the bytes of the xlsx file
     * @return its cells; a cell formatted as a day is a day, a formula is the value it was saved with
     * @throws InvalidInputException if it is no workbook, damaged or too large
     */
    public Sheet xlsx(byte[] xlsx) {
        limit(xlsx);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(xlsx), new ReadingOptions(true, false))) {
            org.dhatim.fastexcel.reader.Sheet first = workbook.getFirstSheet();
            List<List<String>> rows = new ArrayList<>();
            try (Stream<Row> all = first.openStream()) {
                all.forEach(row -> {
                    while (rows.size() < row.getRowNum() - 1 && rows.size() <= MAX_ROWS) {
                        rows.add(List.of());
                    }
                    rows.add(cells(row));
                    if (rows.size() > MAX_ROWS) {
                        throw tooManyRows();
                    }
                });
            }
            return new Sheet(first.getName(), rows);
        } catch (InvalidInputException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw refused("sheet.xlsx", Label.of("不是有效的 xlsx 工作簿", "not a valid xlsx workbook"));
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < Math.min(row.getCellCount(), MAX_COLUMNS); c++) {
            Cell cell = row.getCell(c);
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    private static String text(Cell cell) {
        String format = cell.getDataFormatString();
        boolean day = cell.getType() == CellType.NUMBER
                && format != null
                && format.replaceAll("\\[[^\\]]*\\]|\"[^\"]*\"", "").matches("(?i).*[ymd年月日].*");
        if (day) {
            try {
                return cell.asDate().toLocalDate().toString();
            } catch (DateTimeException e) {
                return cell.getText();
            }
        }
        return cell.getText() == null ? "" : cell.getText();
    }

    /**
     * Reads comma-separated values (RFC 4180): quoted cells may hold commas, quotes written twice, and line ends.
     *
     * @param name the name to show in addresses, such as that of the file
     * @param csv the bytes; a byte order mark of UTF-8 is left out
     * @param charset their charset: {@code UTF-8}, or {@code GB18030} as older Chinese programs write
     * @param separator the separator, usually a comma
     * @return the cells
     * @throws InvalidInputException if the bytes are not of the charset, a quote is left open, or it is too large
     */
    public Sheet csv(String name, byte[] csv, Charset charset, char separator) {
        limit(csv);
        String text;
        try {
            text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused("sheet.charset", Label.of("不是 " + charset + " 编码", "not encoded in " + charset));
        }
        return new Sheet(name, new CsvText(text.startsWith("\ufeff") ? text.substring(1) : text, separator).rows());
    }

    private static void limit(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw refused("sheet.size", Label.of("文件过大", "the file is too large"));
        }
    }

    static InvalidInputException tooManyRows() {
        return refused("sheet.rows", Label.of("超过 " + MAX_ROWS + " 行", "more than " + MAX_ROWS + " rows"));
    }

    static InvalidInputException refused(String rule, Label sentence) {
        return new InvalidInputException(List.of(InputFault.of("", "", rule, sentence)));
    }
}
