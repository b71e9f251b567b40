package io.github.hospitalhr.scheduling.market;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import java.util.List;

/**
 * What a clearing did.
 *
 * @param offers the offers that were due, with what became of each, in the order of their identifiers
 * @param cells the cells of the published roster that changed; empty where the head nurse decides
 * @param seed seed of the lots, so that the clearing can be repeated
 * @param refused why nothing was done: {@code clearing.nothing}, {@code roster.unknown}, {@code roster.state}, {@code
 *     roster.stale}, {@code offer.stale}; empty if it was
 */
public record ClearingReport(List<Offer> offers, List<CellDifference> cells, long seed, List<Reason> refused) {

    public ClearingReport {
        offers = ImmutableList.copyOf(offers);
        cells = ImmutableList.copyOf(cells);
        refused = ImmutableList.copyOf(refused);
    }
}
