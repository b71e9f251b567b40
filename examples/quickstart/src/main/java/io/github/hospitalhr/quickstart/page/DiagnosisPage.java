package io.github.hospitalhr.quickstart.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.b;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.header;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.check.RosterCost;
import io.github.hospitalhr.scheduling.diagnose.AppliedRelaxation;
import io.github.hospitalhr.scheduling.diagnose.Certificate;
import io.github.hospitalhr.scheduling.diagnose.Diagnosis;
import io.github.hospitalhr.scheduling.diagnose.Fix;
import io.github.hospitalhr.scheduling.diagnose.Relaxation;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.Staff;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** Why a ward cannot be covered and what would help, for a head nurse: proofs with numbers, fixes with their size and price. */
public final class DiagnosisPage {

    private final PageFrame frame;
    private final RosterProblem problem;

    /**
     * A page.
     *
     * @param frame what all pages share
     * @param problem the problem that was examined; its names stand on the page
     */
    public DiagnosisPage(PageFrame frame, RosterProblem problem) {
        this.frame = frame;
        this.problem = problem;
    }

    /**
     * The page.
     *
     * @param ward name of the ward
     * @param diagnosis what was found
     * @param relaxation the roster made with the ward's relaxation list
     * @return the document, every text escaped
     */
    public String render(Bilingual ward, Diagnosis diagnosis, Relaxation relaxation) {
        Bilingual title = Bilingual.of(ward.zh() + " · 排班诊断", ward.en() + " · why it cannot be covered");
        List<DomContent> parts = new ArrayList<>();
        parts.add(header(h1(title.html()), PageFrame.tools()).withClass("top"));
        parts.add(p(a(Bilingual.of("返回总览", "overview").html()).withHref("index.html"))
                .withClass("note"));
        parts.add(p(span(words(diagnosis.summary()).html())
                .withClass("status " + (diagnosis.provenInfeasible() ? "bad" : "good"))));
        parts.addAll(part(
                Bilingual.of("算得清的证明", "Proofs by counting"),
                diagnosis.certificates().stream().map(this::certificate).toList()));
        parts.addAll(part(
                Bilingual.of("无班可排的人员", "People without any legal row"),
                diagnosis.deadEnds().stream()
                        .map(d -> finding(words(d.sentence()), "", ""))
                        .toList()));
        parts.addAll(part(
                Bilingual.of("互相冲突的规则", "Rules that collide"),
                diagnosis.conflicts().stream()
                        .map(c -> finding(words(c.sentence()), "", ""))
                        .toList()));
        parts.addAll(part(
                Bilingual.of("解决办法（每条都重新排过）", "Ways out (each was solved again)"),
                diagnosis.fixes().stream().map(this::fix).toList()));
        parts.addAll(part(
                Bilingual.of("按本病区放宽清单排出的班：放宽记录", "The roster by the ward's relaxation list: what was relaxed"),
                relaxation.log().stream().map(this::relaxed).toList()));
        return frame.page(title, div(each(parts, part -> part)));
    }

    private static List<DomContent> part(Bilingual title, List<DomContent> findings) {
        return findings.isEmpty()
                ? List.of()
                : List.of(h2(text(""), title.html()), ul(each(findings, f -> f)).withClass("findings"));
    }

    private static DomContent finding(Bilingual sentence, String tag, String cost) {
        return li(
                span(tag).withClass("tag hard"),
                span(sentence.html()),
                span(cost).withClass("cost"));
    }

    private DomContent certificate(Certificate c) {
        return finding(words(c.sentence()), "−" + c.gap(), c.need() + " / " + c.capacity());
    }

    private DomContent fix(Fix fix) {
        RosterCost cost = fix.cost();
        Bilingual state = fix.verified() ? Bilingual.of("✓ 已验证", "✓ verified") : Bilingual.of("未验证", "not verified");
        return li(
                span(state.html()).withClass("tag " + (fix.verified() ? "good" : "soft")),
                span(each(fix.changes(), c -> div(b(words(c.sentence()).html())))),
                span(cost == null ? "–" : String.valueOf(cost.soft())).withClass("cost"),
                span(words(fix.sideEffect()).html()).withClass("meta"));
    }

    private DomContent relaxed(AppliedRelaxation r) {
        return li(
                span("+" + r.units()).withClass("tag soft"),
                span(words(r.sentence()).html()),
                span(r.rule()).withClass("cost"),
                span(r.reason() + " · " + r.decidedBy()).withClass("meta"));
    }

    /** A sentence with names in place of identifiers. */
    private Bilingual words(Label label) {
        String zh = label.zh();
        String en = label.en();
        for (Staff person : problem.staff()) {
            zh = zh.replace(person.id(), person.name());
            en = en.replace(person.id(), person.name());
        }
        return Bilingual.of(zh, en);
    }
}
