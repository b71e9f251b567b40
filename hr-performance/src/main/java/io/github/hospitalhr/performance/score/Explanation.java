package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.indicator.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard as a tree for people: score, groups, indicators, measured parts, facts. Numbers are those of the card.
 *
 * @param text the node in words
 * @param children what it is made of, in order
 */
public record Explanation(Label text, List<Explanation> children) {

    public Explanation {
        Objects.requireNonNull(text, "text");
        children = List.copyOf(children);
    }

    /**
     * Explains a card.
     *
     * @param card the card
     * @return the tree; its leaves name the facts by source, key, revision and hash
     */
    public static Explanation of(ScoreCard card) {
        List<Explanation> groups = new ArrayList<>();
        List<ScoreLine> lines = card.lines();
        for (int i = 0; i < lines.size(); ) {
            String group = lines.get(i).group();
            Label name = lines.get(i).groupName();
            List<Explanation> children = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal weight = BigDecimal.ZERO;
            for (; i < lines.size() && lines.get(i).group().equals(group); i++) {
                children.add(line(lines.get(i)));
                sum = sum.add(lines.get(i).contribution());
                weight = weight.add(lines.get(i).weight());
            }
            groups.add(node(
                    name.zh() + ":权重 " + plain(weight) + ",得 " + plain(sum),
                    name.en() + ": weight " + plain(weight) + ", contributes " + plain(sum),
                    children));
        }
        String zh = card.score() == null
                ? "无得分(" + card.state().label().zh() + ",有数据的权重 " + plain(card.evidence()) + ")"
                : "得分 " + card.score().toPlainString();
        String en = card.score() == null
                ? "no score (" + card.state().label().en() + ", facts behind " + plain(card.evidence())
                        + " of the weight)"
                : "score " + card.score().toPlainString();
        return node(
                card.month() + " " + zh + "," + card.scheme() + " 第 " + card.schemeVersion() + " 版",
                card.month() + " " + en + ", " + card.scheme() + " version " + card.schemeVersion(),
                groups);
    }

    private static Explanation line(ScoreLine line) {
        String zh = line.name().zh() + ":" + line.state().label().zh() + ",权重 " + plain(line.weight()) + " → "
                + shown(line.effectiveWeight()) + ",值 " + orNone(line.value(), "无") + " "
                + line.unit().label().zh() + ",样本 "
                + line.sample() + "/" + line.needed()
                + ",分 " + orNone(line.points(), "无") + ",得 " + plain(line.contribution());
        String en = line.name().en() + ": " + line.state().label().en() + ", weight " + plain(line.weight()) + " -> "
                + shown(line.effectiveWeight()) + ", value " + orNone(line.value(), "none") + " "
                + line.unit().label().en()
                + ", sample " + line.sample() + " of "
                + line.needed() + ", points " + orNone(line.points(), "none") + ", contributes "
                + plain(line.contribution());
        String fault = line.fault() == null ? "" : " [" + line.fault() + "]";
        return node(
                zh + fault,
                en + fault,
                line.parts().stream().map(Explanation::part).toList());
    }

    private static Explanation part(PartValue part) {
        String type = part.measure().factType() + " ";
        Label how = part.measure().aggregation().label();
        return node(
                type + how.zh() + " = " + orNone(part.value(), "无") + "," + part.sample() + " 条事实",
                type + how.en() + " = " + orNone(part.value(), "none") + ", " + part.sample() + " facts",
                part.facts().stream().map(Explanation::fact).toList());
    }

    private static Explanation fact(FactRef fact) {
        String text = fact.day() + " " + fact.key() + " r" + fact.revision() + " = " + plain(fact.value()) + " #"
                + fact.hash().substring(0, 12);
        return node(text, text, List.of());
    }

    private static Explanation node(String zh, String en, List<Explanation> children) {
        return new Explanation(Label.of(zh, en), children);
    }

    private static String orNone(@Nullable BigDecimal value, String none) {
        return value == null ? none : shown(value);
    }

    /** For reading; the card has all decimals. */
    private static String shown(BigDecimal value) {
        return plain(value.setScale(Decimals.POINT_SCALE, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
