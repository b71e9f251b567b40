package io.github.hospitalhr.scheduling.exchange.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What the reader of cells does not tell about a sheet: merged ranges, of which all cells but the first look empty, and formulas
 * whose last result is a shared text.
 */
final class SheetMarks {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** One more than faults are told of. */
    private static final int MOST_MERGED = 1001;

    /** A range of cells; rows and columns from 0, all inclusive. */
    record Range(int top, int left, int bottom, int right) {

        static Range parse(String reference) {
            String[] corners = reference.split(":", -1);
            int[] first = corner(corners[0]);
            int[] last = corner(corners[corners.length - 1]);
            return new Range(first[0], first[1], last[0], last[1]);
        }

        private static int[] corner(String cell) {
            int column = 0;
            int i = 0;
            for (; i < cell.length() && Character.isLetter(cell.charAt(i)); i++) {
                column = column * 26 + cell.charAt(i) - 'A' + 1;
            }
            return new int[] {Integer.parseInt(cell.substring(i)) - 1, column - 1};
        }
    }

    private final List<Range> merged = new ArrayList<>();
    private final Set<String> formulas = new HashSet<>();

    private final int mostRows;
    private int rows;
    private int columns;
    private int wideRow = -1;
    private String cell = "";

    private SheetMarks(int mostRows) {
        this.mostRows = mostRows;
    }

    /** Marks of a sheet; formulas below the rows that are read do not matter. */
    static SheetMarks of(byte[] workbook, String sheet, int mostRows) throws IOException {
        SheetMarks marks = new SheetMarks(mostRows);
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            String id =
                    attributes(zip, "xl/workbook.xml", "sheet", "name", "id").get(sheet);
            String target = attributes(zip, "xl/_rels/workbook.xml.rels", "Relationship", "Id", "Target")
                    .get(String.valueOf(id));
            if (target == null) {
                throw new IOException("the sheet's part was not found");
            }
            scan(zip, target.startsWith("/") ? target.substring(1) : "xl/" + target, marks::mark);
        }
        return marks;
    }

    private void mark(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "row" -> {
                rows++;
                columns = 0;
            }
            case "c" -> {
                columns++;
                if (columns > RosterSheetReader.MAX_COLUMNS && wideRow < 0) {
                    wideRow = rows - 1;
                }
                cell = String.valueOf(reader.getAttributeValue(null, "r"));
            }
            case "f" -> {
                if (rows <= mostRows && wideRow < 0) {
                    formulas.add(cell);
                }
            }
            case "mergeCell" -> {
                if (merged.size() < MOST_MERGED) {
                    merged.add(Range.parse(reader.getAttributeValue(null, "ref")));
                }
            }
            default -> {}
        }
    }

    /** The first row with more cells than are read, from 0. */
    Optional<Integer> wideRow() {
        return wideRow < 0 ? Optional.empty() : Optional.of(wideRow);
    }

    List<Range> merged() {
        return merged;
    }

    /** Whether a cell is computed; row and column count from 0. */
    boolean isFormula(int row, int column) {
        return formulas.contains(SheetCells.address(row, column));
    }

    private static Map<String, String> attributes(ZipFile zip, String part, String element, String key, String value)
            throws IOException {
        Map<String, String> map = new LinkedHashMap<>();
        scan(zip, part, reader -> {
            if (reader.getLocalName().equals(element)) {
                String own = reader.getAttributeValue(null, value);
                String related = reader.getAttributeValue(RELATIONS, value);
                map.put(
                        String.valueOf(reader.getAttributeValue(null, key)),
                        String.valueOf(own == null ? related : own));
            }
        });
        return map;
    }

    private interface Found {
        void at(XMLStreamReader reader);
    }

    private static void scan(ZipFile zip, String part, Found found) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new IOException("a part of the workbook is missing");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    found.at(reader);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("a part of the workbook is broken", e);
        }
    }
}
