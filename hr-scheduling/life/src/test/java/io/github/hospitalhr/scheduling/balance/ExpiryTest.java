package io.github.hospitalhr.scheduling.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.ledger.EntryKind;
import io.github.hospitalhr.scheduling.ledger.Ledger;
import io.github.hospitalhr.scheduling.ledger.LedgerEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The oldest credit is used first; what is left after its term goes. */
class ExpiryTest {

    private static final BalanceAccount REST =
            new BalanceAccount("rest", Label.of("积假", "rest"), BalanceAccount.Unit.DAYS, 3);

    private static LedgerEntry entry(String day, String amount) {
        return LedgerEntry.of("a", "rest", EntryKind.MANUAL, new BigDecimal(amount), LocalDate.parse(day), day);
    }

    @Test
    void debitsUseTheOldestLotAndTheRestExpiresOnItsDay() {
        Ledger ledger = Ledger.of(List.of(
                entry("2026-01-31", "2"),
                entry("2026-03-01", "1"),
                entry("2026-04-10", "-1.5"),
                entry("2026-05-10", "-1")));

        assertThat(Expiry.entries(REST, "a", ledger, LocalDate.of(2026, 4, 29))).isEmpty();
        List<LedgerEntry> expired = Expiry.entries(REST, "a", ledger, LocalDate.of(2026, 4, 30));
        assertThat(expired)
                .containsExactly(LedgerEntry.of(
                        "a",
                        "rest",
                        EntryKind.EXPIRED,
                        new BigDecimal("-0.5"),
                        LocalDate.of(2026, 4, 30),
                        "expiry/2026-01-31"));

        Ledger after = ledger.plus(expired);
        assertThat(Expiry.entries(REST, "a", after, LocalDate.of(2026, 12, 31))).isEmpty();
        assertThat(after.balance("a", "rest")).isEqualByComparingTo("0");
    }

    @Test
    void aLotThatExpiredPaysNothingAndWhatWasOverdrawnIsPaidFirst() {
        Ledger late = Ledger.of(List.of(entry("2026-01-01", "2"), entry("2026-04-01", "-1"), entry("2026-04-02", "3")));

        List<LedgerEntry> expired = Expiry.entries(REST, "a", late, LocalDate.of(2026, 4, 1));

        assertThat(expired).extracting(LedgerEntry::amount).containsExactly(new BigDecimal("-2"));
        assertThat(Expiry.open(REST, "a", late, LocalDate.of(2026, 4, 2)))
                .containsExactly(new Expiry.Lot(
                        "a", "rest", LocalDate.of(2026, 4, 2), LocalDate.of(2026, 7, 2), new BigDecimal("2")));
    }

    @Test
    void whatIsLeftIsWhatTheBalanceSays() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<LedgerEntry> entries = new ArrayList<>();
            LocalDate day = LocalDate.of(2026, 1, 1);
            for (int i = 0; i < 30; i++) {
                day = day.plusDays(random.nextInt(20));
                entries.add(entry(day.toString(), String.valueOf(random.nextInt(7) - 3)));
            }
            Ledger ledger = Ledger.of(entries);
            ledger = ledger.plus(Expiry.entries(REST, "a", ledger, day));

            BigDecimal open = Expiry.open(REST, "a", ledger, day).stream()
                    .map(Expiry.Lot::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(open)
                    .as("seed %d", seed)
                    .isEqualByComparingTo(ledger.balance("a", "rest").max(BigDecimal.ZERO));
            assertThat(Expiry.entries(REST, "a", ledger, day))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    private static LedgerEntry cell(String day, String amount) {
        return LedgerEntry.of("a", "rest", EntryKind.CELL, new BigDecimal(amount), LocalDate.parse(day), "icu/" + day);
    }

    @Test
    void aCreditTakenBackDoesNotUseUpAnOlderOne() {
        Ledger ledger = Ledger.of(List.of(cell("2026-01-31", "1"), cell("2026-03-01", "1"), cell("2026-03-01", "-1")));

        assertThat(Expiry.open(REST, "a", ledger, LocalDate.of(2026, 4, 1)))
                .extracting(Expiry.Lot::earned)
                .containsExactly(LocalDate.of(2026, 1, 31));
    }

    @Test
    void anExpiryRecordedInALaterMonthIsNotRecordedAgain() {
        Ledger ledger = Ledger.of(List.of(entry("2026-01-31", "2")));
        LocalDate asOf = LocalDate.of(2026, 4, 30);
        LedgerEntry moved = Expiry.entries(REST, "a", ledger, asOf).get(0).movedTo(LocalDate.of(2026, 5, 2));

        assertThat(Expiry.entries(REST, "a", ledger.plus(List.of(moved)), asOf)).isEmpty();
    }

    @Test
    void whatWasEarnedOnALeapDayGoesOnTheLastOfFebruary() {
        BalanceAccount year = new BalanceAccount("rest", REST.name(), REST.unit(), 12);
        Ledger ledger = Ledger.of(List.of(entry("2028-02-29", "1")));

        assertThat(Expiry.entries(year, "a", ledger, LocalDate.of(2029, 2, 27))).isEmpty();
        assertThat(Expiry.entries(year, "a", ledger, LocalDate.of(2029, 2, 28)))
                .extracting(LedgerEntry::day)
                .containsExactly(LocalDate.of(2029, 2, 28));
    }
}
