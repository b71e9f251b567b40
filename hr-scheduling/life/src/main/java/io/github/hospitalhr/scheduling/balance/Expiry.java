package io.github.hospitalhr.scheduling.balance;

import io.github.hospitalhr.scheduling.ledger.EntryKind;
import io.github.hospitalhr.scheduling.ledger.Ledger;
import io.github.hospitalhr.scheduling.ledger.LedgerEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Credits that were not used in time. Each credit of an account with a term is a lot that expires so many months after its day; what is
 * taken off uses the oldest lot that has not expired on that day.
 */
public final class Expiry {

    private static final String SOURCE = "expiry/";

    private Expiry() {}

    /**
     * A credit that expires.
     *
     * @param person whose credit
     * @param account on which account
     * @param earned the day of the credit
     * @param expires the first day on which it is no longer there
     * @param amount what is left of it
     */
    public record Lot(String person, String account, LocalDate earned, LocalDate expires, BigDecimal amount) {

        /** Account and days: no personal data. */
        @Override
        public String toString() {
            return "Lot[" + account + " " + earned + " expires " + expires + "]";
        }
    }

    /** A lot while it is used up. */
    private static final class Rest {
        final LedgerEntry credit;
        final LocalDate expires;
        BigDecimal left;

        Rest(LedgerEntry credit, LocalDate expires, BigDecimal left) {
            this.credit = credit;
            this.expires = expires;
            this.left = left;
        }

        Lot lot() {
            return new Lot(credit.person(), credit.account(), credit.day(), expires, left);
        }
    }

    /**
     * The entries that take expired credits off an account. Asking again after they were recorded gives nothing.
     *
     * @param account an account; without a term nothing expires
     * @param person whose account
     * @param ledger the ledger
     * @param asOf lots that expire on this day or earlier are taken
     * @return entries to add, dated to the day of expiry
     */
    public static List<LedgerEntry> entries(BalanceAccount account, String person, Ledger ledger, LocalDate asOf) {
        List<Rest> expired = new ArrayList<>();
        replay(account, person, ledger, asOf, expired);
        List<LedgerEntry> wanted = expired.stream()
                .map(rest -> LedgerEntry.of(
                        person,
                        account.id(),
                        EntryKind.EXPIRED,
                        rest.left.negate(),
                        rest.expires,
                        SOURCE + rest.credit.day()))
                .toList();
        return ledger.difference(
                wanted,
                entry -> entry.person().equals(person)
                        && entry.account().equals(account.id())
                        && entry.kind() == EntryKind.EXPIRED
                        && (!entry.day().isAfter(asOf) || isDue(account, entry, asOf)));
    }

    /** Whether an expiry belongs to days up to a day, although it was recorded in a later month since its own was closed. */
    private static boolean isDue(BalanceAccount account, LedgerEntry expiry, LocalDate asOf) {
        Integer months = account.expiresAfterMonths();
        return months != null
                && expiry.source().startsWith(SOURCE)
                && !LocalDate.parse(expiry.source().substring(SOURCE.length()))
                        .plusMonths(months)
                        .isAfter(asOf);
    }

    /**
     * The credits that are still there, with the day on which each expires.
     *
     * @param account an account
     * @param person whose account
     * @param ledger the ledger
     * @param asOf the day looked at
     * @return the lots left, the next to expire first; empty for an account without a term
     */
    public static List<Lot> open(BalanceAccount account, String person, Ledger ledger, LocalDate asOf) {
        return replay(account, person, ledger, asOf, new ArrayList<>()).stream()
                .map(Rest::lot)
                .toList();
    }

    private static List<Rest> replay(
            BalanceAccount account, String person, Ledger ledger, LocalDate asOf, List<Rest> expired) {
        Integer months = account.expiresAfterMonths();
        if (months == null) {
            return List.of();
        }
        // Credits of a day come before what is taken on it.
        List<LedgerEntry> entries = standing(ledger.entries(person, account.id()).stream()
                        .filter(entry -> entry.kind() != EntryKind.EXPIRED
                                && !entry.day().isAfter(asOf))
                        .toList())
                .stream()
                .sorted(Comparator.comparing(LedgerEntry::day)
                        .thenComparing(entry -> -entry.amount().signum()))
                .toList();
        Deque<Rest> lots = new ArrayDeque<>();
        BigDecimal overdrawn = BigDecimal.ZERO;
        for (LedgerEntry entry : entries) {
            expire(lots, entry.day(), expired);
            if (entry.amount().signum() > 0) {
                BigDecimal pays = entry.amount().min(overdrawn);
                overdrawn = overdrawn.subtract(pays);
                BigDecimal left = entry.amount().subtract(pays);
                if (left.signum() > 0) {
                    lots.addLast(new Rest(entry, entry.day().plusMonths(months), left));
                }
            } else {
                overdrawn = overdrawn.add(take(lots, entry.amount().negate()));
            }
        }
        expire(lots, asOf, expired);
        return List.copyOf(lots);
    }

    /** What a later version of a roster took back never was a credit, and does not use up an older one. */
    private static Collection<LedgerEntry> standing(List<LedgerEntry> entries) {
        Map<Object, LedgerEntry> standing = new LinkedHashMap<>();
        for (LedgerEntry entry : entries) {
            boolean own = entry.kind() == EntryKind.MANUAL || entry.kind() == EntryKind.OPENING;
            Object subject = own ? standing.size() : entry.kind() + "/" + entry.source();
            standing.merge(subject, entry, (a, b) -> a.withAmount(a.amount().add(b.amount())));
        }
        return standing.values();
    }

    private static void expire(Deque<Rest> lots, LocalDate day, List<Rest> expired) {
        while (!lots.isEmpty() && !lots.getFirst().expires.isAfter(day)) {
            expired.add(lots.removeFirst());
        }
    }

    /** Uses up the oldest lots; what could not be taken. */
    private static BigDecimal take(Deque<Rest> lots, BigDecimal amount) {
        BigDecimal open = amount;
        while (open.signum() > 0 && !lots.isEmpty()) {
            Rest first = lots.getFirst();
            BigDecimal used = open.min(first.left);
            first.left = first.left.subtract(used);
            open = open.subtract(used);
            if (first.left.signum() == 0) {
                lots.removeFirst();
            }
        }
        return open;
    }
}
