package io.github.hospitalhr.credentials.takeover;

import static io.github.hospitalhr.credentials.decision.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.file.Credential;
import io.github.hospitalhr.credentials.file.Method;
import io.github.hospitalhr.credentials.file.Provenance;
import io.github.hospitalhr.credentials.register.CredentialRegister;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.testkit.SettableClock;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTakeoverTest {

    private static final Provenance OLD = Provenance.of("migration", Method.IMPORTED);
    private static final String HEAD = "工号,证件类型,证书编号,起始日期,有效期至,执业地点\n";
    private final CredentialRegister register = new CredentialRegister(
            new InMemoryRecordStore(),
            TenantId.of("t"),
            SettableClock.at("2026-11-22T04:00:00Z").withZone(ZONE),
            Catalogue.china(),
            List.of());
    private final SheetTakeover takeover = new SheetTakeover(
            register,
            SheetMapping.usual().replace(SheetColumn.PLACES, Map.of("云溪总医院", "H1")),
            person -> person.value().startsWith("n"));

    private static Sheet csv(String rows) {
        return new SheetReader()
                .csv("old", (HEAD + rows).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, ',');
    }

    private static String nurseRow(String person, int number) {
        return person + ",护士执业证书," + String.format("2019%08d", number) + ",2022-01-01,2026-12-31,云溪总医院\n";
    }

    @Test
    void aDryRunChangesNothingAndTheRunRecordsOnce() {
        Sheet sheet = csv(nurseRow("n1", 1) + "\n" + nurseRow("n2", 2) + nurseRow("n2", 2));
        TakeoverReport dry = takeover.dryRun(sheet, OLD);
        assertThat(dry.faults()).isEmpty();
        assertThat(dry.recorded()).isFalse();
        assertThat(dry.rows())
                .extracting(TakeoverReport.Row::outcome)
                .containsExactly(RowOutcome.NEW, RowOutcome.NEW, RowOutcome.REPEATED);
        assertThat(dry.rows()).extracting(TakeoverReport.Row::row).containsExactly(2, 4, 5);
        assertThat(register.page(null, 10)).isEmpty();
        assertThat(takeover.run(sheet, OLD).recorded()).isTrue();
        Credential credential = register.file(PersonId.of("n1")).credentials().get(0);
        assertThat(credential.certificate().places()).containsExactly("H1");
        assertThat(credential.terms().get(0).verifiers()).isEmpty();
        assertThat(credential.certificate().to()).isEqualTo(day("2027-01-01"));
        TakeoverReport again = takeover.run(sheet, OLD);
        assertThat(again.recorded()).isFalse();
        assertThat(again.counts()).containsEntry(RowOutcome.ON_FILE, 2).containsEntry(RowOutcome.NEW, 0);
        assertThat(register.file(PersonId.of("n2")).facts()).hasSize(1);
    }

    @Test
    void everyFaultIsToldWithItsCellAndNothingIsHalfImported() {
        String rows = nurseRow("n1", 1)
                + "x9,护士执业证书,201900000002,2022-01-01,2026-12-31,H1\n"
                + "n3,护士执业证书,201900000003,2027-01-01,2026-12-31,H1\n"
                + "n4,护士执业证书,12AB,1900-01-01,2026-12-31,H1\n"
                + "n5,独角兽证书,201900000005,2022-01-01,,H1\n"
                + "n6,护士执业证书,201900000006,昨天,2026-12-31,H1\n"
                + "n7,护士执业证书,201900000001,2022-01-01,2026-12-31,H1\n"
                + "n8,护士执业证书,201900000008,2023年2月30日,2026-12-31,H1\n"
                + ",护士执业证书,201900000009,2022-01-01,2026-12-31,H1\n";
        TakeoverReport report = takeover.run(csv(rows), OLD);
        assertThat(report.recorded()).isFalse();
        assertThat(register.page(null, 10)).isEmpty();
        assertThat(report.faults())
                .extracting(InputFault::path, InputFault::rule)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("old!A3", "takeover.person"),
                        org.assertj.core.groups.Tuple.tuple("old!E4", "date.reversed"),
                        org.assertj.core.groups.Tuple.tuple("old!D5", "date.range"),
                        org.assertj.core.groups.Tuple.tuple("old!C5", "credential.number"),
                        org.assertj.core.groups.Tuple.tuple("old!B6", "credential.type"),
                        org.assertj.core.groups.Tuple.tuple("old!D7", "takeover.day"),
                        org.assertj.core.groups.Tuple.tuple("old!C8", "takeover.numberOfTwoPersons"),
                        org.assertj.core.groups.Tuple.tuple("old!D9", "takeover.day"),
                        org.assertj.core.groups.Tuple.tuple("old!A10", "takeover.person"));
        assertThat(report.counts()).containsEntry(RowOutcome.NEW, 1).containsEntry(RowOutcome.FAULTY, 8);
        assertThat(report.faults()).noneMatch(f -> f.value().contains("2019"));
    }

    @Test
    void whatDiffersIsLeftAloneAndWhatIsMissingIsNamed() {
        register.record(
                PersonId.of("n1"),
                List.of(declared("r", NURSE, nurse("2022-01-01").lastDay(day("2026-12-31")))));
        register.record(
                PersonId.of("n1"),
                List.of(declared("old", NURSE, nurse("2017-01-01").number("201700000001", "x"))));
        Sheet sheet = csv("n1,护士执业证书,201944012345,2022-01-01,2026-06-30,H1\n");
        TakeoverReport report = takeover.run(sheet, OLD);
        assertThat(report.recorded()).isFalse();
        assertThat(report.rows().get(0).outcome()).isEqualTo(RowOutcome.DIFFERS);
        assertThat(report.rows().get(0).differing()).containsExactly(SheetColumn.LAST_DAY);
        assertThat(report.missing())
                .extracting(TakeoverReport.Missing::credential)
                .containsExactly("old");
        assertThat(register.file(PersonId.of("n1")).facts()).hasSize(2);
    }

    @Test
    void missingAndDoubledHeadingsAreNamed() {
        Sheet sheet = new SheetReader()
                .csv("s", "工号,编号,证书编号\nn1,1,2\n".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, ',');
        assertThat(takeover.dryRun(sheet, OLD).faults())
                .extracting(InputFault::rule)
                .containsExactlyInAnyOrder("takeover.column", "takeover.column", "takeover.columnTwice");
        assertThat(takeover.dryRun(new Sheet("empty", List.of()), OLD).faults())
                .extracting(InputFault::rule)
                .containsExactly("takeover.header");
    }

    /** Written by another library, with real dates, a formula and a gap. */
    @Test
    void workbooks() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            org.apache.poi.ss.usermodel.Sheet sheet = workbook.createSheet("护士");
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            Row head = sheet.createRow(0);
            String[] names = {"工 号", "证书编号", "注册日期", "有效期至", "执业地点"};
            for (int c = 0; c < names.length; c++) {
                head.createCell(c).setCellValue(names[c]);
            }
            Row row = sheet.createRow(2);
            row.createCell(0).setCellValue("n1");
            row.createCell(1).setCellValue("201944012345");
            row.createCell(2).setCellValue(LocalDate.of(2022, 1, 1));
            row.getCell(2).setCellStyle(date);
            row.createCell(3).setCellValue("2026/12/31");
            row.createCell(4).setCellValue("云溪总医院");
            workbook.write(bytes);
        }
        Sheet sheet = new SheetReader().xlsx(bytes.toByteArray());
        SheetTakeover nurses = new SheetTakeover(register, SheetMapping.usual().defaultType(NURSE), person -> true);
        TakeoverReport report = nurses.run(sheet, OLD);
        assertThat(report.faults()).isEmpty();
        assertThat(report.rows()).extracting(TakeoverReport.Row::row).containsExactly(3);
        assertThat(register.file(PersonId.of("n1"))
                        .credentials()
                        .get(0)
                        .certificate()
                        .from())
                .isEqualTo(day("2022-01-01"));
    }

    @Test
    void csvAsPeopleSaveIt() {
        SheetReader reader = new SheetReader();
        Charset gb = Charset.forName("GB18030");
        Sheet quoted = reader.csv(
                "q",
                "\ufeffa,\"b,\"\"c\"\"\nd\",\r\ne,,f".getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                ',');
        assertThat(quoted.rows()).containsExactly(List.of("a", "b,\"c\"\nd", ""), List.of("e", "", "f"));
        assertThat(reader.csv("g", "工号,𠮷\n".getBytes(gb), gb, ',').cell(0, 1)).isEqualTo("𠮷");
        assertThatThrownBy(() -> reader.csv("g", "工号".getBytes(gb), StandardCharsets.UTF_8, ','))
                .hasMessageContaining("sheet.charset");
        assertThatThrownBy(() -> reader.csv("g", "\"a".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, ','))
                .hasMessageContaining("sheet.quote");
        assertThat(new Sheet("s", List.of()).address(6, 27)).isEqualTo("s!AB7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "no workbook at all", "<html></html>"})
    void whatIsNoWorkbookIsRefused(String bytes) {
        assertThatThrownBy(() -> new SheetReader().xlsx(bytes.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInputException.class);
    }
}
