package io.github.hospitalhr.scheduling.market;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.eligibility.Reason;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;

/**
 * What became of a bid.
 *
 * @param staff who bid
 * @param won whether the duty went to this person
 * @param reasons why not, or by what right: {@code won.debt}, {@code won.lot}, {@code won.only}, {@code won.first}; {@code
 *     lost.debt}, {@code lost.lot}, {@code lost.changed}, {@code lost.circle}, {@code
 *     lost.first}, or identifiers of the rules that would newly break
 */
public record BidOutcome(@NotNull String staff, boolean won, List<Reason> reasons) {

    public BidOutcome {
        Objects.requireNonNull(staff, "staff");
        reasons = reasons == null ? ImmutableList.of() : ImmutableList.copyOf(reasons);
    }
}
