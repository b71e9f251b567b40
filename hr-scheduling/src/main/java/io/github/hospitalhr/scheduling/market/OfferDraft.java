package io.github.hospitalhr.scheduling.market;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.scheduling.problem.Duty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An offer as it is handed in.
 *
 * @param id identifier given by the host, unique among the offers of a roster, 1 to 40 characters, no slash and no control
 *     character; the market refuses the same again, and any other
 * @param kind what is offered
 * @param staff whose duty, or null for an open shift
 * @param date the day on which the duty begins
 * @param duty the open duty; null where the duty is the one the person holds
 * @param wants what a swap takes in return without its owner being asked again; empty for any duty
 * @param deadline when it stops taking bids; not after the duty begins
 */
public record OfferDraft(
        String id,
        OfferKind kind,
        @Nullable String staff,
        LocalDate date,
        @Nullable Duty duty,
        List<Want> wants,
        Instant deadline) {

    public OfferDraft {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(deadline, "deadline");
        wants = ImmutableList.copyOf(wants);
        if ((kind == OfferKind.OPEN_SHIFT) != (staff == null) || (kind == OfferKind.OPEN_SHIFT) != (duty != null)) {
            throw new IllegalArgumentException("an open shift has a duty and no staff, every other offer the other way"
                    + " round.\nMaybe use OfferDraft.openShift, giveAway or swap.");
        }
    }

    /**
     * A duty for another one.
     *
     * @param id identifier given by the host
     * @param staff whose duty
     * @param date its day
     * @param deadline when it stops taking bids
     * @param wants what is taken in return; none for any duty
     * @return the offer
     */
    public static OfferDraft swap(String id, String staff, LocalDate date, Instant deadline, Want... wants) {
        return new OfferDraft(id, OfferKind.SWAP, staff, date, null, List.of(wants), deadline);
    }

    /**
     * A duty for nothing.
     *
     * @param id identifier given by the host
     * @param staff whose duty
     * @param date its day
     * @param deadline when it stops taking bids
     * @return the offer
     */
    public static OfferDraft giveAway(String id, String staff, LocalDate date, Instant deadline) {
        return new OfferDraft(id, OfferKind.GIVE_AWAY, staff, date, null, List.of(), deadline);
    }

    /**
     * A duty that nobody holds.
     *
     * @param id identifier given by the host
     * @param date its day
     * @param duty the duty
     * @param deadline when it stops taking bids
     * @return the offer
     */
    public static OfferDraft openShift(String id, LocalDate date, Duty duty, Instant deadline) {
        return new OfferDraft(id, OfferKind.OPEN_SHIFT, null, date, duty, List.of(), deadline);
    }
}
