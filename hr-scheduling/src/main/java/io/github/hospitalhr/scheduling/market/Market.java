package io.github.hospitalhr.scheduling.market;

import io.github.hospitalhr.domain.time.Origin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The market of one published roster: swaps, give-aways and open shifts. An exchange is made only if it newly breaks no hard or
 * protected rule for anybody; it is an amendment of the roster, committed together with the offers it settles. What has begun, is
 * fixed or belongs to another ward is not traded.
 *
 * <p>Nobody is moved without consent, and consent is given beforehand:
 *
 * <ul>
 *   <li>A swap offer is its owner's yes to every duty that its wants name, and to any duty where it names none; its owner is not
 *       asked again, neither for a bid nor for a circle. Who wants to be asked names the one duty that is wanted.
 *   <li>A bid is the bidder's yes to this offer for the duty named in return, and to nothing else; of several bids of a person all may
 *       win, as far as they are legal together.
 *   <li>Either holds until the clearing and can be withdrawn until then. Where the head nurse approves, an exchange that waits for
 *       the decision can no longer be withdrawn.
 *   <li>Where a duty has changed hands or is gone since, the consent to it is void ({@code lost.changed}).
 * </ul>
 *
 * <p>Thread-safe, also between several nodes on one store: of several who take one offer, exactly one gets it.
 */
public interface Market {

    /**
     * The offers of the roster.
     *
     * @return all of them, by identifier
     */
    List<Offer> offers();

    /**
     * Hands in an offer.
     *
     * @param draft the offer
     * @return the kept offer, or why not
     */
    MarketAnswer post(OfferDraft draft);

    /**
     * With whom an exchange would be legal for both.
     *
     * @param offer identifier of an offer that takes bids
     * @return the partners, by person and then by day; empty if there is none or no such open offer
     */
    List<Partner> partners(String offer);

    /**
     * Says that somebody would take an offer; decided by clearing.
     *
     * @param offer identifier of the offer
     * @param staff who would
     * @param gives for a swap the day of the own duty given in return; otherwise null
     * @return the offer with the bid, or why not; an illegal exchange is refused with each rule
     */
    MarketAnswer bid(String offer, String staff, @Nullable LocalDate gives);

    /**
     * Takes an offer at once, where the policy is first come, first served.
     *
     * @param offer identifier of the offer
     * @param staff who takes it
     * @param gives for a swap the day of the own duty given in return; otherwise null
     * @return the settled offer, or one that awaits approval, or why not
     */
    MarketAnswer accept(String offer, String staff, @Nullable LocalDate gives);

    /**
     * Takes an offer back, or a bid.
     *
     * @param offer identifier of the offer
     * @param staff its owner, who takes the offer back, or a bidder, who takes the bid back; null where the ward takes an open shift
     *     back
     * @return the offer as it stands since, or why not
     */
    MarketAnswer withdraw(String offer, @Nullable String staff);

    /**
     * Clears every offer whose deadline has passed: circles of swaps first, then bids; whom the ward owes most comes first, then
     * the lot.
     *
     * @param debts what the ward owes each person: points done above the fair share, such as the sum of
     *     {@code FairnessStanding.balance()} over the lines of the ledger; missing means 0
     * @param seed seed of the lots
     * @param origin who clears, and why
     * @return what became of each offer and of each bid
     */
    ClearingReport clear(Map<String, BigDecimal> debts, long seed, Origin origin);

    /**
     * The head nurse's yes or no to an exchange that awaits it.
     *
     * @param offer identifier of one of its offers
     * @param approved yes or no
     * @param origin who decides, and why
     * @return the offer as it stands since, or why not: a yes is checked against the roster as it is by now,
     *     and comes too late once one of the duties has begun
     */
    MarketAnswer decide(String offer, boolean approved, Origin origin);
}
