package io.github.hospitalhr.scheduling.follow;

import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.Subject;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.Disclosure;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.guard.HealthSight;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.scheduling.market.BidOutcome;
import io.github.hospitalhr.scheduling.market.ClearingReport;
import io.github.hospitalhr.scheduling.market.Market;
import io.github.hospitalhr.scheduling.market.MarketAnswer;
import io.github.hospitalhr.scheduling.market.Offer;
import io.github.hospitalhr.scheduling.market.OfferDraft;
import io.github.hospitalhr.scheduling.market.Outcome;
import io.github.hospitalhr.scheduling.market.Partner;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.rule.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The market as one actor may use it: everybody offers and bids for themselves, who supervises them may do it for them; clearing and
 * deciding are the right of who may change the roster. Of other people's offers the actor sees those in scope, and of bids the own
 * ones, unless the actor may change exchanges of the whole ward. Who may not read {@link DataClass#HEALTH} of everybody in an exchange is
 * not told that it fails on somebody's pregnancy or other protection (PIPL art. 28), only that it is forbidden. Nobody decides on an
 * exchange in which their own duties change hands. Thread-safe.
 */
public final class GuardedMarket {

    private static final List<DataClass> EXCHANGE = List.of(DataClass.EXCHANGE);
    /** How reasons are named that are no rule's. */
    private static final String OF_THE_MARKET =
            "(approval|bid|cell|clearing|date|deadline|duty|exchange|lost|offer|policy"
                    + "|reason|record|roster|settled|unmatched|won)\\..+";

    private final Market market;
    private final RosterProblem problem;
    private final AccessGate gate;

    /**
     * A market for one request of a person.
     *
     * @param market the market
     * @param problem the problem of its roster: says which ward, and who is on the roster
     * @param gate who asks, and for what
     */
    public GuardedMarket(Market market, RosterProblem problem, AccessGate gate) {
        this.market = Objects.requireNonNull(market, "market");
        this.problem = Objects.requireNonNull(problem, "problem");
        this.gate = Objects.requireNonNull(gate, "gate");
    }

    private static final Reason FORBIDDEN = new Reason(
            "exchange.forbidden",
            "",
            Label.of("换班后有人不得上该班", "after the exchange somebody would have a duty that is forbidden"));

    private static final Reason OWN =
            new Reason("approval.own", "", Label.of("不能审批自己的换班", "nobody decides on an exchange of their own"));

    private static final Reason UNKNOWN = new Reason("offer.unknown", "", Label.of("没有该挂单", "there is no such offer"));

    /** What cannot be the identifier of an offer is the one of no offer. */
    private static MarketAnswer of(String offer, Supplier<MarketAnswer> work) {
        return offer.matches("[^/\\p{Cc}\\p{Cs}]{1,40}") ? work.get() : new MarketAnswer.Refused(List.of(UNKNOWN));
    }

    /** An outcome may speak of a rule that the roster no longer has: nobody knows of what kind that was. */
    private boolean tells(Reason reason) {
        String code = reason.code();
        return Rule.tellsHealth(problem.rules(), code)
                || (problem.rules().stream().noneMatch(rule -> rule.id().equals(code)) && !code.matches(OF_THE_MARKET));
    }

    /** The parties of an exchange are told it if each of them may know it of each. */
    private List<Reason> discreet(List<Reason> reasons, HealthSight sight, List<@Nullable String> parties) {
        return reasons.stream()
                .map(reason -> tells(reason)
                                && !parties.stream()
                                        .allMatch(one -> sight.at(gate.subject(one, unit()))
                                                .sees())
                        ? FORBIDDEN
                        : reason)
                .distinct()
                .toList();
    }

    private Offer discreet(Offer offer, HealthSight sight) {
        Outcome outcome = offer.outcome();
        return outcome == null
                ? offer
                : offer.withOutcome(new Outcome(
                        outcome.state(),
                        outcome.at(),
                        outcome.offers(),
                        outcome.cells(),
                        outcome.bids().stream()
                                .map(bid -> new BidOutcome(
                                        bid.staff(),
                                        bid.won(),
                                        discreet(bid.reasons(), sight, parties(offer, bid.staff()))))
                                .toList(),
                        discreet(List.of(outcome.reason()), sight, everybody(offer))
                                .get(0)));
    }

    private static List<@Nullable String> parties(Offer offer, String bidder) {
        List<@Nullable String> parties = new ArrayList<>();
        parties.add(offer.staff());
        parties.add(bidder);
        return parties;
    }

    private static List<@Nullable String> everybody(Offer offer) {
        List<@Nullable String> parties = new ArrayList<>();
        parties.add(offer.staff());
        offer.bids().forEach(bid -> parties.add(bid.staff()));
        return parties;
    }

    /** Of whom it is not said: the ward's people as a whole. */
    private static List<@Nullable String> whole() {
        List<@Nullable String> nobody = new ArrayList<>();
        nobody.add(null);
        return nobody;
    }

    private MarketAnswer discreet(MarketAnswer answer, @Nullable Offer offer, HealthSight sight) {
        if (answer instanceof MarketAnswer.Done done) {
            return new MarketAnswer.Done(discreet(done.offer(), sight));
        }
        List<@Nullable String> parties = new ArrayList<>(offer == null ? List.of() : everybody(offer));
        parties.addAll(whole());
        return new MarketAnswer.Refused(discreet(((MarketAnswer.Refused) answer).reasons(), sight, parties));
    }

    private UnitId unit() {
        return problem.unit();
    }

    private String object() {
        return "hr.market/" + unit() + "/" + problem.period().from();
    }

    private Function<@Nullable String, Subject> rows() {
        Map<String, Subject> known = new HashMap<>();
        return staff -> known.computeIfAbsent(staff == null ? "" : staff, id -> gate.subject(id, unit()));
    }

    private boolean mayChange(Subject subject) {
        return gate.peek(AccessMode.MODIFY, DataClass.EXCHANGE, subject).isAllowed();
    }

    /**
     * The offers of the roster.
     *
     * @return those the actor may see, by identifier
     */
    public List<Offer> offers() {
        Function<@Nullable String, Subject> rows = rows();
        boolean ward = mayChange(Subject.of(List.of(unit())));
        return gate
                .filter(
                        object(),
                        Disclosure.<Offer>whole(DataClass.EXCHANGE).veiled(this::discreet),
                        market::offers,
                        offer -> rows.apply(offer.staff()))
                .stream()
                .map(offer -> ward ? offer : withoutOthers(offer, rows))
                .toList();
    }

    private Offer withoutOthers(Offer offer, Function<@Nullable String, Subject> rows) {
        boolean own = mayChange(rows.apply(offer.staff()));
        Outcome outcome = offer.outcome();
        Offer shown = offer.withBids(offer.bids().stream()
                .filter(bid -> own || mayChange(rows.apply(bid.staff())))
                .toList());
        return outcome == null
                ? shown
                : shown.withOutcome(new Outcome(
                        outcome.state(),
                        outcome.at(),
                        own ? outcome.offers() : List.of(),
                        own ? outcome.cells() : List.of(),
                        outcome.bids().stream()
                                .filter(bid -> own || mayChange(rows.apply(bid.staff())))
                                .toList(),
                        outcome.reason()));
    }

    private Guarded<MarketAnswer> change(@Nullable String staff, @Nullable String offer, Supplier<MarketAnswer> work) {
        boolean stranger = staff != null && problem.person(staff).isEmpty();
        List<Subject> whose = stranger ? List.of() : List.of(gate.subject(staff, unit()));
        boolean ward = mayChange(Subject.of(List.of(unit())));
        Guarded<MarketAnswer> answer = gate.change(AuditAction.WRITE, object(), staff, EXCHANGE, whose, work);
        return veiled(
                offer,
                answer,
                shown -> ward || !(shown instanceof MarketAnswer.Done done)
                        ? shown
                        : new MarketAnswer.Done(withoutOthers(done.offer(), rows())));
    }

    private Guarded<MarketAnswer> veiled(
            @Nullable String offer, Guarded<MarketAnswer> answer, UnaryOperator<MarketAnswer> rest) {
        return gate.answered(
                object(),
                answer,
                (shown, sight) -> rest.apply(
                        discreet(shown, offer == null ? null : known(offer).orElse(null), sight)));
    }

    /**
     * Hands in an offer; an open shift is the ward's.
     *
     * @param draft the offer
     * @return what the market answers, or refused; refused too where the person is not on the roster
     */
    public Guarded<MarketAnswer> post(OfferDraft draft) {
        return change(draft.staff(), null, () -> market.post(draft));
    }

    /**
     * With whom an exchange would be legal for both; for whoever may change the offer.
     *
     * @param offer identifier of the offer
     * @return the partners whose duties the actor may see
     */
    public List<Partner> partners(String offer) {
        Optional<Offer> found = known(offer);
        boolean allowed =
                found.filter(o -> mayChange(gate.subject(o.staff(), unit()))).isPresent();
        Function<@Nullable String, Subject> rows = rows();
        return gate.filter(
                object(),
                Disclosure.<Partner>whole(DataClass.ROSTER),
                () -> allowed ? market.partners(offer) : List.of(),
                partner -> rows.apply(partner.staff()));
    }

    private Optional<Offer> known(String id) {
        return market.offers().stream().filter(o -> o.id().equals(id)).findFirst();
    }

    /**
     * Says that somebody would take an offer.
     *
     * @param offer identifier of the offer
     * @param staff who would
     * @param gives for a swap the day of the own duty given in return; otherwise null
     * @return what the market answers, or refused
     */
    public Guarded<MarketAnswer> bid(String offer, String staff, @Nullable LocalDate gives) {
        return change(staff, offer, () -> of(offer, () -> market.bid(offer, staff, gives)));
    }

    /**
     * Takes an offer at once, where the policy is first come, first served.
     *
     * @param offer identifier of the offer
     * @param staff who takes it
     * @param gives for a swap the day of the own duty given in return; otherwise null
     * @return what the market answers, or refused
     */
    public Guarded<MarketAnswer> accept(String offer, String staff, @Nullable LocalDate gives) {
        return change(staff, offer, () -> of(offer, () -> market.accept(offer, staff, gives)));
    }

    /**
     * Takes an offer back, or a bid.
     *
     * @param offer identifier of the offer
     * @param staff its owner or a bidder; null where the ward takes an open shift back
     * @return what the market answers, or refused
     */
    public Guarded<MarketAnswer> withdraw(String offer, @Nullable String staff) {
        return change(staff, offer, () -> of(offer, () -> market.withdraw(offer, staff)));
    }

    private <T> Guarded<T> ward(Supplier<T> work) {
        return gate.change(
                AuditAction.WRITE,
                object(),
                null,
                List.of(DataClass.EXCHANGE, DataClass.ROSTER),
                List.of(Subject.of(List.of(unit()))),
                work);
    }

    /**
     * Clears every offer whose deadline has passed.
     *
     * @param debts what the ward owes each person
     * @param seed seed of the lots
     * @param reason why, or null
     * @return the report, or refused
     */
    public Guarded<ClearingReport> clear(Map<String, BigDecimal> debts, long seed, @Nullable String reason) {
        return gate.answered(
                object(),
                ward(() -> market.clear(debts, seed, gate.origin(reason))),
                (report, sight) -> new ClearingReport(
                        report.offers().stream()
                                .map(one -> discreet(one, sight))
                                .toList(),
                        report.cells(),
                        report.seed(),
                        discreet(report.refused(), sight, whole())));
    }

    /**
     * The yes or no to an exchange that awaits it.
     *
     * @param offer identifier of one of its offers
     * @param approved yes or no
     * @param reason why, or null
     * @return what the market answers, or refused; {@code approval.own} where the actor takes part in the exchange
     */
    public Guarded<MarketAnswer> decide(String offer, boolean approved, @Nullable String reason) {
        return veiled(
                offer,
                ward(() -> takesPart(offer)
                        ? new MarketAnswer.Refused(List.of(OWN))
                        : of(offer, () -> market.decide(offer, approved, gate.origin(reason)))),
                UnaryOperator.identity());
    }

    private boolean takesPart(String offer) {
        PersonId actor = gate.actor().person();
        String id = actor == null ? gate.actor().id() : actor.value();
        return known(offer)
                .filter(o -> id.equals(o.staff())
                        || (o.outcome() != null
                                && o.outcome().cells().stream()
                                        .anyMatch(cell -> cell.staff().equals(id))))
                .isPresent();
    }
}
