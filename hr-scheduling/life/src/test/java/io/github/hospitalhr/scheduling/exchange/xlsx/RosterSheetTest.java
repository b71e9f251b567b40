package io.github.hospitalhr.scheduling.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.exchange.SheetImport;
import io.github.hospitalhr.scheduling.exchange.SheetLayout;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Sheets written with fastexcel are read with POI, and sheets made with POI are read by us. */
class RosterSheetTest {

    private static final RosterProblem WARD = RosterProblem.builder("icu", YearMonth.of(2026, 12))
            .shift(
                    ShiftType.of("A", "白班", "08:00", "16:00").colour("#ffe08a"),
                    ShiftType.of("N", "大夜", "20:00", "08:00").roles("RN", "N3"))
            .staff(Staff.of("n01", "𠮷芳"), Staff.of("n02", "李雷"))
            .build();
    private static final SheetLayout COMMON = SheetLayout.common();

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 12, day);
    }

    private static Roster roster() {
        return Roster.builder("icu", WARD.period())
                .person("n01")
                .person("n02")
                .assign("n01", day(1), "A")
                .assign("n02", day(31), "N", "N3")
                .build();
    }

    private static byte[] written(SheetLayout layout, RosterProblem ward, Roster roster) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new RosterSheetWriter(layout, Locale.SIMPLIFIED_CHINESE).write(ward, roster, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static SheetImport read(byte[] workbook) {
        return new RosterSheetReader(COMMON).read(WARD, roster(), new ByteArrayInputStream(workbook));
    }

    /** A written sheet, changed by POI. */
    private static SheetImport changed(Consumer<Sheet> change) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written(COMMON, WARD, roster())))) {
            change.accept(book.getSheetAt(0));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return read(out.toByteArray());
        }
    }

    private static List<String> faults(SheetImport result) {
        assertThat(result.roster()).isEmpty();
        return result.faults().stream().map(f -> f.path() + " " + f.rule()).toList();
    }

    @Test
    void anotherLibraryReadsWhatWasWritten() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written(COMMON, WARD, roster())))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("icu 排班表 2026-12-01 – 2026-12-31");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("工号");
            assertThat(sheet.getRow(1).getCell(2).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(day(1));
            assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("二");
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("𠮷芳");
            assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("A");
            assertThat(sheet.getRow(3).getCell(3).getStringCellValue()).isEqualTo("休");
            assertThat(sheet.getRow(4).getCell(32).getStringCellValue()).isEqualTo("N(N3)");
        }
    }

    @Test
    void whatIsWrittenIsReadBackEqualInAnyLayout() {
        SheetLayout own = new SheetLayout(
                "十二月", "", 1, 0, "编号", null, List.of("d"), Map.of("白", "A", "夜", "N"), List.of(), List.of("*"), 50);
        for (long seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            var builder = Roster.builder("icu", WARD.period());
            for (Staff person : WARD.staff()) {
                builder.person(person.id());
                for (int d = 1; d <= 31; d++) {
                    switch (random.nextInt(3)) {
                        case 0 -> builder.assign(person.id(), day(d), "A");
                        case 1 -> builder.assign(person.id(), day(d), "N", random.nextBoolean() ? "RN" : "N3");
                        default -> {}
                    }
                }
            }
            SheetLayout layout = random.nextBoolean() ? COMMON : own;
            SheetImport result = new RosterSheetReader(layout)
                    .read(WARD, builder.build(), new ByteArrayInputStream(written(layout, WARD, builder.build())));
            assertThat(result.faults()).as("seed %d", seed).isEmpty();
            assertThat(result.roster()).as("seed %d", seed).contains(builder.build());
            assertThat(result.changes()).isEmpty();
        }
    }

    @Test
    void aDryRunTellsTheChangedCells() throws IOException {
        SheetImport result = changed(sheet -> {
            sheet.getRow(3).getCell(2).setBlank();
            sheet.getRow(4).getCell(2).setCellValue(" A ");
        });

        assertThat(result.changes())
                .containsExactly(
                        new SheetImport.Change("n01", day(1), Duty.of("A"), null),
                        new SheetImport.Change("n02", day(1), null, Duty.of("A")));
        assertThat(result.rows()).isEqualTo(2);
    }

    @Test
    void datesAsTextAndMovedColumnsAreRead() throws IOException {
        SheetImport result = changed(sheet -> {
            String[] texts = {"2026-12-01", "12月2日", "12/3", "12-4", "5", "6日", "2026/12/7"};
            for (int i = 0; i < texts.length; i++) {
                sheet.getRow(1).getCell(2 + i).setCellValue(texts[i]);
            }
            sheet.getRow(1).getCell(9).setCellValue(8);
            sheet.getRow(1).getCell(0).setCellValue("姓名");
            sheet.getRow(1).getCell(1).setCellValue("工号");
            for (int row = 3; row <= 4; row++) {
                String id = sheet.getRow(row).getCell(0).getStringCellValue();
                sheet.getRow(row)
                        .getCell(0)
                        .setCellValue(sheet.getRow(row).getCell(1).getStringCellValue());
                sheet.getRow(row).getCell(1).setCellValue(id);
            }
        });

        assertThat(result.faults()).isEmpty();
        assertThat(result.roster()).contains(roster());
    }

    @Test
    void everyFaultIsToldWithItsCellAndNothingIsTaken() throws IOException {
        assertThat(faults(changed(sheet -> {
                    sheet.getRow(3).getCell(4).setCellValue("X");
                    sheet.getRow(3).getCell(5).setCellFormula("C4");
                    sheet.getRow(3).getCell(6).setCellValue("N");
                    sheet.getRow(3).getCell(7).setCellValue("A(RN)");
                    sheet.getRow(4).getCell(1).setCellValue("韩梅梅");
                    sheet.addMergedRegion(new CellRangeAddress(4, 4, 10, 12));
                })))
                .containsExactly(
                        "排班!E4 cell.shift",
                        "排班!F4 cell.formula",
                        "排班!G4 cell.shift",
                        "排班!H4 cell.shift",
                        "排班!B5 person.name",
                        "排班!K5 cell.merged");
        assertThat(faults(changed(sheet -> {
                    sheet.getRow(3).getCell(0).setCellValue("n99");
                    sheet.getRow(4).getCell(0).setCellValue("n02");
                })))
                .containsExactly("排班!A4 person.unknown", "排班!A5 person.missing");
        assertThat(faults(changed(sheet -> sheet.getRow(4).getCell(0).setCellValue("n01"))))
                .containsExactly("排班!A5 person.twice", "排班!A5 person.missing");
    }

    @Test
    void wrongHeadersAreTold() throws IOException {
        assertThat(faults(changed(sheet -> {
                    sheet.getRow(1).getCell(1).setCellValue("名字");
                    sheet.getRow(1).getCell(2).setCellValue("2026-11-30");
                    sheet.getRow(1).getCell(3).setCellValue("12-3");
                    sheet.getRow(1).getCell(5).setCellValue("31-12-2026");
                    sheet.getRow(1).getCell(6).setCellFormula("C2+4");
                })))
                .containsExactly(
                        "排班!B2 header.unknown",
                        "排班!C2 header.outside",
                        "排班!E2 header.twice",
                        "排班!F2 header.unknown",
                        "排班!G2 header.unknown",
                        "排班!A2 header.missing",
                        "排班!A2 header.missing",
                        "排班!A2 header.missing",
                        "排班!A2 header.missing",
                        "排班!A2 header.missing");
        assertThat(faults(changed(sheet -> sheet.getRow(1).getCell(0).setBlank())))
                .containsExactly("排班!A2 header.missing");
        assertThat(faults(changed(sheet -> sheet.removeRow(sheet.getRow(1))))).contains("排班 header.row");
    }

    @Test
    void aHundredThousandRowsAreNotRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", null)) {
            Worksheet sheet = book.newWorksheet("排班");
            sheet.value(1, 0, "工号");
            sheet.value(1, 1, "姓名");
            for (int d = 1; d <= 31; d++) {
                sheet.value(1, d + 1, day(d));
            }
            for (int row = 3; row < 100_000; row++) {
                sheet.value(row, 0, "n" + row);
                sheet.value(row, 2, "A");
            }
        }

        SheetImport result = read(out.toByteArray());

        assertThat(result.roster()).isEmpty();
        assertThat(result.faults())
                .hasSize(1000)
                .anySatisfy(f -> assertThat(f.rule()).isEqualTo("person.unknown"));
        SheetImport few = new RosterSheetReader(new SheetLayout(
                        null, "", 2, 1, "工号", "姓名", COMMON.dayPatterns(), Map.of(), List.of(), List.of(), 20))
                .read(WARD, null, new ByteArrayInputStream(out.toByteArray()));
        assertThat(few.faults())
                .extracting(f -> f.path() + " " + f.rule())
                .contains("排班!A21 sheet.rows")
                .doesNotContain("排班!A22 person.unknown");
    }

    @Test
    void aFileThatUnpacksToMoreThanIsReadIsRefusedWithTheLimit() throws IOException {
        byte[] whole = written(COMMON, WARD, roster());
        assertThat(faults(read(with(whole, "xl/media/image1.bin", RosterSheetReader.MAX_UNPACKED_BYTES))))
                .containsExactly("workbook sheet.unpacked");
        assertThat(read(with(whole, "xl/media/image1.bin", RosterSheetReader.MAX_UNPACKED_BYTES))
                        .faults()
                        .get(0)
                        .sentence()
                        .zh())
                .contains("67108864");
        assertThat(faults(read(with(whole, null, 0)))).containsExactly("workbook sheet.parts");
        assertThat(read(with(whole, "docProps/thumbnail.bin", 1000)).faults()).isEmpty();
    }

    /** A workbook with a part of zeros, or with a thousand empty parts. */
    private static byte[] with(byte[] workbook, @org.jspecify.annotations.Nullable String part, long zeros)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out);
                ZipFile in = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry entry : java.util.Collections.list(in.getEntries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                in.getInputStream(entry).transferTo(zip);
            }
            for (int i = 0; part == null && i < 1000; i++) {
                zip.putNextEntry(new ZipEntry("xl/media/" + i));
            }
            if (part != null) {
                zip.putNextEntry(new ZipEntry(part));
                byte[] zero = new byte[1 << 16];
                for (long written = 0; written < zeros; written += zero.length) {
                    zip.write(zero);
                }
            }
        }
        return out.toByteArray();
    }

    @Test
    void aRowOfMoreColumnsThanAreReadIsToldWithItsCell() throws IOException {
        assertThat(faults(changed(sheet -> {
                    for (int column = 40; column < 1100; column++) {
                        sheet.getRow(3).createCell(column).setCellValue("x");
                    }
                })))
                .containsExactly("排班!ALM4 sheet.columns");
    }

    @Test
    void filesThatAreNoWorkbooksAreRefusedWithoutQuotingThem() throws IOException {
        byte[] whole = written(COMMON, WARD, roster());
        for (byte[] broken : List.of(
                new byte[0],
                "工号,姓名".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.util.Arrays.copyOf(whole, whole.length / 2))) {
            assertThat(faults(read(broken))).containsExactly("workbook sheet.broken");
        }
        SheetLayout other =
                new SheetLayout("一月", "", 2, 1, "工号", "姓名", COMMON.dayPatterns(), Map.of(), List.of(), List.of(), 20);
        SheetImport missing = new RosterSheetReader(other).read(WARD, null, new ByteArrayInputStream(whole));
        assertThat(faults(missing)).containsExactly("workbook sheet.missing");
        assertThat(missing.faults().get(0).sentence()).isEqualTo(Label.of("没有工作表“一月”", "there is no sheet \"一月\""));
    }

    @Test
    void daysThatAreNoneDoubledHeadersAndComputedPeopleAreTold() throws IOException {
        assertThat(faults(changed(sheet -> {
                    sheet.getRow(1).getCell(2).setCellValue("2026-11-31");
                    sheet.getRow(1).getCell(3).setCellValue(1e12);
                    sheet.getRow(1).getCell(4).setCellValue(3.5);
                    sheet.getRow(1).createCell(33).setCellValue("工号");
                    sheet.getRow(3).getCell(0).setCellFormula("\"n0\"&1");
                    sheet.getRow(4).getCell(1).setCellFormula("\"李\"");
                })))
                .contains(
                        "排班!C2 header.unknown",
                        "排班!D2 header.unknown",
                        "排班!E2 header.unknown",
                        "排班!AH2 header.twice",
                        "排班!A4 cell.formula",
                        "排班!B5 cell.formula");
    }
}
