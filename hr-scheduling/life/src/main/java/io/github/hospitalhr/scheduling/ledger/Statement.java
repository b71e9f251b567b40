package io.github.hospitalhr.scheduling.ledger;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.time.DateRange;
import java.math.BigDecimal;
import java.util.List;

/**
 * One account of a person over some days; opening plus entries is closing.
 *
 * @param person whose account
 * @param account which account
 * @param days the days, half-open
 * @param opening balance at the beginning of the first day
 * @param entries the entries of these days, by day
 * @param closing balance at the end of the last day
 */
public record Statement(
        String person,
        String account,
        DateRange days,
        BigDecimal opening,
        List<LedgerEntry> entries,
        BigDecimal closing) {

    public Statement {
        entries = ImmutableList.copyOf(entries);
    }

    /** Account and days: neither person nor amounts. */
    @Override
    public String toString() {
        return "Statement[" + account + " " + days + "]";
    }
}
