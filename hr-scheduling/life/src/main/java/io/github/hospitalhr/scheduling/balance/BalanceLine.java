package io.github.hospitalhr.scheduling.balance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.ledger.Ledger;
import io.github.hospitalhr.scheduling.ledger.LedgerEntry;
import io.github.hospitalhr.scheduling.ledger.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One account of a person over some days: opening plus credited less debited is closing.
 *
 * @param person whose account
 * @param account identifier of the account
 * @param opening balance at the beginning
 * @param credited sum of the entries above zero
 * @param debited sum of the entries below zero, without sign
 * @param closing balance at the end
 * @param nextExpiry first day on which a credit expires if it is not used, or null
 * @param expiring how much expires then, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BalanceLine(
        String person,
        String account,
        BigDecimal opening,
        BigDecimal credited,
        BigDecimal debited,
        BigDecimal closing,
        @Nullable LocalDate nextExpiry,
        @Nullable BigDecimal expiring) {

    /**
     * The balances of people.
     *
     * @param scheme the accounts
     * @param ledger the ledger
     * @param people identifiers of people
     * @param days the days, half-open, bounded
     * @return by person and then by account
     */
    public static List<BalanceLine> of(BalanceScheme scheme, Ledger ledger, List<String> people, DateRange days) {
        List<BalanceLine> lines = new ArrayList<>();
        for (String person : people) {
            for (BalanceAccount account : scheme.accounts()) {
                lines.add(of(account, person, ledger, days));
            }
        }
        return List.copyOf(lines);
    }

    private static BalanceLine of(BalanceAccount account, String person, Ledger ledger, DateRange days) {
        Statement statement = ledger.statement(person, account.id(), days);
        BigDecimal credited = BigDecimal.ZERO;
        BigDecimal debited = BigDecimal.ZERO;
        for (LedgerEntry entry : statement.entries()) {
            credited = credited.add(entry.amount().max(BigDecimal.ZERO));
            debited = debited.subtract(entry.amount().min(BigDecimal.ZERO));
        }
        List<Expiry.Lot> lots = Expiry.open(account, person, ledger, days.to().minusDays(1));
        Expiry.Lot next = lots.isEmpty() ? null : lots.get(0);
        return new BalanceLine(
                person,
                account.id(),
                statement.opening(),
                credited,
                debited,
                statement.closing(),
                next == null ? null : next.expires(),
                next == null ? null : next.amount());
    }

    /** Account alone: no personal data. */
    @Override
    public String toString() {
        return "BalanceLine[" + account + "]";
    }
}
