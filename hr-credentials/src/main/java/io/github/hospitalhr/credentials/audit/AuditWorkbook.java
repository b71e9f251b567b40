package io.github.hospitalhr.credentials.audit;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An audit as an xlsx workbook for the inspector: summary, one line per person and act, one line per piece of evidence. Dates are real
 * dates, headings are in Chinese and English, the first row stays in sight and is repeated on every printed page. The same report
 * gives the same bytes.
 *
 * <p>Needs {@code org.dhatim:fastexcel} on the class or module path, which the library does not bring along. Thread-safe if the names are.
 */
public final class AuditWorkbook {

    private static final String DATE = "yyyy-mm-dd";
    private static final List<Label> LINES = List.of(
            Label.of("工号", "Person"),
            Label.of("姓名", "Name"),
            Label.of("行为代码", "Act code"),
            Label.of("行为", "Act"),
            Label.of("级别", "Level"),
            Label.of("机构", "Institution"),
            Label.of("结论", "Decision"),
            Label.of("至(含)", "Until (incl.)"),
            Label.of("原因与条款", "Reasons and articles"),
            Label.of("提醒", "Warnings"),
            Label.of("依据证件", "Credentials"));
    private static final double[] LINE_WIDTHS = {12, 12, 20, 20, 7, 14, 14, 13, 60, 60, 20};
    private static final List<Label> EVIDENCE = List.of(
            Label.of("工号", "Person"),
            Label.of("姓名", "Name"),
            Label.of("行为代码", "Act code"),
            Label.of("证件编号(档案内)", "Credential"),
            Label.of("类型", "Type"),
            Label.of("名称", "Type name"),
            Label.of("起", "From"),
            Label.of("止(含)", "Last day"),
            Label.of("核验", "Verification"),
            Label.of("证据哈希", "Hash of the evidence"));
    private static final double[] EVIDENCE_WIDTHS = {12, 12, 20, 16, 26, 24, 13, 13, 20, 72};

    private final AuditTerms terms;
    private final Function<PersonId, String> names;

    /**
     * Workbooks.
     *
     * @param catalogue names of acts, the catalogue by which was decided
     * @param names the name to show for a person; empty to show the identity alone
     */
    public AuditWorkbook(Catalogue catalogue, Function<PersonId, String> names) {
        this.terms = new AuditTerms(Objects.requireNonNull(catalogue, "catalogue"));
        this.names = Objects.requireNonNull(names, "names");
    }

    /**
     * Writes a workbook.
     *
     * @param report the audit
     * @return the bytes of the xlsx file
     */
    public byte[] write(AuditReport report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "hr-credentials", "1.0")) {
            summary(workbook.newWorksheet("汇总 Summary"), report);
            lines(workbook.newWorksheet("明细 Lines"), report);
            evidence(workbook.newWorksheet("证据 Evidence"), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return StableZip.of(bytes.toByteArray(), report.asOf());
    }

    private static void summary(Worksheet sheet, AuditReport report) {
        sheet.width(0, 34);
        sheet.width(1, 60);
        int row = 0;
        sheet.value(row, 0, "资质审计 Credential audit");
        sheet.style(row++, 0).bold().fontSize(14).set();
        sheet.value(++row, 0, "截至 As of");
        date(sheet, row, 1, report.asOf());
        sheet.value(++row, 0, "所知截止 As known at");
        sheet.value(row, 1, report.knownAt() == null ? "" : report.knownAt().toString());
        sheet.value(++row, 0, "规则包 Rule packs");
        sheet.value(row, 1, report.catalogue());
        sheet.value(++row, 0, "人员 People");
        sheet.value(
                row,
                1,
                report.lines().stream().map(AuditReport.Line::person).distinct().count());
        sheet.value(++row, 0, "行数 Lines");
        sheet.value(row, 1, report.lines().size());
        sheet.value(++row, 0, "准许 Permitted");
        sheet.value(row, 1, report.permitted());
        sheet.value(++row, 0, "监督下准许 Under supervision");
        sheet.value(row, 1, report.supervised());
        sheet.value(++row, 0, "不准 Denied");
        sheet.value(row, 1, report.denied());
        page(sheet);
    }

    private void lines(Worksheet sheet, AuditReport report) {
        head(sheet, LINES, LINE_WIDTHS, report.lines().size());
        int row = 1;
        for (AuditReport.Line line : report.lines()) {
            person(sheet, row, line);
            sheet.value(row, 3, both(terms.act(line)));
            sheet.value(row, 4, line.level());
            sheet.value(row, 5, line.institution());
            sheet.value(row, 6, both(AuditTerms.verdict(line.verdict())));
            date(sheet, row, 7, line.validUntil());
            text(sheet, row, 8, sentences(line.reasons()));
            text(sheet, row, 9, sentences(line.warnings()));
            sheet.value(
                    row,
                    10,
                    line.evidence().stream()
                            .map(AuditReport.Evidence::credential)
                            .collect(Collectors.joining(", ")));
            row++;
        }
    }

    private void evidence(Worksheet sheet, AuditReport report) {
        int count =
                report.lines().stream().mapToInt(line -> line.evidence().size()).sum();
        head(sheet, EVIDENCE, EVIDENCE_WIDTHS, count);
        int row = 1;
        for (AuditReport.Line line : report.lines()) {
            for (AuditReport.Evidence evidence : line.evidence()) {
                person(sheet, row, line);
                sheet.value(row, 3, evidence.credential());
                sheet.value(row, 4, evidence.type());
                sheet.value(row, 5, both(evidence.name()));
                date(sheet, row, 6, evidence.from());
                LocalDate to = evidence.to();
                date(sheet, row, 7, to == null ? null : to.minusDays(1));
                sheet.value(row, 8, both(AuditTerms.verified(evidence)));
                text(sheet, row, 9, String.join("\n", evidence.evidenceHashes()));
                row++;
            }
        }
    }

    private void person(Worksheet sheet, int row, AuditReport.Line line) {
        sheet.value(row, 0, line.person().value());
        sheet.value(row, 1, names.apply(line.person()));
        sheet.value(row, 2, line.act());
    }

    private static void head(Worksheet sheet, List<Label> columns, double[] widths, int rows) {
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(0, c, both(columns.get(c)));
            sheet.style(0, c).bold().fillColor("DDE6EF").wrapText(true).set();
            sheet.width(c, widths[c]);
        }
        sheet.freezePane(2, 1);
        sheet.setAutoFilter(0, 0, Math.max(rows, 1), columns.size() - 1);
        sheet.repeatRows(0);
        page(sheet);
    }

    private static void page(Worksheet sheet) {
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static void date(Worksheet sheet, int row, int column, @Nullable LocalDate day) {
        if (day != null) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DATE).set();
        }
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, text);
            sheet.style(row, column).wrapText(true).set();
        }
    }

    private static String sentences(List<Reason> reasons) {
        return reasons.stream().map(AuditTerms::reason).map(AuditWorkbook::both).collect(Collectors.joining("\n"));
    }

    private static String both(Label label) {
        return label.zh().equals(label.en()) ? label.zh() : label.zh() + " / " + label.en();
    }
}
