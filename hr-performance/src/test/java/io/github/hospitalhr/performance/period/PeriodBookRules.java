package io.github.hospitalhr.performance.period;

import static io.github.hospitalhr.performance.score.ScoreFixture.MONTH;
import static io.github.hospitalhr.performance.score.ScoreFixture.entry;
import static io.github.hospitalhr.performance.score.ScoreFixture.ofFive;
import static io.github.hospitalhr.performance.score.ScoreFixture.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.privacy.PersonalDataHolder;
import io.github.hospitalhr.domain.privacy.RecordHolder;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.OutboxItem;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.OutboxStore;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.indicator.Indicator;
import io.github.hospitalhr.performance.indicator.IndicatorId;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import io.github.hospitalhr.performance.indicator.MissingData;
import io.github.hospitalhr.performance.scheme.ResolvedScheme;
import io.github.hospitalhr.performance.score.ScoreCard;
import io.github.hospitalhr.performance.score.ScoreFixture;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class PeriodBookRules {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T00:00:00Z"), ZoneOffset.UTC);
    private static final TenantId TENANT = TenantId.of("h1");

    /** The store, and its outbox. */
    abstract RecordStore store();

    abstract OutboxStore outbox();

    private static final PersonId HR = PersonId.of("hr");
    private static final List<Indicator> TWO =
            List.of(ofFive("goal", MissingData.RENORMALISE), ofFive("peer", MissingData.RENORMALISE));
    private static final ResolvedScheme SCHEME = ScoreFixture.scheme(TWO, "60", "40");
    private static final LedgerEntry GOAL = entry("g", "goal", MONTH.atDay(3), "4", MeasureUnit.POINT);
    private static final LedgerEntry PEER = entry("p", "peer", MONTH.atDay(4), "5", MeasureUnit.POINT);

    private PeriodBook book;

    @BeforeEach
    void open() {
        book = new PeriodBook(CLOCK, store(), TENANT);
    }

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

    @Test
    void aRunReadsWithoutTheCardOfWhoWasErasedButNotWithoutALotOfThem() {
        ScoreRun closed = ((RunOutcome.Done) book.close(MONTH, manyCards(), HR)).run();
        RecordKind kind = PeriodBook.PERSONAL.kind();
        StoredRecord first =
                store().query(RecordQuery.byId(TENANT, kind)).records().get(0);
        PersonalDataHolder cards = RecordHolder.of(store(), TENANT, PeriodBook.PERSONAL);
        assertThat(cards.erase(PersonId.of("n07"))).isEqualTo(1);
        PeriodBook other = new PeriodBook(CLOCK, store(), TENANT);
        assertThat(other.current(MONTH).orElseThrow().cards())
                .isEqualTo(closed.cards().stream()
                        .filter(card -> !card.person().equals(PersonId.of("n07")))
                        .toList());
        assertThat(other.card(MONTH, PersonId.of("n07"))).isEmpty();
        assertThat(other.card(MONTH, PersonId.of("n08"))).isPresent();
        store().commit(CommitBatch.builder(TENANT)
                .delete(kind, first.key().id(), first.version() + 1)
                .build());
        assertThatThrownBy(() -> other.current(MONTH)).isInstanceOf(IllegalStateException.class);
    }

    private static List<ScoreCard> manyCards() {
        List<ScoreCard> cards = new ArrayList<>();
        for (int i = 0; i < 53; i++) {
            ScoreCard card = score(SCHEME, List.of(GOAL, PEER));
            cards.add(new ScoreCard(
                    PersonId.of("n%02d".formatted(i)),
                    MONTH,
                    card.scheme(),
                    card.schemeVersion(),
                    card.state(),
                    card.score(),
                    card.lines()));
        }
        return cards;
    }

    @Test
    void anotherNodeReadsTheSameRuns() {
        List<ScoreCard> cards = manyCards();
        ScoreRun closed = ((RunOutcome.Done) book.close(MONTH, cards, HR)).run();
        PeriodBook other = new PeriodBook(CLOCK, store(), TENANT);

        assertThat(other.current(MONTH)).contains(closed);
        assertThat(other.card(MONTH, PersonId.of("n52"))).contains(cards.get(52));
        assertThat(other.card(MONTH, PersonId.of("n53"))).isEmpty();
        assertThat(other.card(MONTH.minusMonths(1), PersonId.of("n01"))).isEmpty();
        assertThat(new PeriodBook(CLOCK, store(), TenantId.of("h2")).isClosed(MONTH))
                .isFalse();
    }

    @Test
    void everyRunIsToldOnceAndNamesNobody() {
        book.close(MONTH, cards(GOAL), HR);
        book.close(MONTH, cards(GOAL), HR);
        book.restate(MONTH, cards(PEER), HR, "x");

        List<OutboxItem> due = outbox().due(CLOCK.instant(), 10);
        assertThat(due).extracting(item -> item.entry().topic()).containsExactly(PeriodBook.TOPIC, PeriodBook.TOPIC);
        assertThat(due.get(0).entry().payload()).contains("\"number\":1").doesNotContain("n01", "80.00");
        assertThat(due.get(1).entry().payload()).contains("\"number\":2");
    }

    @Test
    void ofManyWhoCloseOrRestateAtOnceExactlyOneDoes() throws Exception {
        assertThat(done(node -> node.close(MONTH, cards(GOAL), HR))).isEqualTo(1);
        assertThat(book.runs(MONTH)).hasSize(1);

        int restated = done(node -> node.restate(MONTH, cards(GOAL, PEER), HR, "late"));
        assertThat(restated).isEqualTo(1);
        assertThat(book.runs(MONTH)).hasSize(2);
        assertThat(outbox().due(CLOCK.instant(), 10)).hasSize(2);
    }

    private int done(Function<PeriodBook, RunOutcome> action) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            CyclicBarrier start = new CyclicBarrier(4);
            List<Future<RunOutcome>> outcomes = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                outcomes.add(pool.submit(() -> {
                    start.await();
                    return action.apply(new PeriodBook(CLOCK, store(), TENANT));
                }));
            }
            int done = 0;
            for (Future<RunOutcome> outcome : outcomes) {
                done += outcome.get() instanceof RunOutcome.Done ? 1 : 0;
            }
            return done;
        } finally {
            pool.shutdownNow();
        }
    }
}
