package io.github.hospitalhr.quickstart.ward;

import io.github.hospitalhr.domain.calendar.WorkCalendar;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.fact.WorkFact;
import io.github.hospitalhr.domain.notice.InMemoryNoticeGateway;
import io.github.hospitalhr.domain.notice.OutboxRelay;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.Channel;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.quickstart.balance.DemoSchemes;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.check.RosterEdit;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.follow.RosterFollowUp;
import io.github.hospitalhr.scheduling.generate.GenerationOptions;
import io.github.hospitalhr.scheduling.ledger.FairnessStanding;
import io.github.hospitalhr.scheduling.ledger.Ledger;
import io.github.hospitalhr.scheduling.market.ClearingReport;
import io.github.hospitalhr.scheduling.market.Market;
import io.github.hospitalhr.scheduling.market.MarketPolicy;
import io.github.hospitalhr.scheduling.market.Offer;
import io.github.hospitalhr.scheduling.market.OfferDraft;
import io.github.hospitalhr.scheduling.market.OfferKind;
import io.github.hospitalhr.scheduling.market.Partner;
import io.github.hospitalhr.scheduling.market.Want;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.publish.LifecycleOutcome;
import io.github.hospitalhr.scheduling.publish.RosterAct;
import io.github.hospitalhr.scheduling.publish.RosterEdition;
import io.github.hospitalhr.scheduling.publish.RosterKey;
import io.github.hospitalhr.scheduling.publish.RosterRegister;
import io.github.hospitalhr.scheduling.remind.ContactPreference;
import io.github.hospitalhr.scheduling.repair.Disruption;
import io.github.hospitalhr.scheduling.repair.RepairRequest;
import io.github.hospitalhr.scheduling.repair.RepairResult;
import io.github.hospitalhr.scheduling.replace.ReplacementAnswer;
import io.github.hospitalhr.scheduling.replace.Vacancy;
import io.github.hospitalhr.scheduling.roster.Assignment;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterDifference;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Plays a month of a ward: publication, a sick call, a wave of illness, a market. */
public final class WardLife {

    private static final TenantId TENANT = TenantId.of("hospital");
    private static final int OFFERS = 24;
    private static final long REGENERATION_STEPS = 300_000;

    private final RosterProblem problem;
    private final Roster made;
    private final long seed;
    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private final InMemoryNoticeGateway gateway = new InMemoryNoticeGateway();
    private final RosterChecker checker;
    private final List<WorkFact> violations = new ArrayList<>();
    private RosterProblem current;
    private Instant now;

    /**
     * A month.
     *
     * @param problem the ward
     * @param made its legal roster
     * @param published when it is published
     * @param seed seed of who falls sick and who offers what
     */
    public WardLife(RosterProblem problem, Roster made, Instant published, long seed) {
        this.problem = problem;
        this.made = made;
        this.seed = seed;
        this.now = published;
        this.checker = scheduling().checker(problem);
        this.current = problem;
    }

    private Scheduling scheduling() {
        return Scheduling.builder().clock(clock()).build();
    }

    private Clock clock() {
        return Clock.fixed(now, problem.zone());
    }

    private RosterRegister register() {
        return new RosterRegister(store, TENANT, clock());
    }

    private RosterKey key() {
        return RosterKey.of(problem.unit(), problem.period());
    }

    private RosterEdition edition() {
        return register().find(key()).orElseThrow();
    }

    private Instant morning(int day) {
        return problem.date(day).atTime(6, 40).atZone(problem.zone()).toInstant();
    }

    private static void require(LifecycleOutcome outcome) {
        if (outcome instanceof LifecycleOutcome.Refused refused) {
            throw new IllegalStateException("refused: " + refused.reasons());
        }
    }

    private void amend(List<CellDifference> cells, String reason) {
        require(register().amend(RosterAct.on(edition(), Origin.of("护士长").because(reason)), cells, checker));
    }

    /** Plays the month. */
    public WardLifeResult play() {
        require(register().draft(made, checker, Origin.of("护士长").because("下月排班")));
        require(register().publish(RosterAct.on(edition(), Origin.of("护理部").because("审核通过")), checker));
        relay();
        Map<String, BigDecimal> owed = debts();
        ClearingReport clearing = market(owed);
        relay();
        ReplacementAnswer call = sickCall(Math.min(8, problem.days() - 2));
        Random random = new Random(seed);
        Roster before = edition().roster();
        int day = Math.min(13, problem.days() - 6);
        List<String> sick = sick(random, before, day);
        now = morning(day);
        Disruption[] calls = sick.stream()
                .map(id -> Disruption.Absence.sick(id, DateRange.of(problem.date(day), problem.date(day + 5))))
                .toArray(Disruption[]::new);
        RepairResult repair = scheduling().repair(RepairRequest.of(problem, before, now, calls));
        Roster anew = scheduling()
                .generate(
                        repair.problem(),
                        GenerationOptions.steps(REGENERATION_STEPS).seed(seed))
                .roster();
        current = repair.problem();
        take(repair);
        relay();
        Roster mended = edition().roster();
        breach(mended, day + 1);
        return new WardLifeResult(
                problem,
                call,
                repair,
                sick,
                (int) RosterDifference.between(before, anew).cells().stream()
                        .filter(cell -> !cell.date().isBefore(problem.date(day)))
                        .count(),
                owed,
                clearing,
                gateway.delivered().size(),
                followUp().fairnessBook(problem.unit()).pages(),
                violations,
                register().amendments(key()),
                edition().roster());
    }

    /** A duty given although it breaks a hard rule, accepted by name, and taken back: performance is told of both. */
    private void breach(Roster roster, int from) {
        RosterChecker changed = scheduling().checker(current);
        RosterEdit edit = changed.edit(roster);
        for (Assignment a : roster.assignments()) {
            Duty duty = new Duty(a.shift(), a.role());
            if (a.date().isBefore(problem.date(from))) {
                continue;
            }
            for (Staff person : current.staff()) {
                List<Violation> broken = roster.duty(person.id(), a.date()).isPresent()
                        ? List.of()
                        : edit.preview(person.id(), a.date(), duty).broken().stream()
                                .filter(Violation::isHard)
                                .toList();
                boolean ofRow = broken.stream()
                        .allMatch(v -> v.staff().equals(List.of(person.id()))
                                && v.dates().size() > 1);
                if (ofRow && !broken.isEmpty()) {
                    String[] rules = broken.stream().map(Violation::ruleId).toArray(String[]::new);
                    if (accept(new CellDifference(person.id(), a.date(), null, duty), rules, changed)) {
                        return;
                    }
                }
            }
        }
    }

    private boolean accept(CellDifference cell, String[] rules, RosterChecker changed) {
        RosterAct given = RosterAct.on(edition(), Origin.of("护士长").because("急诊扩容,明知违规加一班"));
        if (!register().amend(given.accepting(rules), List.of(cell), changed).isDone()) {
            return false; // the floor of the law is not to be accepted
        }
        relay();
        CellDifference back = new CellDifference(cell.staff(), cell.date(), cell.after(), null);
        RosterAct taken = RosterAct.on(edition(), Origin.of("护士长").because("已另派人,收回加班"));
        require(register().amend(taken, List.of(back), changed));
        relay();
        return true;
    }

    /** The repair becomes a version, checked against the ward as it is with people on leave; what missing people break is accepted. */
    private void take(RepairResult repair) {
        RosterChecker changed = scheduling().checker(repair.problem());
        RosterAct act = RosterAct.on(edition(), Origin.of("护士长").because("多人病假,局部修补"));
        LifecycleOutcome outcome = register().amend(act, repair.cells(), changed);
        if (outcome instanceof LifecycleOutcome.Refused refused) {
            String[] broken =
                    refused.reasons().stream().map(Reason::code).distinct().toArray(String[]::new);
            outcome = register().amend(act.accepting(broken), repair.cells(), changed);
        }
        require(outcome);
    }

    private ReplacementAnswer sickCall(int day) {
        now = morning(day);
        Roster roster = edition().roster();
        LocalDate date = problem.date(day);
        String night = problem.shifts().stream()
                .filter(s -> s.tags().contains(ShiftType.NIGHT))
                .map(ShiftType::code)
                .findFirst()
                .orElse(problem.shifts().get(0).code());
        Assignment missing = roster.assignments().stream()
                .filter(a -> a.date().equals(date))
                .filter(a -> a.shift().equals(night))
                .findFirst()
                .orElseGet(() -> roster.assignments().stream()
                        .filter(a -> a.date().isAfter(date))
                        .findFirst()
                        .orElseThrow());
        ReplacementAnswer answer =
                scheduling().replacements(problem, roster, now).find(new Vacancy(missing.staff(), missing.date()));
        if (answer.isSolved()) {
            amend(answer.plans().get(0).cells(), "病假电话,顶班");
        }
        return answer;
    }

    /** One in twenty, at least one: those who are missed most. */
    private List<String> sick(Random random, Roster roster, int day) {
        List<String> people =
                new ArrayList<>(problem.staff().stream().map(Staff::id).toList());
        Collections.shuffle(people, random);
        Map<String, Integer> weight = new LinkedHashMap<>();
        for (int d = day; d < day + 5; d++) {
            LocalDate date = problem.date(d);
            people.forEach(id -> roster.duty(id, date)
                    .ifPresent(duty -> weight.merge(id, isNight(duty.shift()) ? 4 : 1, Integer::sum)));
        }
        people.sort(Comparator.comparing(id -> -weight.getOrDefault(id, 0)));
        return people.subList(0, Math.max(1, Math.round(people.size() / 20f)));
    }

    private boolean isNight(String shift) {
        return problem.shift(shift)
                .filter(s -> s.tags().contains(ShiftType.NIGHT))
                .isPresent();
    }

    /** Ledger, balances and notices follow the published versions from the outbox. */
    private RosterFollowUp followUp() {
        WorkCalendar china = WorkCalendar.builder().china().build();
        return RosterFollowUp.builder(store, TENANT, clock(), wanted -> Optional.of(current))
                .fairness(DemoSchemes.points(), china)
                .balances(DemoSchemes.balances(), china)
                .violations(scheduling()::check)
                .notices(
                        unit -> problem.unit().value(),
                        person -> Optional.of(
                                new ContactPreference(Channel.INBOX, Locale.SIMPLIFIED_CHINESE, null, null)))
                .build();
    }

    /** Carries the outbox to the follow-up and to people, until it is empty. */
    private void relay() {
        OutboxRelay relay = OutboxRelay.builder(store, "node", clock())
                .gateway(gateway)
                .subscriber(followUp())
                .subscriber(new ViolationLog(clock(), violations::add))
                .build();
        while (relay.runOnce().delivered() > 0) {
            // the next batch
        }
    }

    /** What the ward owes by the fairness ledger, as the published version stands in it. */
    private Map<String, BigDecimal> debts() {
        Ledger ledger = followUp().fairnessBook(problem.unit()).read().ledger();
        return FairnessStanding.debts(FairnessStanding.of(DemoSchemes.points(), ledger, problem, problem.period()));
    }

    private ClearingReport market(Map<String, BigDecimal> owed) {
        Instant deadline = now.plusSeconds(5 * 86_400);
        Market market = scheduling().market(problem, store, TENANT, MarketPolicy.batch());
        Random random = new Random(seed + 1);
        List<Assignment> duties = made.assignments();
        for (int i = 1; i <= OFFERS; i++) {
            Assignment a = duties.get(random.nextInt(duties.size()));
            market.post(draft("w" + i, i, a, deadline, random));
        }
        for (Offer offer : market.offers()) {
            bids(market, offer, random);
        }
        now = deadline;
        Market closed = scheduling().market(problem, store, TENANT, MarketPolicy.batch());
        ClearingReport report = closed.clear(owed, seed, Origin.of("护士长").because("换班集中成交"));
        followUp().tellMarket(key(), closed);
        return report;
    }

    private OfferDraft draft(String id, int number, Assignment a, Instant deadline, Random random) {
        if (number % 6 == 0) {
            return OfferDraft.openShift(
                    id, a.date(), Duty.of(problem.shifts().get(0).code()), deadline);
        }
        if (number % 3 == 0) {
            return OfferDraft.giveAway(id, a.staff(), a.date(), deadline);
        }
        LocalDate from = problem.date(random.nextInt(problem.days()));
        return OfferDraft.swap(
                id, a.staff(), a.date(), deadline, new Want(DateRange.of(from, from.plusDays(10)), null));
    }

    /** Bids of some who could, and of some who try all the same. */
    private void bids(Market market, Offer offer, Random random) {
        List<Partner> partners = new ArrayList<>(market.partners(offer.id()));
        Collections.shuffle(partners, random);
        int bids = random.nextInt(4) - (offer.kind() == OfferKind.SWAP ? 1 : 0);
        for (Partner partner : partners.subList(0, Math.max(0, Math.min(bids, partners.size())))) {
            market.bid(offer.id(), partner.staff(), partner.gives());
        }
    }
}
