package io.github.hospitalhr.scheduling.market;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.eligibility.Reason;
import java.util.List;
import java.util.Objects;

/** The answer of a market: done as a whole, or refused with every reason. */
public sealed interface MarketAnswer {

    /**
     * It was done.
     *
     * @param offer the offer as it stands since
     */
    record Done(Offer offer) implements MarketAnswer {

        public Done {
            Objects.requireNonNull(offer, "offer");
        }
    }

    /**
     * It was not done; nothing is changed.
     *
     * @param reasons why, at least one. Codes: {@code roster.unknown}, {@code roster.state}, {@code roster.stale}, {@code
     *     offer.unknown}, {@code offer.exists}, {@code offer.twice}, {@code offer.closed}, {@code offer.settled}, {@code
     *     offer.withdrawn}, {@code offer.stale}, {@code staff.unknown}, {@code staff.left}, {@code date.outside}, {@code
     *     cell.free}, {@code cell.past}, {@code cell.fixed}, {@code cell.changed}, {@code deadline.past}, {@code
     *     deadline.late}, {@code duty.unknown}, {@code bid.own}, {@code bid.twice}, {@code bid.unknown}, {@code bid.return}, {@code bid.unwanted},
     *     {@code policy.batch}, {@code approval.none}, or identifiers of the rules that would newly break
     */
    record Refused(List<Reason> reasons) implements MarketAnswer {

        public Refused {
            reasons = ImmutableList.copyOf(reasons);
        }
    }

    /**
     * Whether it was done.
     *
     * @return true for {@link Done}
     */
    default boolean isDone() {
        return this instanceof Done;
    }
}
