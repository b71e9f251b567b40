package io.github.hospitalhr.performance.score;

import static io.github.hospitalhr.performance.score.ScoreFixture.MONTH;
import static io.github.hospitalhr.performance.score.ScoreFixture.entry;
import static io.github.hospitalhr.performance.score.ScoreFixture.ofFive;
import static io.github.hospitalhr.performance.score.ScoreFixture.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.indicator.Indicator;
import io.github.hospitalhr.performance.indicator.IndicatorId;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import io.github.hospitalhr.performance.indicator.MissingData;
import io.github.hospitalhr.performance.scheme.ResolvedScheme;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodBookTest {

    private static final PersonId HR = PersonId.of("hr");
    private static final List<Indicator> TWO =
            List.of(ofFive("goal", MissingData.RENORMALISE), ofFive("peer", MissingData.RENORMALISE));
    private static final ResolvedScheme SCHEME = ScoreFixture.scheme(TWO, "60", "40");
    private static final LedgerEntry GOAL = entry("g", "goal", MONTH.atDay(3), "4", MeasureUnit.POINT);
    private static final LedgerEntry PEER = entry("p", "peer", MONTH.atDay(4), "5", MeasureUnit.POINT);

    private final PeriodBook book = new PeriodBook(Clock.fixed(Instant.parse("2026-11-02T00:00:00Z"), ZoneOffset.UTC));

    private static List<ScoreCard> cards(LedgerEntry... entries) {
        return List.of(score(SCHEME, List.of(entries)));
    }

    @Test
    void aMonthIsClosedOnce() {
        assertThat(book.close(MONTH, cards(GOAL), HR)).isInstanceOf(RunOutcome.Done.class);
        assertThat(book.isClosed(MONTH)).isTrue();
        assertThat(book.close(MONTH, cards(GOAL), HR))
                .isEqualTo(new RunOutcome.Refused(RunOutcome.Refusal.CLOSED_ALREADY));
    }

    @Test
    void onlyAfterItIsOver() {
        assertThat(book.close(MONTH.plusMonths(1), List.of(), HR))
                .isEqualTo(new RunOutcome.Refused(RunOutcome.Refusal.NOT_OVER_YET));
    }

    @Test
    void restatingAddsARunAndSaysWhyItChanged() {
        book.close(MONTH, cards(GOAL), HR);
        RunOutcome.Done done = (RunOutcome.Done) book.restate(MONTH, cards(GOAL, PEER), HR, "late peer rating");
        assertThat(done.run().number()).isEqualTo(2);
        CardChange change = done.changes().get(0);
        assertThat(change.before()).isEqualTo(new BigDecimal("80.00"));
        assertThat(change.after()).isEqualTo(new BigDecimal("88.00"));
        assertThat(change.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.kind()).isEqualTo(CardChange.Kind.FACT_ADDED);
            assertThat(cause.indicator()).isEqualTo(IndicatorId.of("peer"));
            assertThat(cause.factAfter().key().key()).isEqualTo("p");
        });
        assertThat(book.runs(MONTH)).hasSize(2);
        assertThat(book.runs(MONTH).get(0).cards().get(0).score()).isEqualTo(new BigDecimal("80.00"));
        assertThat(book.current(MONTH).orElseThrow().number()).isEqualTo(2);
        assertThat(book.runs(MONTH).get(1).hash())
                .isNotEqualTo(book.runs(MONTH).get(0).hash())
                .hasSize(64);
    }

    @Test
    void restatingIsRefusedWithoutCause() {
        assertThat(book.restate(MONTH, cards(GOAL), HR, "x"))
                .isEqualTo(new RunOutcome.Refused(RunOutcome.Refusal.NOT_CLOSED_YET));
        book.close(MONTH, cards(GOAL), HR);
        assertThat(book.restate(MONTH, cards(GOAL), HR, "x"))
                .isEqualTo(new RunOutcome.Refused(RunOutcome.Refusal.NOTHING_CHANGED));
        assertThat(book.restate(MONTH, cards(PEER), HR, " "))
                .isEqualTo(new RunOutcome.Refused(RunOutcome.Refusal.NO_REASON));
    }

    @Test
    void everyKindOfDifferenceIsTold() {
        LedgerEntry corrected = entry(GOAL.fact().corrected(new BigDecimal("5")));
        assertThat(kinds(cards(GOAL, PEER), cards(corrected)))
                .containsExactly(CardChange.Kind.FACT_CORRECTED, CardChange.Kind.FACT_GONE);
        ResolvedScheme other = ScoreFixture.scheme(TWO, "50", "50");
        assertThat(kinds(cards(GOAL), List.of(score(other, List.of(GOAL)))))
                .containsExactly(CardChange.Kind.INDICATOR, CardChange.Kind.INDICATOR);
        assertThat(kinds(List.of(), cards(GOAL))).containsExactly(CardChange.Kind.CARD_ADDED);
        assertThat(kinds(cards(GOAL), List.of())).containsExactly(CardChange.Kind.CARD_GONE);
        assertThat(RunDifference.between(cards(GOAL), cards(GOAL))).isEmpty();
    }

    private static List<CardChange.Kind> kinds(List<ScoreCard> before, List<ScoreCard> after) {
        return RunDifference.between(before, after).get(0).causes().stream()
                .map(CardChange.Cause::kind)
                .toList();
    }

    @Test
    void cardsOfAnotherMonthAreACallersMistake() {
        assertThatThrownBy(() -> book.close(MONTH.minusMonths(1), cards(GOAL), HR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
    }
}
