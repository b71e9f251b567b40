package io.github.hospitalhr.scheduling.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.testkit.SettableClock;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.publish.LifecycleOutcome;
import io.github.hospitalhr.scheduling.publish.RosterAct;
import io.github.hospitalhr.scheduling.publish.RosterEdition;
import io.github.hospitalhr.scheduling.publish.RosterKey;
import io.github.hospitalhr.scheduling.publish.RosterRegister;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.rule.AvoidedShifts;
import io.github.hospitalhr.scheduling.rule.RestBetweenShifts;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Offers, bids, approval and clearing on a ward small enough to be read. */
class MarketTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final Instant DEADLINE = Instant.parse("2026-11-30T04:00:00Z");
    private static final Origin HEAD = Origin.of("head").because("集中换班");
    private static final TenantId TENANT = TenantId.of("hospital");
    private static final String LEFT = "e";

    private final SettableClock clock = SettableClock.at("2026-11-22T00:00:00Z");
    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private final Scheduling scheduling = Scheduling.builder().clock(clock).build();
    private final RosterProblem problem = ward();
    private final RosterRegister register = new RosterRegister(store, TENANT, clock);
    private final RosterKey key = RosterKey.of(problem.unit(), problem.period());

    /** Six people, five days; d never works nights, e leaves after the third day, f's first day is fixed. */
    private static RosterProblem ward() {
        return RosterProblem.builder("w5", DateRange.of(FIRST, FIRST.plusDays(5)))
                .shift(
                        ShiftType.of("A", "白班", "08:00", "16:00"),
                        ShiftType.of("P", "小夜", "15:00", "23:00"),
                        ShiftType.of("N", "大夜", "22:00", "08:00"))
                .staff(
                        Staff.of("a", "甲"),
                        Staff.of("b", "乙"),
                        Staff.of("c", "丙"),
                        Staff.of("d", "丁"),
                        Staff.of(LEFT, "戊").available(DateRange.of(FIRST, FIRST.plusDays(3))),
                        Staff.of("f", "己"))
                .fix("f", FIRST, "A")
                .rule(
                        RestBetweenShifts.hours("rest", 11),
                        AvoidedShifts.of("no-nights", StaffSelector.ids("d"), ShiftSelector.of("N")))
                .build();
    }

    @BeforeEach
    void publish() {
        Roster roster = Roster.builder("w5", problem.period())
                .assign("a", FIRST.plusDays(1), "N")
                .assign("b", FIRST.plusDays(2), "A")
                .assign("c", FIRST.plusDays(3), "P")
                .assign("d", FIRST.plusDays(1), "P")
                .assign("f", FIRST, "A")
                .build();
        RosterEdition draft =
                ((LifecycleOutcome.Done) register.draft(roster, scheduling.checker(problem), HEAD)).edition();
        assertThat(register.publish(RosterAct.on(draft, HEAD), scheduling.checker(problem))
                        .isDone())
                .isTrue();
    }

    private Market market(MarketPolicy policy) {
        return scheduling.market(problem, store, TENANT, policy);
    }

    private Market batch() {
        return market(MarketPolicy.batch());
    }

    private Roster roster() {
        return register.find(key).orElseThrow().roster();
    }

    private String held(String staff, int day) {
        return roster().duty(staff, FIRST.plusDays(day)).map(Duty::shift).orElse("-");
    }

    private static Offer done(MarketAnswer answer) {
        assertThat(answer).isInstanceOf(MarketAnswer.Done.class);
        return ((MarketAnswer.Done) answer).offer();
    }

    private static List<String> codes(MarketAnswer answer) {
        assertThat(answer).isInstanceOf(MarketAnswer.Refused.class);
        return ((MarketAnswer.Refused) answer)
                .reasons().stream().map(Reason::code).toList();
    }

    private void afterTheDeadline() {
        clock.set(DEADLINE);
    }

    private static List<String> reasons(BidOutcome bid) {
        return bid.reasons().stream().map(Reason::code).toList();
    }

    @Test
    void onlyPartnersForWhomItIsLegalAreShown() {
        Market market = batch();
        done(market.post(OfferDraft.giveAway("g", "a", FIRST.plusDays(1), DEADLINE)));
        // b starts at 8 on the day the night ends, d works no nights and works that day, f is free.
        assertThat(market.partners("g")).extracting(Partner::staff).containsExactly("c", LEFT, "f");
        assertThat(market.partners("g").get(0).cells()).hasSize(2);
        assertThat(market.partners("nothing")).isEmpty();

        done(market.post(OfferDraft.swap(
                "s", "c", FIRST.plusDays(3), DEADLINE, new Want(DateRange.of(FIRST, FIRST.plusDays(3)), "A"))));
        assertThat(market.partners("s")).singleElement().satisfies(p -> {
            assertThat(p.staff()).isEqualTo("b");
            assertThat(p.gives()).isEqualTo(FIRST.plusDays(2));
            assertThat(p.cells()).hasSize(4);
        });
    }

    @Test
    void theWardsDebtDecidesThenTheLotAndEveryLoserIsTold() {
        Market market = batch();
        done(market.post(OfferDraft.openShift("o", FIRST.plusDays(4), Duty.of("A"), DEADLINE)));
        for (String staff : List.of("a", "b", "f")) {
            done(market.bid("o", staff, null));
        }
        afterTheDeadline();
        ClearingReport report = market.clear(Map.of("b", new BigDecimal("2.5"), "a", BigDecimal.ONE), 7, HEAD);

        assertThat(report.refused()).isEmpty();
        Outcome outcome = report.offers().get(0).outcome();
        assertThat(outcome.state()).isEqualTo(OfferState.SETTLED);
        assertThat(outcome.bids()).extracting(BidOutcome::won).containsExactly(false, true, false);
        assertThat(reasons(outcome.bids().get(0))).containsExactly("lost.debt");
        assertThat(outcome.bids().get(0).reasons().get(0).sentence().zh())
                .contains("2.5")
                .contains("1");
        assertThat(reasons(outcome.bids().get(1))).containsExactly("won.debt");
        assertThat(held("b", 4)).isEqualTo("A");
        assertThat(register.amendments(key)).hasSize(3);
    }

    @Test
    void theLotIsSeededAndFallsOnEveryoneInTurn() {
        Set<String> winners = new HashSet<>();
        for (long seed = 1; seed <= 12; seed++) {
            InMemoryRecordStore other = new InMemoryRecordStore();
            String first = lot(other, seed);
            assertThat(lot(new InMemoryRecordStore(), seed)).as("seed %d", seed).isEqualTo(first);
            winners.add(first);
        }
        assertThat(winners).containsExactlyInAnyOrder("a", "b", "f");
    }

    private String lot(InMemoryRecordStore fresh, long seed) {
        clock.set(Instant.parse("2026-11-22T00:00:00Z"));
        RosterRegister kept = new RosterRegister(fresh, TENANT, clock);
        RosterEdition draft =
                ((LifecycleOutcome.Done) kept.draft(roster(), scheduling.checker(problem), HEAD)).edition();
        assertThat(kept.publish(RosterAct.on(draft, HEAD), scheduling.checker(problem))
                        .isDone())
                .isTrue();
        Market market = scheduling.market(problem, fresh, TENANT, MarketPolicy.batch());
        done(market.post(OfferDraft.openShift("o", FIRST.plusDays(4), Duty.of("A"), DEADLINE)));
        for (String staff : List.of("f", "b", "a")) {
            done(market.bid("o", staff, null));
        }
        afterTheDeadline();
        Outcome outcome = market.clear(Map.of(), seed, HEAD).offers().get(0).outcome();
        assertThat(outcome.bids().stream().filter(b -> !b.won()).map(MarketTest::reasons))
                .allMatch(List.of("lost.lot")::equals);
        return outcome.bids().stream()
                .filter(BidOutcome::won)
                .findFirst()
                .orElseThrow()
                .staff();
    }

    @Test
    void threeSwapInACircleWhereNoTwoCould() {
        Market market = batch();
        done(market.post(OfferDraft.swap("1", "a", FIRST.plusDays(1), DEADLINE, want(2, "A"))));
        done(market.post(OfferDraft.swap("2", "b", FIRST.plusDays(2), DEADLINE, want(3, "P"))));
        done(market.post(OfferDraft.swap("3", "c", FIRST.plusDays(3), DEADLINE, want(1, "N"))));
        afterTheDeadline();
        ClearingReport report = market.clear(Map.of(), 1, HEAD);

        assertThat(report.offers()).allSatisfy(o -> {
            assertThat(o.outcome().state()).isEqualTo(OfferState.SETTLED);
            assertThat(o.outcome().offers()).containsExactlyInAnyOrder("1", "2", "3");
        });
        assertThat(List.of(held("a", 2), held("b", 3), held("c", 1))).containsExactly("A", "P", "N");
        assertThat(report.cells()).hasSize(6);

        List<Reason> again = market.clear(Map.of(), 1, HEAD).refused();
        assertThat(again).extracting(Reason::code).containsExactly("clearing.nothing");
        assertThat(register.amendments(key)).hasSize(3);
    }

    @Test
    void nobodyIsMovedWithoutConsent() {
        Market market = batch();
        // a takes any duty, c only the one of the third day; b's bid was taken back.
        done(market.post(OfferDraft.swap("any", "a", FIRST.plusDays(1), DEADLINE)));
        done(market.post(OfferDraft.swap("one", "c", FIRST.plusDays(3), DEADLINE, want(2, "A"))));
        done(market.bid("one", "b", FIRST.plusDays(2)));
        done(market.withdraw("one", "b"));
        afterTheDeadline();
        ClearingReport report = market.clear(Map.of(), 1, HEAD);

        assertThat(report.cells()).isEmpty();
        assertThat(report.offers())
                .extracting(o -> o.outcome().state())
                .containsExactly(OfferState.UNMATCHED, OfferState.UNMATCHED);
        assertThat(List.of(held("a", 1), held("b", 2), held("c", 3))).containsExactly("N", "A", "P");
    }

    @Test
    void anOfferWithoutWantsIsAYesToAnyDuty() {
        Market market = batch();
        done(market.post(OfferDraft.swap("any", "a", FIRST.plusDays(1), DEADLINE)));
        done(market.post(OfferDraft.swap("one", "c", FIRST.plusDays(3), DEADLINE, want(1, "N"))));
        afterTheDeadline();
        market.clear(Map.of(), 1, HEAD);

        assertThat(List.of(held("a", 3), held("c", 1))).containsExactly("P", "N");
    }

    private static Want want(int day, String shift) {
        return new Want(DateRange.of(FIRST.plusDays(day), FIRST.plusDays(day + 1)), shift);
    }

    @Test
    void anOfferThatNobodyCouldTakeSaysWhyForEachBid() {
        Market market = batch();
        done(market.post(OfferDraft.giveAway("g", "c", FIRST.plusDays(3), DEADLINE)));
        done(market.bid("g", "b", null));
        // Meanwhile b gets a night that ends on that very morning's rest.
        RosterEdition now = register.find(key).orElseThrow();
        assertThat(register.amend(
                                RosterAct.on(now, HEAD),
                                List.of(new io.github.hospitalhr.scheduling.roster.CellDifference(
                                        "b", FIRST.plusDays(3), null, Duty.of("N"))),
                                scheduling.checker(problem))
                        .isDone())
                .isTrue();
        done(market.post(OfferDraft.giveAway("h", "a", FIRST.plusDays(1), DEADLINE)));
        afterTheDeadline();
        ClearingReport report = market.clear(Map.of(), 1, HEAD);

        assertThat(report.offers().get(0).outcome().state()).isEqualTo(OfferState.UNMATCHED);
        assertThat(report.offers().get(0).outcome().reason().code()).isEqualTo("unmatched.illegal");
        assertThat(reasons(report.offers().get(0).outcome().bids().get(0))).containsExactly("lost.changed");
        assertThat(report.offers().get(1).outcome().reason().code()).isEqualTo("unmatched.nobody");
        assertThat(report.cells()).isEmpty();
    }

    @Test
    void theHeadNurseSaysYesOrNoAndACellInWaitingIsNotTradedTwice() {
        Market market = market(MarketPolicy.batch().firstComeFirstServed().approvedByHeadNurse());
        done(market.post(OfferDraft.giveAway("g", "c", FIRST.plusDays(3), DEADLINE)));
        Offer waiting = done(market.accept("g", "b", null));
        assertThat(waiting.state(clock.instant())).isEqualTo(OfferState.AWAITING_APPROVAL);
        assertThat(held("c", 3)).isEqualTo("P");
        assertThat(codes(market.accept("g", "a", null))).containsExactly("offer.settled");
        done(market.post(OfferDraft.openShift("o", FIRST.plusDays(3), Duty.of("A"), DEADLINE)));
        assertThat(codes(market.bid("o", "b", null))).containsExactly("cell.fixed");

        Offer no = done(market.decide("g", false, Origin.of("head")));
        assertThat(no.outcome().state()).isEqualTo(OfferState.DECLINED);
        assertThat(codes(market.decide("g", true, HEAD))).containsExactly("approval.none");

        done(market.post(OfferDraft.giveAway("g2", "c", FIRST.plusDays(3), DEADLINE)));
        done(market.accept("g2", "b", null));
        assertThat(done(market.decide("g2", true, Origin.of("head"))).outcome().state())
                .isEqualTo(OfferState.SETTLED);
        assertThat(List.of(held("b", 3), held("c", 3))).containsExactly("P", "-");
        assertThat(register.amendments(key).get(2).origin().actor()).isEqualTo("head");
    }

    @Test
    void ofSixteenWhoTakeOneOfferExactlyOneGetsIt() throws Exception {
        List<Staff> many = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            many.add(Staff.of("p" + i, "护士"));
        }
        RosterProblem crowd = RosterProblem.builder("w6", problem.period())
                .shift(ShiftType.of("A", "白班", "08:00", "16:00"))
                .staff(many.toArray(Staff[]::new))
                .build();
        RosterEdition draft = ((LifecycleOutcome.Done) register.draft(
                        Roster.builder("w6", crowd.period())
                                .assign("p16", FIRST, "A")
                                .build(),
                        scheduling.checker(crowd),
                        HEAD))
                .edition();
        register.publish(RosterAct.on(draft, HEAD), scheduling.checker(crowd));
        Market market =
                scheduling.market(crowd, store, TENANT, MarketPolicy.batch().firstComeFirstServed());
        done(market.post(OfferDraft.giveAway("g", "p16", FIRST, DEADLINE)));
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            List<Callable<MarketAnswer>> tasks = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String staff = "p" + i;
                tasks.add(() -> market.accept("g", staff, null));
            }
            List<String> winners = new ArrayList<>();
            for (Future<MarketAnswer> future : pool.invokeAll(tasks)) {
                MarketAnswer answer = future.get();
                if (answer.isDone()) {
                    winners.add(done(answer).outcome().bids().get(0).staff());
                } else {
                    assertThat(codes(answer)).containsExactly("offer.settled");
                }
            }
            assertThat(winners).hasSize(1);
            Roster after = register.find(draft.key()).orElseThrow().roster();
            assertThat(after.assignments())
                    .singleElement()
                    .satisfies(a -> assertThat(a.staff()).isEqualTo(winners.get(0)));
            assertThat(register.amendments(draft.key())).hasSize(3);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void bidsOfManyAtOnceAreAllKept() throws Exception {
        Market market = batch();
        done(market.post(OfferDraft.openShift("o", FIRST.plusDays(4), Duty.of("A"), DEADLINE)));
        List<String> people = List.of("a", "b", "d", "f");
        ExecutorService pool = Executors.newFixedThreadPool(people.size());
        try {
            List<Callable<MarketAnswer>> tasks = new ArrayList<>();
            people.forEach(staff -> tasks.add(() -> market.bid("o", staff, null)));
            for (Future<MarketAnswer> future : pool.invokeAll(tasks)) {
                done(future.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(market.offers().get(0).bids()).extracting(Bid::staff).containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    void offersAndBidsCanBeTakenBackUntilTheyAreDecided() {
        Market market = batch();
        done(market.post(OfferDraft.giveAway("g", "c", FIRST.plusDays(3), DEADLINE)));
        done(market.bid("g", "b", null));
        assertThat(codes(market.bid("g", "b", null))).containsExactly("bid.twice");
        assertThat(done(market.withdraw("g", "b")).bids()).isEmpty();
        assertThat(codes(market.withdraw("g", "b"))).containsExactly("bid.unknown");
        assertThat(done(market.withdraw("g", "c")).state(clock.instant())).isEqualTo(OfferState.WITHDRAWN);
        assertThat(codes(market.withdraw("g", "c"))).containsExactly("offer.withdrawn");
        assertThat(codes(market.bid("g", "b", null))).containsExactly("offer.withdrawn");
        done(market.post(OfferDraft.giveAway("again", "c", FIRST.plusDays(3), DEADLINE)));
        afterTheDeadline();
        assertThat(codes(market.bid("again", "b", null))).containsExactly("offer.closed");
    }

    @Test
    void everyFaultOfAnOfferIsNamed() {
        Market market = batch();
        assertThat(codes(market.post(OfferDraft.giveAway("x", "stranger", FIRST.minusDays(3), DEADLINE))))
                .containsExactly("staff.unknown", "date.outside");
        assertThat(codes(market.post(OfferDraft.openShift("x", FIRST, Duty.of("X"), DEADLINE))))
                .containsExactly("duty.unknown");
        assertThat(codes(market.post(OfferDraft.giveAway("x", "a", FIRST, DEADLINE))))
                .containsExactly("cell.free");
        assertThat(codes(market.post(OfferDraft.giveAway("x", "f", FIRST, DEADLINE))))
                .containsExactly("cell.fixed");
        assertThat(codes(market.post(OfferDraft.giveAway(
                        "x",
                        "c",
                        FIRST.plusDays(3),
                        FIRST.plusDays(4).atStartOfDay(problem.zone()).toInstant()))))
                .containsExactly("deadline.late");
        done(market.post(OfferDraft.giveAway("g", "c", FIRST.plusDays(3), DEADLINE)));
        assertThat(codes(market.post(OfferDraft.swap("g", "a", FIRST.plusDays(1), DEADLINE))))
                .containsExactly("offer.exists");
        assertThat(codes(market.post(OfferDraft.swap("h", "c", FIRST.plusDays(3), DEADLINE))))
                .containsExactly("offer.twice");
        assertThat(codes(market.bid("nothing", "a", null))).containsExactly("offer.unknown");
        assertThat(codes(market.bid("g", "c", FIRST))).containsExactly("bid.own", "bid.return");
        assertThat(codes(market.bid("g", "of-another-ward", null))).containsExactly("staff.unknown");
        assertThat(codes(market.bid("g", LEFT, null))).containsExactly("staff.left");
        assertThat(codes(market.accept("g", "b", null))).containsExactly("policy.batch");
        clock.set(FIRST.plusDays(3).atTime(16, 0).atZone(problem.zone()).toInstant());
        assertThat(codes(market.post(OfferDraft.giveAway("late", "c", FIRST.plusDays(3), DEADLINE))))
                .contains("cell.past", "deadline.past");
        for (String odd : List.of("a/b", "x".repeat(41), " ", "", "a\nb")) {
            assertThat(codes(market.post(OfferDraft.giveAway(odd, "c", FIRST, DEADLINE))))
                    .containsExactly("offer.id");
        }
    }

    @Test
    void anIllegalBidNamesTheRuleAndAnUnwantedOneSaysSo() {
        Market market = batch();
        done(market.post(OfferDraft.giveAway("g", "a", FIRST.plusDays(1), DEADLINE)));
        assertThat(codes(market.bid("g", "b", null))).containsExactly("rest");
        assertThat(codes(market.bid("g", "d", null))).containsExactly("cell.changed");
        done(market.post(OfferDraft.swap("s", "c", FIRST.plusDays(3), DEADLINE, want(1, "P"))));
        assertThat(codes(market.bid("s", "b", FIRST.plusDays(2)))).containsExactly("bid.unwanted");
        assertThat(codes(market.bid("s", "b", FIRST.plusDays(4)))).containsExactly("cell.free");
        done(market.bid("s", "d", FIRST.plusDays(1)));
    }

    @Test
    void aLockedRosterHasNoMarket() {
        assertThat(register.lock(RosterAct.on(register.find(key).orElseThrow(), HEAD))
                        .isDone())
                .isTrue();
        Market market = batch();
        assertThat(codes(market.post(OfferDraft.giveAway("g", "c", FIRST.plusDays(3), DEADLINE))))
                .containsExactly("roster.state");
        assertThat(market.clear(Map.of(), 1, HEAD).refused())
                .extracting(Reason::code)
                .containsExactly("roster.state");
    }

    @Test
    void whoIsNoLongerOfTheWardLosesAndNobodysDutyIsMadeFromNothing() {
        Market before = batch();
        done(before.post(OfferDraft.openShift("o", FIRST.plusDays(4), Duty.of("A"), DEADLINE)));
        done(before.bid("o", "b", null));
        done(before.post(OfferDraft.giveAway("g", "c", FIRST.plusDays(3), DEADLINE)));
        RosterEdition edition = register.find(key).orElseThrow();
        assertThat(register.amend(
                                RosterAct.on(edition, HEAD),
                                List.of(new CellDifference("c", FIRST.plusDays(3), Duty.of("P"), null)),
                                scheduling.checker(problem))
                        .isDone())
                .isTrue();
        List<Staff> left =
                problem.staff().stream().filter(p -> !p.id().equals("c")).toList();
        Market market =
                scheduling.market(problem.toBuilder().replaceStaff(left).build(), store, TENANT, MarketPolicy.batch());

        assertThat(codes(market.bid("g", "a", null))).containsExactly("cell.changed");
        assertThat(market.partners("g")).isEmpty();
        afterTheDeadline();
        assertThat(market.clear(Map.of(), 1, HEAD).offers())
                .extracting(o -> o.id() + " " + o.outcome().state())
                .containsExactly("g UNMATCHED", "o SETTLED");
    }

    @Test
    void aBidderWhoIsNoLongerOfTheWardDoesNotGetIt() {
        Market before = batch();
        done(before.post(OfferDraft.openShift("o", FIRST.plusDays(4), Duty.of("A"), DEADLINE)));
        done(before.bid("o", "f", null));
        RosterProblem without = RosterProblem.builder(problem.unit().value(), problem.period())
                .shift(problem.shifts().toArray(ShiftType[]::new))
                .staff(problem.staff().subList(0, 5))
                .build();
        afterTheDeadline();
        Outcome outcome = scheduling
                .market(without, store, TENANT, MarketPolicy.batch())
                .clear(Map.of(), 1, HEAD)
                .offers()
                .get(0)
                .outcome();
        assertThat(outcome.state()).isEqualTo(OfferState.UNMATCHED);
        assertThat(reasons(outcome.bids().get(0))).containsExactly("lost.changed");
    }

    @Test
    void aYesThatComesAfterTheDutyBeganIsRefused() {
        Market market = market(new MarketPolicy(MarketPolicy.Approval.HEAD_NURSE, true, 3));
        done(market.post(OfferDraft.giveAway("g", "c", FIRST.plusDays(3), DEADLINE)));
        done(market.accept("g", "a", null));
        clock.set(FIRST.plusDays(3).atTime(15, 0).atZone(problem.zone()).toInstant());

        assertThat(codes(market.decide("g", true, HEAD))).contains("cell.past");
        assertThat(held("c", 3)).isEqualTo("P");
        assertThat(done(market.decide("g", false, HEAD)).outcome().state()).isEqualTo(OfferState.DECLINED);
    }
}
