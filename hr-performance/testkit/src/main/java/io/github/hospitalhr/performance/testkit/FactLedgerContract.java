package io.github.hospitalhr.performance.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.fact.Attribution;
import io.github.hospitalhr.performance.fact.Fact;
import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.fact.FactShare;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.fact.QuarantineReason;
import io.github.hospitalhr.performance.fact.QuarantinedFact;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import io.github.hospitalhr.performance.spi.FactLedger;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules of {@link FactLedger} as tests; a host extends it and gives an empty ledger for each test. */
public abstract class FactLedgerContract {

    private static final PersonId ONE = PersonId.of("n01");
    private static final PersonId TWO = PersonId.of("n02-𠮷");
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 5);
    private static final Instant NOON = Instant.parse("2026-11-06T04:00:00Z");

    private FactLedger ledger;

    /** For subclasses. */
    @SuppressWarnings("NullAway.Init")
    protected FactLedgerContract() {}

    /**
     * A ledger without facts.
     *
     * @return a ledger of its own for each test
     */
    protected abstract FactLedger emptyLedger();

    @BeforeEach
    final void open() {
        ledger = emptyLedger();
    }

    private static LedgerEntry entry(
            String key, int revision, LocalDate day, String value, Instant at, PersonId... people) {
        Fact fact = new Fact(
                new FactKey("test", key),
                revision,
                people.length == 0,
                "infusion",
                Attribution.person(ONE),
                null,
                day,
                day.atTime(8, 0).toInstant(ZoneOffset.UTC),
                new BigDecimal(value),
                MeasureUnit.COUNT);
        List<FactShare> shares = List.of(people).stream()
                .map(p -> new FactShare(p, new BigDecimal(value)))
                .toList();
        return new LedgerEntry(fact, shares, at, false, "a".repeat(64));
    }

    private void append(LedgerEntry... entries) {
        ledger.append(List.of(entries));
    }

    @Test
    void l1_theHighestRevisionIsFound() {
        assertThat(ledger.find(new FactKey("test", "k"))).isEmpty();
        append(
                entry("k", 2, DAY, "7.50", NOON, ONE),
                entry("k", 10, DAY, "8", NOON, ONE),
                entry("k", 9, DAY, "9", NOON, ONE));
        LedgerEntry found = ledger.find(new FactKey("test", "k")).orElseThrow();
        assertThat(found).isEqualTo(entry("k", 10, DAY, "8", NOON, ONE));
        assertThat(ledger.find(new FactKey("other", "k"))).isEmpty();
    }

    @Test
    void l2_allOrNothing() {
        append(entry("old", 1, DAY, "1", NOON, ONE));
        assertThatThrownBy(() -> append(entry("new", 1, DAY, "1", NOON, ONE), entry("old", 1, DAY, "2", NOON, ONE)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ledger.find(new FactKey("test", "new"))).isEmpty();
    }

    @Test
    void l3_aRevisionIsTakenOnce() {
        append(entry("k", 1, DAY, "1", NOON, ONE));
        assertThatThrownBy(() -> append(entry("k", 1, DAY, "1", NOON, ONE))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> append(entry("x", 1, DAY, "1", NOON, ONE), entry("x", 1, DAY, "1", NOON, ONE)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void l4_whatCountsInOrder() {
        append(
                entry("b", 1, DAY.plusDays(1), "1", NOON, ONE),
                entry("c", 1, DAY, "2", NOON, ONE),
                entry("a", 1, DAY, "3", NOON, ONE, TWO),
                entry("gone", 1, DAY, "4", NOON, ONE),
                entry("next", 1, DAY.plusMonths(1), "5", NOON, ONE));
        append(entry("gone", 2, DAY, "4", NOON), entry("c", 2, DAY, "6", NOON, ONE));
        assertThat(ledger.of(ONE, NOVEMBER, null))
                .extracting(e -> e.fact().key().key() + e.fact().revision())
                .containsExactly("a1", "c2", "b1");
        assertThat(ledger.of(TWO, NOVEMBER, null)).hasSize(1);
        assertThat(ledger.of(PersonId.of("N01"), NOVEMBER, null)).isEmpty();
    }

    @Test
    void l5_aMovedFactLeavesItsOldPlace() {
        append(entry("k", 1, DAY, "1", NOON, ONE), entry("m", 1, DAY, "1", NOON, ONE));
        append(entry("k", 2, DAY, "1", NOON, TWO), entry("m", 2, DAY.plusMonths(1), "1", NOON, ONE));
        assertThat(ledger.of(ONE, NOVEMBER, null)).isEmpty();
        assertThat(ledger.of(TWO, NOVEMBER, null)).hasSize(1);
        assertThat(ledger.of(ONE, NOVEMBER.plusMonths(1), null)).hasSize(1);
    }

    @Test
    void l6_theKnowledgeOfAMoment() {
        append(entry("k", 1, DAY, "1", NOON, ONE));
        append(
                entry("k", 2, DAY, "2", NOON.plusSeconds(10), ONE),
                entry("late", 1, DAY, "3", NOON.plusSeconds(10), ONE));
        assertThat(ledger.of(ONE, NOVEMBER, NOON.minusMillis(1))).isEmpty();
        assertThat(ledger.of(ONE, NOVEMBER, NOON))
                .singleElement()
                .satisfies(e -> assertThat(e.fact().revision()).isEqualTo(1));
        assertThat(ledger.of(ONE, NOVEMBER, NOON.plusSeconds(10))).hasSize(2);
        assertThat(ledger.people(NOVEMBER, NOON.minusMillis(1))).isEmpty();
    }

    @Test
    void l7_everybodyWithFacts() {
        append(
                entry("a", 1, DAY, "1", NOON, TWO, ONE),
                entry("b", 1, DAY, "1", NOON, ONE),
                entry("c", 1, DAY.minusMonths(1), "1", NOON, PersonId.of("x")));
        assertThat(ledger.people(NOVEMBER, null)).containsExactly(ONE, TWO);
        append(entry("a", 2, DAY, "1", NOON), entry("b", 2, DAY, "1", NOON));
        assertThat(ledger.people(NOVEMBER, null)).isEmpty();
    }

    @Test
    void l8_listsBelongToTheCaller() {
        append(entry("a", 1, DAY, "1", NOON, ONE));
        List<LedgerEntry> before = ledger.of(ONE, NOVEMBER, null);
        append(entry("b", 1, DAY, "1", NOON, ONE));
        assertThat(before).hasSize(1);
        assertThat(ledger.of(ONE, NOVEMBER, null)).hasSize(2);
        ledger.append(List.of());
    }

    @Test
    void l9_quarantineKeepsFactsInTheOrderOfArrival() {
        QuarantinedFact first =
                new QuarantinedFact(entry("z", 1, DAY, "1", NOON, ONE).fact(), List.of(QuarantineReason.FUTURE), NOON);
        QuarantinedFact second = new QuarantinedFact(
                entry("a", 1, DAY, "1", NOON, ONE).fact(),
                List.of(QuarantineReason.WRONG_UNIT, QuarantineReason.UNKNOWN_PERSON),
                NOON.plusSeconds(1));
        ledger.quarantine(List.of(first));
        ledger.quarantine(List.of(second));
        ledger.quarantine(List.of());
        assertThat(ledger.quarantined()).containsExactly(first, second);
        assertThat(ledger.of(ONE, NOVEMBER, null)).isEmpty();
    }

    @Test
    void l9_quarantineKeepsWhateverNumberASourceTold() {
        List<QuarantinedFact> apart = List.of("1E900000000", "-1E-900000000", "9".repeat(300), "0.1", "-0.00").stream()
                .map(value -> new QuarantinedFact(
                        entry("k" + value.length(), 1, DAY, value, NOON, ONE).fact(),
                        List.of(QuarantineReason.IMPLAUSIBLE),
                        NOON.plusSeconds(value.length())))
                .toList();
        ledger.quarantine(apart);
        assertThat(ledger.quarantined()).containsExactlyInAnyOrderElementsOf(apart);
        assertThat(ledger.of(ONE, NOVEMBER, null)).isEmpty();
    }
}
