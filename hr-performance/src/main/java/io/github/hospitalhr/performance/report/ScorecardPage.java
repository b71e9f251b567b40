package io.github.hospitalhr.performance.report;

import static j2html.TagCreator.b;
import static j2html.TagCreator.body;
import static j2html.TagCreator.div;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.style;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.title;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.score.FactRef;
import io.github.hospitalhr.performance.score.PartValue;
import io.github.hospitalhr.performance.score.ScoreCard;
import io.github.hospitalhr.performance.score.ScoreLine;
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard as one printable page (考核单): the score, its indicators, and below them every fact that counted with its source
 * key and hash. Chinese first, English beside it; A4 upright; no script, nothing loaded from elsewhere. Needs j2html, an optional
 * dependency. Safe for use by several threads.
 */
public final class ScorecardPage {

    private static final int HASH_SHOWN = 8;
    private static final int SHOWN_DECIMALS = 2;

    private final String css;

    /** The page with its shipped style. */
    public ScorecardPage() {
        try (InputStream in = ScorecardPage.class.getResourceAsStream("scorecard.css")) {
            if (in == null) {
                throw new IllegalStateException("scorecard.css is not in the jar.\nMaybe resources were filtered out.");
            }
            this.css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the host knows beside the card.
     *
     * @param hospital name of the hospital
     * @param person name of the person as it is shown
     * @param post title and post
     * @param unit where the person works
     * @param scheme name of the scheme
     */
    public record Heading(Label hospital, String person, Label post, Label unit, Label scheme) {
        public Heading {
            Objects.requireNonNull(hospital, "hospital");
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(post, "post");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(scheme, "scheme");
        }
    }

    /**
     * The page.
     *
     * @param card the card
     * @param heading what stands above it
     * @return an HTML document in UTF-8, every text escaped
     */
    public String render(ScoreCard card, Heading heading) {
        return document(html(
                                head(
                                        meta().withCharset("utf-8"),
                                        title(card.month() + " " + heading.person() + " 绩效考核单"),
                                        style(rawHtml(css))),
                                body(main(top(card, heading), lines(card), facts(card), foot(card))))
                        .withLang("zh-CN"))
                + "\n";
    }

    private static DomContent top(ScoreCard card, Heading heading) {
        Label state = card.state().label();
        return header(
                p(text(heading.hospital())).withClass("hospital"),
                h1(text(Label.of("绩效考核单", "Scorecard")), span(" " + card.month())),
                div(
                                div(b(heading.person()), span(" " + card.person()))
                                        .withClass("who"),
                                div(text(heading.unit())),
                                div(text(heading.post())),
                                div(text(heading.scheme()), small(" " + card.scheme() + " v" + card.schemeVersion())))
                        .withClass("person"),
                div(b(card.score() == null ? "—" : card.score().toPlainString()), text(state))
                        .withClass("score " + (card.score() == null ? "none" : "")));
    }

    private static DomContent lines(ScoreCard card) {
        List<DomContent> rows = new ArrayList<>();
        String group = "";
        for (ScoreLine line : card.lines()) {
            if (!line.group().equals(group)) {
                group = line.group();
                rows.add(group(card, line));
            }
            rows.add(row(line));
        }
        return table(
                        thead(tr(
                                column("指标", "Indicator"),
                                column("值", "Value"),
                                column("样本", "Sample"),
                                column("得分", "Points"),
                                column("权重", "Weight"),
                                column("计入", "Counts"),
                                column("说明", "State"))),
                        tbody(each(rows.stream())))
                .withClass("lines");
    }

    private static DomContent column(String zh, String en) {
        return th(text(Label.of(zh, en))).attr("scope", "col");
    }

    private static DomContent group(ScoreCard card, ScoreLine first) {
        BigDecimal weight = BigDecimal.ZERO;
        BigDecimal counts = BigDecimal.ZERO;
        for (ScoreLine line : card.lines()) {
            if (line.group().equals(first.group())) {
                weight = weight.add(line.weight());
                counts = counts.add(line.contribution());
            }
        }
        return tr(
                        th(text(first.groupName())).attr("scope", "rowgroup").attr("colspan", "4"),
                        td(plain(weight)).withClass("number"),
                        td(plain(counts)).withClass("number"),
                        td())
                .withClass("group");
    }

    private static DomContent row(ScoreLine line) {
        String unit = line.unit().label().zh();
        return tr(
                th(text(line.name()), small(" v" + line.version())).attr("scope", "row"),
                td(line.value() == null ? "—" : shorter(line.value()) + " " + unit)
                        .withClass("number"),
                td(line.sample() + "/" + line.needed()).withClass("number"),
                td(bar(line.points()), span(line.points() == null ? "—" : plain(line.points())))
                        .withClass("number points"),
                td(plain(line.weight()) + " → " + shorter(line.effectiveWeight()))
                        .withClass("number"),
                td(plain(line.contribution())).withClass("number"),
                td(text(line.state().label()), line.fault() == null ? span() : small(" " + line.fault()))
                        .withClass("state"));
    }

    private static DomContent bar(@Nullable BigDecimal points) {
        String width = points == null ? "0" : String.format(Locale.ROOT, "%.0f", points);
        return span(span().withStyle("width:" + width + "%")).withClass("bar");
    }

    private static DomContent facts(ScoreCard card) {
        List<DomContent> parts = new ArrayList<>();
        for (ScoreLine line : card.lines()) {
            for (PartValue part : line.parts()) {
                if (!part.facts().isEmpty()) {
                    parts.add(part(line, part));
                }
            }
        }
        return section(
                h2(text(Label.of("依据的事实", "Facts that counted"))),
                parts.isEmpty() ? p(text(Label.of("本期没有事实", "no facts in this month"))) : div(each(parts.stream())));
    }

    private static DomContent part(ScoreLine line, PartValue part) {
        Label how = part.measure().aggregation().label();
        String value = part.value() == null
                ? ""
                : " = " + plain(part.value()) + " "
                        + part.measure().unit().label().zh();
        return div(
                        p(
                                b(line.name().zh()),
                                span(" " + part.measure().factType() + " " + how.zh() + value + "," + part.sample()
                                        + " 条"),
                                small(" " + line.name().en() + ", " + how.en() + ", " + part.sample() + " facts")),
                        ul(each(part.facts().stream().map(fact -> fact(part, fact)))))
                .withClass("part");
    }

    private static DomContent fact(PartValue part, FactRef fact) {
        BigDecimal value = part.measure().unit().fromSmallest(fact.value());
        return li(
                span(fact.day().toString().substring(5)),
                b(plain(value)),
                span(fact.key() + (fact.revision() > 1 ? " r" + fact.revision() : ""))
                        .withClass("key"),
                small("#" + fact.hash().substring(0, HASH_SHOWN)));
    }

    private static DomContent foot(ScoreCard card) {
        return p(
                        text(Label.of(
                                "得分 = Σ(权重 × 分) ÷ Σ权重,只计入有分的指标,保留两位小数;数据不足的指标按其规则处理,不会静默计零。" + "对结果有异议的,可以申请复核和申诉。",
                                "score = sum(weight x points) / sum(weight) over the indicators that entered, 2 decimals. You may"
                                        + " ask for a review and appeal.")),
                        span(" " + card.month() + " " + card.person()))
                .withClass("foot");
    }

    private static DomContent text(Label label) {
        return label.zh().equals(label.en())
                ? span(label.zh())
                : span(span(label.zh()), small(" " + label.en()).withLang("en"));
    }

    private static String shorter(BigDecimal value) {
        return plain(value.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
