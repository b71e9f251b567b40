package io.github.hospitalhr.quickstart.performance;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.performance.consequence.Proposal;
import io.github.hospitalhr.performance.consequence.ProposalKind;
import io.github.hospitalhr.performance.lint.LintFinding;
import io.github.hospitalhr.performance.period.CardChange;
import io.github.hospitalhr.performance.period.RunOutcome;
import io.github.hospitalhr.performance.score.ScoreCard;
import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.quickstart.page.Grid;
import io.github.hospitalhr.quickstart.page.IndexPage;
import j2html.tags.DomContent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What the month's end shows: the block of the overview, and a page with everybody. */
public final class MonthPage {

    private final MonthResult result;
    private final Function<UnitId, Bilingual> names;
    private final Map<PersonId, StaffMember> staff = new TreeMap<>();
    private final Map<PersonId, ScoreCard> cards = new TreeMap<>();

    /**
     * Pages of a result.
     *
     * @param result the result
     * @param names names of units
     */
    public MonthPage(MonthResult result, Function<UnitId, Bilingual> names) {
        this.result = result;
        this.names = names;
        result.staff().forEach(one -> staff.put(one.id(), one));
        result.run().cards().forEach(card -> cards.put(card.person(), card));
    }

    /** The block of the overview: departments, and links; {@code folder} stands before each link. */
    public IndexPage.Section overview(String folder) {
        return new IndexPage.Section(
                "performance",
                Bilingual.of("绩效:" + result.month() + "(按班表推演)", "Performance, " + result.month() + " (as if worked)"),
                List.of(links(folder), MonthCharts.html(folder, 2), departments()));
    }

    private static DomContent links(String folder) {
        return p(
                        a(Bilingual.of("全部人员与考核单", "everybody, with scorecards").html())
                                .withHref(folder + "index.html"),
                        text(" · "),
                        a("scores.json").withHref(folder + "scores.json"),
                        text(" · "),
                        a("pool.json").withHref(folder + "pool.json"),
                        text(" · "),
                        a("consequences.json").withHref(folder + "consequences.json"),
                        text(" · "),
                        a("linter.json").withHref(folder + "linter.json"),
                        text(" · "),
                        a("restatement.json").withHref(folder + "restatement.json"),
                        text(" · "),
                        a("quarantine.json").withHref(folder + "quarantine.json"))
                .withClass("note");
    }

    private DomContent departments() {
        Map<UnitId, List<StaffMember>> byDepartment = new LinkedHashMap<>();
        result.staff()
                .forEach(one -> byDepartment
                        .computeIfAbsent(one.department(), d -> new ArrayList<>())
                        .add(one));
        Grid grid = new Grid(
                1,
                List.of(
                        Bilingual.of("科室", "Department"),
                        Bilingual.of("人员", "People"),
                        Bilingual.of("平均分", "Mean score"),
                        Bilingual.of("≥ 90", "≥ 90"),
                        Bilingual.of("< 60", "< 60"),
                        Bilingual.of("奖金(元)", "Bonus (yuan)"),
                        Bilingual.of("人均(元)", "Per head (yuan)")));
        BigDecimal all = BigDecimal.ZERO;
        for (Map.Entry<UnitId, List<StaffMember>> one : byDepartment.entrySet()) {
            BigDecimal amount =
                    result.pool().departments().getOrDefault(one.getKey().value(), BigDecimal.ZERO);
            all = all.add(amount);
            grid.row(row(names.apply(one.getKey()), one.getValue(), amount));
        }
        grid.total(row(Bilingual.of("合计", "Total"), result.staff(), all));
        return grid.html();
    }

    private List<DomContent> row(Bilingual name, List<StaffMember> people, BigDecimal amount) {
        List<BigDecimal> scores = people.stream()
                .map(one -> cards.get(one.id()))
                .filter(card -> card != null && card.score() != null)
                .map(ScoreCard::score)
                .toList();
        BigDecimal sum = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return List.of(
                name.html(),
                number(people.size()),
                text(scores.isEmpty() ? "–" : quotient(sum, scores.size())),
                number(scores.stream()
                        .filter(s -> s.compareTo(BigDecimal.valueOf(90)) >= 0)
                        .count()),
                number(scores.stream()
                        .filter(s -> s.compareTo(BigDecimal.valueOf(60)) < 0)
                        .count()),
                text(amount.toPlainString()),
                text(people.isEmpty() ? "–" : quotient(amount, people.size())));
    }

    private static String quotient(BigDecimal sum, int count) {
        return sum.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP).toPlainString();
    }

    private static DomContent number(long number) {
        return text(number == 0 ? "" : String.valueOf(number));
    }

    /** The sections of the page of its own. */
    public List<IndexPage.Section> sections() {
        return List.of(
                new IndexPage.Section(
                        "reports", Bilingual.of("统计报表", "Reports"), List.of(MonthCharts.html("", Integer.MAX_VALUE))),
                new IndexPage.Section(
                        "proposals",
                        Bilingual.of("建议(由人决定)", "Proposals (people decide)"),
                        List.of(counts(), stories(), exits())),
                new IndexPage.Section("linter", Bilingual.of("方案合规检查", "Schemes, linted"), List.of(linter())),
                new IndexPage.Section(
                        "restatement", Bilingual.of("重述:为什么变了", "Restated: why it changed"), List.of(changes())),
                new IndexPage.Section(
                        "departments",
                        Bilingual.of("科室与奖金", "Departments and bonus"),
                        List.of(links(""), departments())),
                new IndexPage.Section("people", Bilingual.of("全部人员", "Everybody"), List.of(everybody())));
    }

    private DomContent counts() {
        Map<ProposalKind, Long> counts = new EnumMap<>(ProposalKind.class);
        result.proposals().forEach(p -> counts.merge(p.kind(), 1L, Long::sum));
        return ul(each(counts.entrySet().stream()
                        .map(e -> li(bilingual(e.getKey().label()).html(), text(" "), span("" + e.getValue())))))
                .withClass("facts");
    }

    private DomContent stories() {
        List<Proposal> long_ = result.proposals().stream()
                .filter(p -> p.kind() == ProposalKind.PROMOTION_POOL || p.kind() == ProposalKind.IMPROVEMENT_PLAN)
                .toList();
        return ul(each(long_.stream()
                .map(p -> li(
                        person(p.person()),
                        text(":"),
                        bilingual(p.kind().label()).html(),
                        text(" — "),
                        bilingual(p.reason()).html(),
                        text(" — " + String.join("; ", p.evidence()))))));
    }

    private DomContent exits() {
        return ul(each(result.exits().stream()
                .flatMap(exit -> exit.verdict().objections().stream()
                        .map(objection -> li(
                                person(exit.wish().person()),
                                Bilingual.of(":以末位为由解除?不可以。", ": dismissed for the lowest rank? No. ")
                                        .html(),
                                bilingual(objection.sentence()).html(),
                                text(" "),
                                bilingual(objection.source()).html())))));
    }

    private DomContent linter() {
        List<DomContent> lines = new ArrayList<>();
        result.lint().forEach(report -> {
            DomContent verdict = report.accepted()
                    ? span(Bilingual.of("✓ 可用", "✓ accepted").html()).withClass("status good")
                    : span(Bilingual.of("✗ 拒绝", "✗ refused").html()).withClass("status bad");
            List<DomContent> findings =
                    report.findings().stream().map(MonthPage::finding).toList();
            lines.add(li(text(report.scheme() + " "), verdict, ul(each(findings.stream()))));
        });
        return ul(each(lines.stream()));
    }

    private static DomContent finding(LintFinding finding) {
        return li(
                bilingual(finding.sentence()).html(),
                text(" "),
                bilingual(finding.source()).html());
    }

    private DomContent changes() {
        List<CardChange> changes = result.restated() instanceof RunOutcome.Done done ? done.changes() : List.of();
        return ul(each(changes.stream()
                .map(change -> li(
                        person(change.person()),
                        text(": " + change.before() + " → " + change.after() + " — "),
                        each(change.causes().stream()
                                .map(cause -> span(
                                        bilingual(cause.kind().label()).html(), text(" " + cause.indicator() + " ")))),
                        text("(" + result.run().reason() + ")")))));
    }

    private DomContent everybody() {
        Grid grid = new Grid(
                3,
                List.of(
                        Bilingual.of("人员", "Person"),
                        Bilingual.of("科室", "Unit"),
                        Bilingual.of("岗位", "Post"),
                        Bilingual.of("得分", "Score"),
                        Bilingual.of("点数", "Points"),
                        Bilingual.of("奖金(元)", "Bonus (yuan)")));
        for (StaffMember one : result.staff()) {
            ScoreCard card = cards.get(one.id());
            grid.row(List.of(
                    card == null ? text(one.name()) : person(one.id()),
                    one.unitName().html(),
                    one.post().html(),
                    text(
                            card == null || card.score() == null
                                    ? "–"
                                    : card.score().toPlainString()),
                    text(result.pool()
                            .points()
                            .getOrDefault(one.id(), BigDecimal.ZERO)
                            .toPlainString()),
                    text(result.pool()
                            .people()
                            .getOrDefault(one.id(), BigDecimal.ZERO)
                            .toPlainString())));
        }
        return grid.html();
    }

    private DomContent person(PersonId id) {
        StaffMember one = staff.get(id);
        return a(one == null ? id.value() : one.name()).withHref(MonthFiles.page(id));
    }

    private static Bilingual bilingual(Label label) {
        return Bilingual.of(label.zh(), label.en());
    }
}
