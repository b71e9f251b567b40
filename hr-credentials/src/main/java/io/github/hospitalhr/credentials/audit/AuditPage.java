package io.github.hospitalhr.credentials.audit;

import static j2html.TagCreator.body;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.style;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.title;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.eligibility.Verdict;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * An audit as one self-contained page to read and to print: what is denied first, then what is permitted but needs attention, then
 * everybody. Chinese first; a switch without script shows English. Opens without a network; every text is escaped.
 *
 * <p>Needs {@code com.j2html:j2html} on the class or module path, which the library does not bring along. Thread-safe if the names are.
 */
public final class AuditPage {

    private static final String CSS = css();

    private final AuditTerms terms;
    private final Function<PersonId, String> names;

    /**
     * Pages.
     *
     * @param catalogue names of acts, the catalogue by which was decided
     * @param names the name to show for a person; empty to show the identity alone
     */
    public AuditPage(Catalogue catalogue, Function<PersonId, String> names) {
        this.terms = new AuditTerms(Objects.requireNonNull(catalogue, "catalogue"));
        this.names = Objects.requireNonNull(names, "names");
    }

    /**
     * Renders a page.
     *
     * @param report the audit
     * @param heading what is audited, such as the name of the hospital
     * @return the document
     */
    public String render(AuditReport report, Label heading) {
        List<AuditReport.Line> denied = lines(report, line -> line.verdict() == Verdict.DENY);
        List<AuditReport.Line> attention = lines(
                report,
                l -> l.verdict() == Verdict.UNDER_SUPERVISION
                        || (!l.warnings().isEmpty() && l.verdict() != Verdict.DENY));
        return document(html(
                                head(
                                        meta().withCharset("utf-8"),
                                        meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                        title(heading.zh() + " 资质审计 " + report.asOf()),
                                        style(rawHtml(CSS))),
                                body(
                                        input().withType("radio")
                                                .withName("language")
                                                .withId("zh")
                                                .attr("checked"),
                                        label("中文").withFor("zh"),
                                        input().withType("radio")
                                                .withName("language")
                                                .withId("en"),
                                        label("English").withFor("en"),
                                        main(
                                                h1(both(Label.of(
                                                        heading.zh() + " · 资质审计",
                                                        heading.en() + " · credential audit"))),
                                                summary(report),
                                                part("denied", Label.of("不准", "Denied"), denied),
                                                part("attention", Label.of("须关注", "Needs attention"), attention),
                                                part("all", Label.of("全部", "Everybody"), report.lines()))))
                        .withLang("zh-CN"))
                + "\n";
    }

    private static List<AuditReport.Line> lines(
            AuditReport report, java.util.function.Predicate<AuditReport.Line> wanted) {
        return report.lines().stream().filter(wanted).toList();
    }

    private static DomContent summary(AuditReport report) {
        long people =
                report.lines().stream().map(AuditReport.Line::person).distinct().count();
        String known = report.knownAt() == null ? "" : report.knownAt().toString();
        return div(
                p(
                        both(Label.of("截至 ", "As of ")),
                        text(report.asOf().toString()),
                        known.isEmpty() ? text("") : both(Label.of(",按 " + known + " 所知", ", as known at " + known)),
                        both(Label.of("。规则包:", ". Rule packs: ")),
                        code(report.catalogue())),
                ul(
                                tile(Label.of("人员", "people"), people, ""),
                                tile(Label.of("准许", "permitted"), report.permitted(), "good"),
                                tile(Label.of("监督下", "supervised"), report.supervised(), "warn"),
                                tile(Label.of("不准", "denied"), report.denied(), report.denied() == 0 ? "good" : "bad"))
                        .withClass("tiles"));
    }

    private static DomContent tile(Label label, long count, String mood) {
        return li(span(Long.toString(count)).withClass("number"), both(label)).withClass(mood);
    }

    private DomContent part(String id, Label title, List<AuditReport.Line> lines) {
        if (lines.isEmpty()) {
            return section(h2(both(title)), p(both(Label.of("无。", "None.")))).withId(id);
        }
        return section(
                        h2(both(title), text(" (" + lines.size() + ")")),
                        table(
                                thead(tr(
                                        column("人员", "Person"),
                                        column("行为", "Act"),
                                        column("结论", "Decision"),
                                        column("至(含)", "Until"),
                                        column("原因与条款", "Reasons, articles"),
                                        column("证据", "Evidence"))),
                                tbody(each(lines, this::row))))
                .withId(id);
    }

    private static DomContent column(String zh, String en) {
        return th(both(Label.of(zh, en))).attr("scope", "col");
    }

    private DomContent row(AuditReport.Line line) {
        String mood = switch (line.verdict()) {
            case PERMIT -> line.warnings().isEmpty() ? "good" : "warn";
            case UNDER_SUPERVISION -> "warn";
            case DENY -> "bad";
        };
        String mark = mood.equals("good") ? "✓ " : mood.equals("bad") ? "✗ " : "! ";
        return tr(
                th(text(names.apply(line.person()) + " "), code(line.person().value()))
                        .attr("scope", "row"),
                td(both(terms.act(line))),
                td(text(mark), both(AuditTerms.verdict(line.verdict()))).withClass(mood),
                td(line.validUntil() == null ? "–" : line.validUntil().toString()),
                td(sentences(line.reasons()), sentences(line.warnings())),
                td(each(line.evidence(), AuditPage::evidence)));
    }

    private static DomContent sentences(List<Reason> reasons) {
        return each(reasons, reason -> p(both(AuditTerms.reason(reason))));
    }

    private static DomContent evidence(AuditReport.Evidence evidence) {
        String days = evidence.from() + " – " + AuditTerms.lastDay(evidence.to());
        return p(
                both(evidence.name()),
                text(" " + days + " "),
                both(AuditTerms.verified(evidence)),
                each(evidence.evidenceHashes(), hash -> code(" " + AuditTerms.brief(hash))));
    }

    private static DomContent both(Label label) {
        return label.zh().equals(label.en())
                ? text(label.zh())
                : span(
                        span(label.zh()).withClass("zh"),
                        span(label.en()).withClass("en").withLang("en"));
    }

    private static String css() {
        try (InputStream in = AuditPage.class.getResourceAsStream("audit.css")) {
            if (in == null) {
                throw new IllegalStateException("audit.css is missing from the module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
