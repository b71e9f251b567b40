package io.github.hospitalhr.scheduling.market;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What became of an offer.
 *
 * @param state where it stands
 * @param at when it was decided
 * @param offers identifiers of the offers settled together: several in a cycle
 * @param cells the cells that change hands
 * @param bids what became of each bid, in the order of the bids
 * @param reason why
 */
public record Outcome(
        @NotNull OfferState state,
        @NotNull Instant at,
        List<String> offers,
        List<CellDifference> cells,
        List<BidOutcome> bids,
        @NotNull Reason reason) {

    public Outcome {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
        offers = offers == null ? ImmutableList.of() : ImmutableList.copyOf(offers);
        cells = cells == null ? ImmutableList.of() : ImmutableList.copyOf(cells);
        bids = bids == null ? ImmutableList.of() : ImmutableList.copyOf(bids);
    }
}
