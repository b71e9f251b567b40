package io.github.hospitalhr.performance.consequence;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.score.ScoreCard;
import io.github.hospitalhr.performance.score.ScoreLine;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Proposes consequences of closed months. A month without a score is a gap: it neither counts nor lets a run of months go on,
 * because "in a row" is a claim that must be proven. Safe for use by several threads.
 */
public final class ConsequenceEngine {

    private final ConsequenceRules rules;

    /**
     * An engine.
     *
     * @param rules the hospital's thresholds
     */
    public ConsequenceEngine(ConsequenceRules rules) {
        this.rules = Objects.requireNonNull(rules, "rules");
    }

    /**
     * The proposals of a month.
     *
     * @param person the person
     * @param cards the current cards of the person, one for each closed month, in any order
     * @param month the month
     * @return the proposals, in the order of {@link ProposalKind}
     */
    public List<Proposal> propose(PersonId person, List<ScoreCard> cards, YearMonth month) {
        Map<YearMonth, ScoreCard> byMonth = new TreeMap<>();
        cards.forEach(card -> byMonth.put(card.month(), card));
        ScoreCard card = byMonth.get(month);
        List<Proposal> proposals = new ArrayList<>();
        if (card == null || card.score() == null) {
            return proposals;
        }
        int excellent = run(byMonth, month, true);
        int failing = run(byMonth, month, false);
        if (excellent > 0) {
            proposals.add(
                    proposal(ProposalKind.RECOGNITION, card, byMonth, 1, Label.of("得分达到优秀", "the score is excellent")));
        }
        if (excellent >= rules.excellentMonths()) {
            proposals.add(proposal(
                    ProposalKind.PROMOTION_POOL,
                    card,
                    byMonth,
                    rules.excellentMonths(),
                    Label.of("连续 " + excellent + " 个月优秀", excellent + " excellent months in a row")));
        }
        if (failing > 0) {
            String weakest = weakest(card);
            proposals.add(proposal(
                    ProposalKind.TRAINING,
                    card,
                    byMonth,
                    1,
                    Label.of(
                            "得分低于 " + rules.failingBelow().toPlainString() + ",薄弱指标:" + weakest,
                            "the score is below " + rules.failingBelow().toPlainString() + "; weakest: " + weakest)));
        }
        if (failing >= rules.failingMonths()) {
            proposals.add(proposal(
                    ProposalKind.IMPROVEMENT_PLAN,
                    card,
                    byMonth,
                    rules.failingMonths(),
                    Label.of("连续 " + failing + " 个月不合格", failing + " failing months in a row")));
        }
        return List.copyOf(proposals);
    }

    private int run(Map<YearMonth, ScoreCard> byMonth, YearMonth last, boolean excellent) {
        int length = 0;
        for (YearMonth month = last; ; month = month.minusMonths(1)) {
            ScoreCard card = byMonth.get(month);
            if (card == null || card.score() == null) {
                return length;
            }
            boolean counts = excellent
                    ? card.score().compareTo(rules.excellentFrom()) >= 0
                    : card.score().compareTo(rules.failingBelow()) < 0;
            if (!counts) {
                return length;
            }
            length++;
        }
    }

    private static String weakest(ScoreCard card) {
        return String.join(
                ", ",
                card.lines().stream()
                        .filter(line -> line.points() != null)
                        .sorted(Comparator.comparing(ConsequenceEngine::points).thenComparing(ScoreLine::indicator))
                        .limit(3)
                        .map(line -> line.indicator().value())
                        .toList());
    }

    private static BigDecimal points(ScoreLine line) {
        return Objects.requireNonNull(line.points(), "points");
    }

    private static Proposal proposal(
            ProposalKind kind, ScoreCard card, Map<YearMonth, ScoreCard> byMonth, int months, Label reason) {
        List<String> evidence = new ArrayList<>();
        for (int back = months - 1; back >= 0; back--) {
            ScoreCard one = byMonth.get(card.month().minusMonths(back));
            if (one != null) {
                evidence.add(one.month() + " " + one.scheme() + " v" + one.schemeVersion() + " score " + one.score());
            }
        }
        return new Proposal(
                card.person() + "/" + kind + "/" + card.month(), kind, card.person(), card.month(), reason, evidence);
    }
}
