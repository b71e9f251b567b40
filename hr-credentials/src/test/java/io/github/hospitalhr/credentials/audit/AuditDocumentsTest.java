package io.github.hospitalhr.credentials.audit;

import static io.github.hospitalhr.credentials.decision.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.decision.Act;
import io.github.hospitalhr.credentials.decision.FitnessRules;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.AsOf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The workbook is read back by another library; the page is looked at as text. */
class AuditDocumentsTest {

    private static final String HASH = "sha256:" + "a1".repeat(32);
    private static final Map<String, String> NAMES = Map.of("n1", "李<b>静", "n2", "=1+1", "d1", "𠮷田");
    private static final Catalogue CHINA = Catalogue.china();

    private static AuditReport report() {
        CredentialFile inForce = new CredentialFile(
                PersonId.of("n1"),
                CredentialFile.empty(PersonId.of("n1"))
                        .plus(
                                THEN,
                                List.of(
                                        declared("r", NURSE, nurse("2022-01-01")),
                                        new CredentialFact.Verified(
                                                "r",
                                                REGISTRY.with("register", HASH),
                                                CredentialFact.Outcome.MATCH,
                                                null)))
                        .facts());
        CredentialFile expired = CredentialFile.empty(PersonId.of("n2"))
                .plus(THEN, List.of(declared("r", NURSE, nurse("2020-01-01")), verified("r")));
        Map<String, CredentialFile> files = Map.of("n1", inForce, "n2", expired);
        List<AuditedAct> asked = new ArrayList<>();
        for (String person : List.of("n1", "n2", "d1")) {
            asked.add(new AuditedAct(PersonId.of(person), Act.of("nursing.care"), HERE));
        }
        asked.add(new AuditedAct(PersonId.of("d1"), Act.of("surgery.perform").level(3), HERE));
        return new StaffAudit(new FitnessRules(CHINA))
                .audit(asked, p -> files.getOrDefault(p.value(), CredentialFile.empty(p)), AsOf.of(day("2026-12-15")));
    }

    private static String name(PersonId person) {
        return NAMES.getOrDefault(person.value(), "");
    }

    private static List<List<String>> texts(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < row.getLastCellNum(); c++) {
                Cell cell = row.getCell(c);
                boolean text = cell != null && cell.getCellType() == CellType.STRING;
                cells.add(cell == null ? "" : text ? cell.getStringCellValue() : cell.toString());
            }
            rows.add(cells);
        }
        return rows;
    }

    @Test
    void everyLineAndEvidenceIsReadBackByAnotherLibrary() throws IOException {
        AuditReport report = report();
        byte[] bytes = new AuditWorkbook(CHINA, AuditDocumentsTest::name).write(report);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            List<List<String>> lines = texts(workbook.getSheetAt(1));
            assertThat(lines).hasSize(1 + report.lines().size());
            assertThat(lines.get(1)).startsWith("n1", "李<b>静", "nursing.care", "护理工作 / nursing");
            assertThat(lines.get(1).get(6)).startsWith("准许");
            assertThat(lines.get(2).get(1)).as("a text, never a formula").isEqualTo("=1+1");
            assertThat(lines.get(2).get(6)).startsWith("不准");
            assertThat(lines.get(2).get(8)).contains("护士条例 第21条").contains("2024-12-31");
            assertThat(lines.get(3).get(1)).isEqualTo("𠮷田");
            assertThat(lines.get(4).get(4)).startsWith("3");
            Row first = workbook.getSheetAt(1).getRow(1);
            assertThat(first.getCell(7).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(report.lines().get(0).validUntil());
            assertThat(workbook.getSheetAt(1).getPaneInformation().isFreezePane())
                    .isTrue();
            Row evidence = workbook.getSheetAt(2).getRow(1);
            assertThat(evidence.getCell(7).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 12, 31));
            assertThat(evidence.getCell(9).getStringCellValue()).isEqualTo(HASH);
            assertThat(texts(workbook.getSheetAt(0)).toString()).contains("cn-nurse@2026.1");
            assertThat(workbook.getSheetAt(0)
                            .getRow(2)
                            .getCell(1)
                            .getLocalDateTimeCellValue()
                            .toLocalDate())
                    .isEqualTo(day("2026-12-15"));
        }
    }

    @Test
    void theSameReportGivesTheSameBytes() {
        AuditWorkbook workbook = new AuditWorkbook(CHINA, AuditDocumentsTest::name);
        assertThat(workbook.write(report())).isEqualTo(workbook.write(report()));
        AuditPage page = new AuditPage(CHINA, AuditDocumentsTest::name);
        Label heading = Label.of("云溪总医院", "Yunxi General Hospital");
        assertThat(page.render(report(), heading)).isEqualTo(page.render(report(), heading));
    }

    @Test
    void thePageTellsDenialsFirstAndEscapesEveryText() {
        String page = new AuditPage(CHINA, AuditDocumentsTest::name).render(report(), Label.of("院", "H"));
        assertThat(page)
                .contains("<meta charset=\"utf-8\">", "李&lt;b&gt;静", "护士条例 第21条", "3级", "sha256:a1a1a1a1a1a1")
                .doesNotContain("<b>静", "http://", "https://", "<script");
        assertThat(page.indexOf("id=\"denied\"")).isLessThan(page.indexOf("id=\"all\""));
        String denied = page.substring(page.indexOf("id=\"denied\""), page.indexOf("id=\"attention\""));
        assertThat(denied).contains("n2", "d1").doesNotContain(">n1<");
    }
}
