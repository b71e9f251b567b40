package io.github.hospitalhr.scheduling.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A book adds and never changes; closed months stay closed until opened with a reason. */
class LedgerBookTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private final LedgerBook book = book("balance/icu");

    private LedgerBook book(String name) {
        Clock clock = Clock.fixed(Instant.parse("2026-12-02T00:00:00Z"), ZoneOffset.UTC);
        return new LedgerBook(store, TenantId.of("hospital"), clock, name);
    }

    private static LedgerEntry entry(String day, String amount) {
        return LedgerEntry.of("n1", "banked-rest", EntryKind.MANUAL, new BigDecimal(amount), LocalDate.parse(day), day);
    }

    @Test
    void whatWasWrittenIsReadBackInOrderAndExactly() {
        List<LedgerEntry> first = List.of(entry("2026-11-03", "1.50"), entry("2026-11-04", "-0.25"));
        BookSnapshot one =
                book.append(book.read(), "head", "roster v1", first, null).book();
        List<LedgerEntry> many = IntStream.range(0, 5_000)
                .mapToObj(i -> entry("2026-12-01", String.valueOf(i)))
                .toList();
        BookSnapshot two = book.append(one, "head", "import", many, null).book();

        assertThat(book.read().ledger().entries())
                .isEqualTo(two.ledger().entries())
                .hasSize(5_002)
                .startsWith(first.get(0), first.get(1));
        assertThat(book.pages()).extracting(LedgerPage::number).containsExactly(1, 2);
        assertThat(book.pages().get(0).reason()).isEqualTo("roster v1");
        assertThat(book("balance/er").read().ledger().entries()).isEmpty();
    }

    @Test
    void whoRecordsMustBeTold() {
        for (String nobody : List.of("", " \t")) {
            PostingOutcome refused = book.append(book.read(), nobody, "v1", List.of(entry("2026-11-03", "1")), null);
            assertThat(refused.isDone()).isFalse();
            assertThat(refused.closed()).isEmpty();
            assertThat(refused.refusal().orElseThrow().zh()).contains("登记人");
        }
        assertThat(book.pages()).isEmpty();
        assertThat(book.append(book.read(), "", "v1", List.of(), null).isDone()).isTrue();
    }

    @Test
    void ofTwoWritersWithTheSameSnapshotOneIsRefusedAndNothingOfItIsThere() {
        BookSnapshot before = book.read();
        book.append(before, "a", "first", List.of(entry("2026-11-03", "1")), null);

        assertThatThrownBy(() -> book.append(before, "b", "second", List.of(entry("2026-11-03", "2")), null))
                .isInstanceOf(StaleVersionException.class);
        assertThat(book.read().ledger().balance("n1", "banked-rest")).isEqualByComparingTo("1");
    }

    @Test
    void aClosedMonthTakesNothingUntilItIsOpenedWithAReason() {
        BookSnapshot open = book.append(book.read(), "head", "v1", List.of(entry("2026-11-03", "1")), null)
                .book();
        BookSnapshot closed = book.close(open, NOVEMBER, "hr", "month end").book();
        List<LedgerEntry> late = List.of(entry("2026-11-30", "2"), entry("2026-12-01", "4"));

        PostingOutcome refused = book.append(closed, "head", "late", late, null);
        assertThat(refused.isDone()).isFalse();
        assertThat(refused.closed()).containsExactly(NOVEMBER);
        assertThat(refused.refusal().orElseThrow().zh()).contains("结账");
        assertThat(book.read().ledger().entries()).hasSize(1);

        assertThat(book.close(closed, NOVEMBER, "hr", "again").isDone()).isFalse();
        assertThat(book.reopen(closed, NOVEMBER, "hr", " ").isDone()).isFalse();
        BookSnapshot reopened =
                book.reopen(closed, NOVEMBER, "hr", "sick note came late").book();
        assertThat(book.append(reopened, "head", "late", late, null).isDone()).isTrue();
        assertThat(book.read().state().marks()).extracting(MonthMark::closed).containsExactly(true, false);
    }

    @Test
    void aCorrectionOfAClosedMonthIsRecordedOnAnOpenDayAndNotRepeated() {
        BookSnapshot closed =
                book.close(book.read(), NOVEMBER, "hr", "month end").book();
        List<LedgerEntry> late = List.of(entry("2026-11-30", "2"));

        PostingOutcome outcome = book.append(closed, "hr", "late", late, LocalDate.of(2026, 12, 1));

        assertThat(outcome.isDone()).isTrue();
        LedgerEntry moved = book.read().ledger().entries().get(0);
        assertThat(moved.day()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(moved.note()).contains("2026-11-30");
        assertThat(book.read().ledger().difference(late, e -> true)).isEmpty();
        assertThat(book.append(outcome.book(), "hr", "late", late, LocalDate.of(2026, 11, 2))
                        .isDone())
                .isFalse();
    }

    @Test
    void aStatementOpensAddsAndCloses() {
        Ledger ledger =
                Ledger.of(List.of(entry("2026-12-05", "3"), entry("2026-11-30", "1"), entry("2026-12-01", "-2")));

        Statement december = ledger.statement(
                "n1",
                "banked-rest",
                io.github.hospitalhr.domain.time.DateRange.ofClosed(
                        LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)));

        assertThat(december.opening()).isEqualByComparingTo("1");
        assertThat(december.entries()).extracting(e -> e.day().getDayOfMonth()).containsExactly(1, 5);
        assertThat(december.closing()).isEqualByComparingTo("2");
    }
}
