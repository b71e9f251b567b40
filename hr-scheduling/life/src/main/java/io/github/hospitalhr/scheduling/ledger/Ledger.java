package io.github.hospitalhr.scheduling.ledger;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.time.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Accounts of people as one append-only list of entries. A balance is the sum of the entries, never a stored number. Immutable
 * and safe for use by several threads; entries keep the order in which they were given.
 */
public final class Ledger {

    private record Key(String person, String account) {}

    private record Subject(String person, String account, EntryKind kind, String source) {
        static Subject of(LedgerEntry e) {
            return new Subject(e.person(), e.account(), e.kind(), e.source());
        }
    }

    private final List<LedgerEntry> entries;
    private final Map<Key, List<LedgerEntry>> accounts = new LinkedHashMap<>();

    private Ledger(List<LedgerEntry> entries) {
        this.entries = ImmutableList.copyOf(entries);
        for (LedgerEntry entry : this.entries) {
            accounts.computeIfAbsent(new Key(entry.person(), entry.account()), key -> new ArrayList<>())
                    .add(entry);
        }
    }

    /**
     * A ledger without entries.
     *
     * @return the ledger
     */
    public static Ledger empty() {
        return new Ledger(List.of());
    }

    /**
     * A ledger of entries.
     *
     * @param entries the entries, in the order in which they were recorded
     * @return the ledger
     */
    public static Ledger of(List<LedgerEntry> entries) {
        return new Ledger(entries);
    }

    /**
     * This ledger with more entries behind its own.
     *
     * @param more what is added
     * @return a new ledger; this one stays as it is
     */
    public Ledger plus(List<LedgerEntry> more) {
        return more.isEmpty()
                ? this
                : new Ledger(ImmutableList.<LedgerEntry>builder()
                        .addAll(entries)
                        .addAll(more)
                        .build());
    }

    /**
     * All entries.
     *
     * @return the entries in the order in which they were recorded
     */
    public List<LedgerEntry> entries() {
        return entries;
    }

    /**
     * The entries of one account.
     *
     * @param person whose account
     * @param account which account
     * @return its entries in the order in which they were recorded; empty for an unknown account
     */
    public List<LedgerEntry> entries(String person, String account) {
        return List.copyOf(accounts.getOrDefault(new Key(person, account), List.of()));
    }

    /**
     * The balance of an account, all entries counted.
     *
     * @param person whose account
     * @param account which account
     * @return the sum of its entries; zero for an unknown account
     */
    public BigDecimal balance(String person, String account) {
        return sum(person, account, entry -> true);
    }

    /**
     * The balance of an account at the beginning of a day.
     *
     * @param person whose account
     * @param account which account
     * @param day entries for this day and later ones do not count
     * @return the sum of the earlier entries
     */
    public BigDecimal balanceBefore(String person, String account, LocalDate day) {
        return sum(person, account, entry -> entry.day().isBefore(day));
    }

    /**
     * The sum of some entries of an account.
     *
     * @param person whose account
     * @param account which account
     * @param which the entries that count
     * @return their sum
     */
    public BigDecimal sum(String person, String account, Predicate<LedgerEntry> which) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LedgerEntry entry : accounts.getOrDefault(new Key(person, account), List.of())) {
            sum = which.test(entry) ? sum.add(entry.amount()) : sum;
        }
        return sum;
    }

    /**
     * An account over some days.
     *
     * @param person whose account
     * @param account which account
     * @param days the days, half-open, with a beginning
     * @return opening balance, entries by day, closing balance
     */
    public Statement statement(String person, String account, DateRange days) {
        List<LedgerEntry> inside = entries(person, account).stream()
                .filter(entry -> days.contains(entry.day()))
                .sorted(java.util.Comparator.comparing(LedgerEntry::day))
                .toList();
        BigDecimal opening = balanceBefore(person, account, days.from());
        BigDecimal closing = inside.stream().map(LedgerEntry::amount).reduce(opening, BigDecimal::add);
        return new Statement(person, account, days, opening, inside, closing);
    }

    /**
     * What must be added so that the ledger says about some sources what it should say. Statements that are there already are not
     * repeated; statements that are no longer true are taken back by an entry of the opposite amount.
     *
     * @param wanted what the ledger should say, each source once per account and kind
     * @param concerned the entries of this ledger that speak of the same sources
     * @return the entries to add; empty if the ledger says it already
     */
    public List<LedgerEntry> difference(List<LedgerEntry> wanted, Predicate<LedgerEntry> concerned) {
        Map<Subject, LedgerEntry> open = new LinkedHashMap<>();
        for (LedgerEntry entry : wanted) {
            open.merge(
                    Subject.of(entry), entry, (a, b) -> a.withAmount(a.amount().add(b.amount())));
        }
        for (LedgerEntry entry : entries) {
            if (concerned.test(entry)) {
                LedgerEntry taken = entry.withAmount(entry.amount().negate());
                open.merge(
                        Subject.of(entry),
                        taken,
                        (a, b) -> a.withAmount(a.amount().add(b.amount())));
            }
        }
        return open.values().stream().filter(e -> e.amount().signum() != 0).toList();
    }

    /** The number of entries and accounts: no personal data. */
    @Override
    public String toString() {
        return "Ledger[" + entries.size() + " entries, " + accounts.size() + " accounts]";
    }
}
