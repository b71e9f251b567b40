package io.github.hospitalhr.scheduling.internal.market;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.scheduling.internal.market.MarketFloor.Standing;
import io.github.hospitalhr.scheduling.internal.market.MarketRecords.Kept;
import io.github.hospitalhr.scheduling.internal.mend.ExchangeBoard;
import io.github.hospitalhr.scheduling.market.ClearingReport;
import io.github.hospitalhr.scheduling.market.MarketAnswer;
import io.github.hospitalhr.scheduling.market.MarketAnswer.Refused;
import io.github.hospitalhr.scheduling.market.MarketPolicy;
import io.github.hospitalhr.scheduling.market.Offer;
import io.github.hospitalhr.scheduling.market.OfferState;
import io.github.hospitalhr.scheduling.market.Outcome;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.publish.RosterEdition;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads what is due, clears it, and writes roster and offers in one commit. */
final class BatchClearing {

    private final MarketFloor floor;
    private final MarketPolicy policy;

    BatchClearing(MarketFloor floor, MarketPolicy policy) {
        this.floor = floor;
        this.policy = policy;
    }

    /** Clears every offer whose deadline has passed. */
    ClearingReport clear(Map<String, BigDecimal> debts, long seed, Origin origin) {
        Standing standing = floor.standing();
        RosterEdition edition = standing.edition();
        if (edition == null) {
            return new ClearingReport(List.of(), List.of(), seed, standing.closed());
        }
        List<Kept> all = floor.records().all();
        Instant now = floor.now();
        List<Kept> due = all.stream()
                .filter(k -> k.offer().state(now) == OfferState.CLOSED)
                .toList();
        if (due.isEmpty()) {
            Reason nothing =
                    MarketReasons.of("clearing.nothing", "没有已截止而未成交的挂单", "no offer is past its deadline and undecided");
            return new ClearingReport(List.of(), List.of(), seed, List.of(nothing));
        }
        ExchangeBoard board = floor.board(edition);
        boolean asks = policy.approval() == MarketPolicy.Approval.HEAD_NURSE;
        List<String> staff =
                floor.ward().problem().staff().stream().map(Staff::id).toList();
        Clearing clearing = new Clearing(
                board,
                new Ranking(debts, staff, seed),
                policy.longestCycle(),
                asks ? OfferState.AWAITING_APPROVAL : OfferState.SETTLED,
                now);
        Map<String, Outcome> outcomes =
                clearing.run(due.stream().map(Kept::offer).toList());
        List<Offer> decided = due.stream()
                .map(k -> k.offer().withOutcome(outcomes.get(k.offer().id())))
                .toList();
        List<Long> versions = due.stream().map(Kept::version).toList();
        return written(
                edition, asks ? List.of() : floor.net(edition, clearing.made()), decided, versions, seed, origin);
    }

    private ClearingReport written(
            RosterEdition edition,
            List<CellDifference> cells,
            List<Offer> decided,
            List<Long> versions,
            long seed,
            Origin origin) {
        try {
            if (cells.isEmpty()) {
                floor.records().commit(decided, versions);
                return new ClearingReport(decided, cells, seed, List.of());
            }
            Origin why = origin.reason() == null ? origin.because("换班集中成交") : origin;
            MarketAnswer answer = floor.amend(edition, cells, why, decided, versions);
            return answer instanceof Refused no
                    ? new ClearingReport(List.of(), List.of(), seed, no.reasons())
                    : new ClearingReport(decided, cells, seed, List.of());
        } catch (StaleVersionException | OvertakenException e) {
            return new ClearingReport(List.of(), List.of(), seed, List.of(MarketReasons.stale()));
        }
    }
}
