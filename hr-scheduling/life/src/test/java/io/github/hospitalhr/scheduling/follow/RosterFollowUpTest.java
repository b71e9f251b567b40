package io.github.hospitalhr.scheduling.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.calendar.WorkCalendar;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.event.DomainEvent;
import io.github.hospitalhr.domain.event.FactEvent;
import io.github.hospitalhr.domain.fact.FactKind;
import io.github.hospitalhr.domain.fact.WorkFact;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.notice.InMemoryNoticeGateway;
import io.github.hospitalhr.domain.notice.OutboxRelay;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.OutgoingNotice;
import io.github.hospitalhr.domain.spi.PublishedEvent;
import io.github.hospitalhr.domain.spi.SendResult;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.testkit.SettableClock;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.attendance.AttendancePolicy;
import io.github.hospitalhr.scheduling.attendance.ClockEvent;
import io.github.hospitalhr.scheduling.balance.AccrualRule;
import io.github.hospitalhr.scheduling.balance.BalanceAccount;
import io.github.hospitalhr.scheduling.balance.BalancePosting;
import io.github.hospitalhr.scheduling.balance.BalanceScheme;
import io.github.hospitalhr.scheduling.ledger.FairnessPosting;
import io.github.hospitalhr.scheduling.ledger.FairnessStanding;
import io.github.hospitalhr.scheduling.ledger.Ledger;
import io.github.hospitalhr.scheduling.ledger.LedgerEntry;
import io.github.hospitalhr.scheduling.ledger.LedgerPage;
import io.github.hospitalhr.scheduling.ledger.PointLine;
import io.github.hospitalhr.scheduling.ledger.PointScheme;
import io.github.hospitalhr.scheduling.ledger.SmallMonths;
import io.github.hospitalhr.scheduling.market.Market;
import io.github.hospitalhr.scheduling.market.MarketPolicy;
import io.github.hospitalhr.scheduling.market.OfferDraft;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.Leave;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.publish.Amendment;
import io.github.hospitalhr.scheduling.publish.LifecycleOutcome;
import io.github.hospitalhr.scheduling.publish.RosterAct;
import io.github.hospitalhr.scheduling.publish.RosterKey;
import io.github.hospitalhr.scheduling.publish.RosterRegister;
import io.github.hospitalhr.scheduling.remind.ContactPreference;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterDifference;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWork;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.DaySelector;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** From a publication and its amendments to ledgers, balances, notices, reminders and facts, each once. */
class RosterFollowUpTest {

    private static final TenantId TENANT = TenantId.of("hospital");
    private static final UnitId ICU = UnitId.of("icu");
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final WorkCalendar CHINA = WorkCalendar.builder().china().build();
    private static final Origin HEAD = Origin.of("head").because("病假顶班");
    private static final ShiftSelector NIGHTS = ShiftSelector.tagged(ShiftType.NIGHT);
    private static final PointScheme POINTS = new PointScheme(
            "points", "1", List.of(PointLine.of("fair-nights", Label.of("夜班", "nights"), NIGHTS, DaySelector.every())));
    private static final BalanceScheme BALANCES = new BalanceScheme(
            "balances",
            "1",
            List.of(
                    new BalanceAccount("nights", Label.of("夜班", "nights"), BalanceAccount.Unit.TIMES, null),
                    new BalanceAccount("rest", Label.of("积假", "rest"), BalanceAccount.Unit.DAYS, null)),
            List.of(
                    new AccrualRule.PerShift(
                            "night", "nights", StaffSelector.all(), NIGHTS, DaySelector.every(), BigDecimal.ONE),
                    new AccrualRule.RestDays("rest", "rest", StaffSelector.all())));

    private final SettableClock clock = SettableClock.at("2026-09-20T02:00:00Z");
    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private final RosterRegister register = new RosterRegister(store, TENANT, clock);
    private final InMemoryNoticeGateway gateway = new InMemoryNoticeGateway();
    private RosterProblem ward = SmallMonths.ward(new Random(5), "icu", YearMonth.of(2026, 10));
    private final RosterKey key = RosterKey.of(ward.unit(), ward.period());
    private final RosterFollowUp followUp = followUp();

    private RosterFollowUp followUp() {
        return RosterFollowUp.builder(store, TENANT, clock, k -> k.equals(key) ? Optional.of(ward) : Optional.empty())
                .fairness(POINTS, CHINA)
                .balances(BALANCES, CHINA)
                .notices(unit -> "重症医学科", person -> Optional.of(ContactPreference.DEFAULT))
                .violations(Scheduling.builder().clock(clock).build()::check)
                .attendance(AttendancePolicy.DEFAULT, CHINA)
                .build();
    }

    private void publish(Roster roster) {
        Scheduling scheduling = Scheduling.builder().clock(clock).build();
        LifecycleOutcome.Done draft = (LifecycleOutcome.Done) register.draft(roster, scheduling.checker(ward), HEAD);
        assertThat(register.publish(RosterAct.on(draft.edition(), HEAD), scheduling.checker(ward))
                        .isDone())
                .isTrue();
    }

    private void amend(Roster to, String... accepted) {
        Scheduling scheduling = Scheduling.builder().clock(clock).build();
        var edition = register.find(key).orElseThrow();
        List<CellDifference> cells =
                RosterDifference.between(edition.roster(), to).cells();
        assertThat(register.amend(RosterAct.on(edition, HEAD).accepting(accepted), cells, scheduling.checker(ward))
                        .isDone())
                .isTrue();
    }

    private void relay() {
        OutboxRelay relay = OutboxRelay.builder(store, "node", clock)
                .gateway(gateway)
                .subscriber(followUp)
                .build();
        for (int run = 0; run < 5; run++) {
            relay.runOnce();
        }
    }

    private Ledger fairness() {
        return followUp.fairnessBook(ICU).read().ledger();
    }

    private Ledger balances() {
        return followUp.balanceBook(ICU).read().ledger();
    }

    private List<String> texts() {
        return gateway.delivered().stream().map(OutgoingNotice::text).toList();
    }

    /** What the ledgers say by account, whatever way they came to it. */
    private static Map<String, BigDecimal> sums(List<LedgerEntry> entries) {
        Map<String, BigDecimal> sums = new java.util.TreeMap<>();
        entries.forEach(e -> sums.merge(
                e.person() + " " + e.account() + " " + e.kind() + " " + e.source(), e.amount(), BigDecimal::add));
        sums.values().removeIf(sum -> sum.signum() == 0);
        sums.replaceAll((k, v) -> v.stripTrailingZeros());
        return sums;
    }

    private List<LedgerEntry> afresh(Roster roster) {
        List<LedgerEntry> entries =
                new ArrayList<>(new FairnessPosting(POINTS, CHINA).post(Ledger.empty(), ward, roster));
        entries.addAll(new BalancePosting(BALANCES, CHINA).post(Ledger.empty(), ward, roster));
        return entries;
    }

    private List<LedgerEntry> kept() {
        List<LedgerEntry> entries = new ArrayList<>(fairness().entries());
        entries.addAll(balances().entries());
        return entries;
    }

    @Test
    void aPublicationAndItsAmendmentsReachEveryLedgerThroughTheOutboxAndEachPageLeadsToItsVersion() {
        Random random = new Random(7);
        publish(SmallMonths.roster(random, ward));
        relay();
        assertThat(sums(kept())).isEqualTo(sums(afresh(register.version(key, 1).orElseThrow())));
        assertThat(texts())
                .hasSize(register.version(key, 1).orElseThrow().staff().size())
                .allMatch(text -> text.contains("重症医学科 2026-10-01 – 2026-10-31 的排班已发布"));

        Roster second = SmallMonths.roster(random, ward);
        amend(second);
        amend(SmallMonths.roster(random, ward));
        relay();
        assertThat(sums(kept())).isEqualTo(sums(afresh(register.version(key, 3).orElseThrow())));
        List<LedgerPage> pages = followUp.fairnessBook(ICU).pages();
        assertThat(pages)
                .extracting(LedgerPage::reason)
                .containsExactly("roster icu/2026-10-01 v1", "roster icu/2026-10-01 v2", "roster icu/2026-10-01 v3");
        assertThat(pages).extracting(LedgerPage::recordedBy).containsOnly("head");
        Amendment behind = register.amendments(key).get(2);
        assertThat(behind.rosterVersion()).isEqualTo(2);
        // What page 2 says of a cell, the amendment of version 2 did.
        assertThat(pages.get(1).entries())
                .filteredOn(e -> e.kind().name().equals("CELL"))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(behind.cells())
                        .anyMatch(
                                c -> c.staff().equals(e.person()) && e.source().startsWith("icu/" + c.date() + "/")));
        long changed = RosterDifference.between(
                                register.version(key, 1).orElseThrow(),
                                register.version(key, 2).orElseThrow())
                        .cells()
                        .size()
                + register.difference(key, 2, 3).orElseThrow().cells().size();
        assertThat(texts().stream().filter(t -> t.contains("调整为"))).hasSize((int) changed);
    }

    @Test
    void whatComesAgainOrOutOfOrderChangesNothing() {
        Random random = new Random(11);
        publish(SmallMonths.roster(random, ward));
        List<PublishedEvent> events = new ArrayList<>();
        store.due(clock.instant(), 100)
                .forEach(item -> events.add(new PublishedEvent(
                        TENANT,
                        item.entry().id(),
                        item.entry().topic(),
                        item.entry().payload())));
        amend(SmallMonths.roster(random, ward));
        relay();
        List<LedgerEntry> before = kept();
        int told = gateway.delivered().size();

        events.forEach(event -> assertThat(followUp.receive(event)).isInstanceOf(SendResult.Delivered.class));
        FollowReport again = followUp().catchUp(key);
        relay();

        assertThat(again).isEqualTo(new FollowReport(key, 2, 0, 0, 0, 0, List.of()));
        assertThat(kept()).isEqualTo(before);
        assertThat(gateway.delivered()).hasSize(told);
        assertThat(followUp.receive(new PublishedEvent(TENANT, "x", DomainEvent.TOPIC, "{")))
                .isInstanceOf(SendResult.Refused.class);
        assertThat(followUp.receive(new PublishedEvent(TENANT, "x", "other", "{")))
                .isInstanceOf(SendResult.Delivered.class);
    }

    @Test
    void eightNodesThatCatchUpAtOnceDoEverythingOnce() throws Exception {
        Random random = new Random(13);
        publish(SmallMonths.roster(random, ward));
        amend(SmallMonths.roster(random, ward));
        Roster last = SmallMonths.roster(random, ward);
        amend(last);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        int notices = 0;
        try {
            List<Callable<FollowReport>> tasks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                RosterFollowUp node = followUp();
                tasks.add(() -> node.catchUp(key));
            }
            for (Future<FollowReport> report : pool.invokeAll(tasks)) {
                assertThat(report.get().isDone()).isTrue();
                notices += report.get().notices();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(sums(kept())).isEqualTo(sums(afresh(last)));
        assertThat(followUp.fairnessBook(ICU).pages()).hasSize(3);
        assertThat(followUp.balanceBook(ICU).pages()).hasSize(3);
        long outbox = store.due(clock.instant().plusSeconds(86_400), 1000).stream()
                .filter(item -> item.entry().topic().equals("notice"))
                .count();
        assertThat(notices).isPositive().isEqualTo((int) outbox);
    }

    @Test
    void leaveThatIsAddedLaterMendsTheBalancesOfTheSameVersion() {
        publish(SmallMonths.roster(new Random(17), ward));
        followUp.catchUp(key);
        Staff first = ward.staff().get(0);
        ward = ward.toBuilder()
                .replaceStaff(ward.staff().stream()
                        .map(p -> p.id().equals(first.id())
                                ? p.leave(Leave.of(DateRange.of(FIRST, FIRST.plusDays(9)), "annual"))
                                : p)
                        .toList())
                .build();

        FollowReport report = followUp.catchUp(key);

        assertThat(report.balanceEntries()).isPositive();
        assertThat(report.notices()).isZero();
        assertThat(sums(kept()))
                .isEqualTo(sums(afresh(register.find(key).orElseThrow().roster())));
        assertThat(followUp.catchUp(key).balanceEntries()).isZero();
    }

    @Test
    void aClosedMonthTakesCorrectionsInTheOpenOneAndAWardNobodyKnowsWaits() {
        publish(SmallMonths.roster(new Random(19), ward));
        followUp.catchUp(key);
        var book = followUp.fairnessBook(ICU);
        book.close(book.read(), YearMonth.of(2026, 10), "hr", "月结");
        amend(SmallMonths.roster(new Random(23), ward));
        clock.set(java.time.Instant.parse("2026-11-03T02:00:00Z"));

        FollowReport late = followUp.catchUp(key);
        assertThat(late.isDone()).isTrue();
        assertThat(fairness()
                        .entries()
                        .subList(
                                fairness().entries().size() - late.fairnessEntries(),
                                fairness().entries().size()))
                .isNotEmpty()
                .allMatch(e ->
                        e.day().equals(LocalDate.of(2026, 11, 3)) && e.note().contains("2026-10-"));

        book.close(book.read(), YearMonth.of(2026, 11), "hr", "月结");
        amend(SmallMonths.roster(new Random(29), ward));
        FollowReport shut = followUp.catchUp(key);
        assertThat(shut.refused()).extracting(Reason::code).containsExactly("month.closed");
        assertThat(shut.balanceEntries()).isPositive();
        book.reopen(book.read(), YearMonth.of(2026, 11), "hr", "补记");
        assertThat(followUp.catchUp(key).fairnessEntries()).isPositive();

        ward = RosterProblem.builder("icu", YearMonth.of(2026, 10))
                .shift(ShiftType.of("A", "白班", "08:00", "16:00"))
                .staff(Staff.of("stranger", "新"))
                .build();
        assertThat(followUp.catchUp(key).refused()).extracting(Reason::code).containsExactly("roster.strangers");
        RosterFollowUp blind = RosterFollowUp.builder(store, TENANT, clock, k -> Optional.empty())
                .build();
        assertThat(blind.catchUp(key).refused()).extracting(Reason::code).containsExactly("problem.unknown");
        assertThatThrownBy(() -> blind.fairnessBook(ICU))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fairness");
    }

    @Test
    void tomorrowIsRemindedOfOnce() {
        Roster roster = SmallMonths.roster(new Random(31), ward);
        publish(roster);
        relay();
        int before = gateway.delivered().size();
        LocalDate day = FIRST.plusDays(4);
        long onDuty = roster.staff().stream()
                .filter(id -> roster.duty(id, day).isPresent())
                .count();

        assertThat(followUp.remind(ICU, day, LocalTime.of(18, 0))).hasSize((int) onDuty);
        assertThat(followUp().remind(ICU, day, LocalTime.of(18, 0))).isEmpty();
        assertThat(followUp.remind(ICU, day.minusDays(1), LocalTime.of(18, 0))).isEmpty();
        assertThat(followUp.remind(ICU, LocalDate.of(2027, 5, 1), LocalTime.of(18, 0)))
                .isEmpty();
        clock.set(java.time.Instant.parse("2026-10-04T10:00:00Z"));
        relay();
        assertThat(texts().subList(before, texts().size()))
                .hasSize((int) onDuty)
                .allMatch(t -> t.contains("您明天"));
    }

    @Test
    void attendanceFollowsTheNewestVersionAndFactsAreTakenBackWhenADutyIsGone() {
        String person = ward.staff().get(0).id();
        LocalDate day = FIRST.plusDays(1);
        Roster with =
                Roster.builder("icu", ward.period()).assign(person, day, "A").build();
        publish(with);
        clock.set(java.time.Instant.parse("2026-10-04T10:00:00Z"));
        var begins = day.atTime(8, 0).atZone(ward.zone()).toInstant();
        List<ClockEvent> events = List.of(
                ClockEvent.of("1", person, begins.plusSeconds(1200), ClockEvent.Direction.IN),
                ClockEvent.of("2", person, begins.plusSeconds(8 * 3600), ClockEvent.Direction.OUT));

        assertThat(followUp.attendance(key, events).orElseThrow().withExceptions())
                .hasSize(1);
        followUp.attendance(key, events);
        assertThat(facts())
                .containsExactly(
                        "worked 460 r1", "holiday 460 r1", "attendance.late 1 r1", "attendance.late.minutes 20 r1");

        amend(Roster.builder("icu", ward.period())
                .assign(person, day.plusDays(1), "A")
                .build());
        followUp.attendance(key, events);
        assertThat(facts().subList(4, facts().size()))
                .contains("attendance.absent 1 r1", "attendance.unplanned 1 r1", "worked 0 r2", "attendance.late 0 r2");

        followUp.asRostered(key);
        assertThat(facts()).contains("worked 480 r1", "attendance.absent 0 r2");
        assertThat(RosterFollowUp.builder(store, TENANT, clock, k -> Optional.empty())
                        .attendance(AttendancePolicy.DEFAULT, CHINA)
                        .build()
                        .asRostered(key))
                .isEmpty();
    }

    @Test
    void whatAPublishedVersionBreaksIsAFactAndTakenBackWhenItIsMended() {
        ward = RosterProblem.builder("icu", YearMonth.of(2026, 10))
                .shift(ShiftType.of("A", "白班", "08:00", "16:00"))
                .staff(Staff.of("a", "甲"), Staff.of("b", "乙"))
                .rule(
                        ConsecutiveWork.atMost("run", 2),
                        ConsecutiveWork.atMost("wish", 1).soft(5),
                        Coverage.atLeast("need", ShiftSelector.of("A"), 1))
                .build();
        Roster first = Roster.builder("icu", ward.period())
                .assign("a", FIRST.plusDays(3), "A")
                .assign("a", FIRST.plusDays(4), "A")
                .assign("a", FIRST.plusDays(5), "A")
                .build();
        Scheduling scheduling = Scheduling.builder().clock(clock).build();
        LifecycleOutcome.Done draft = (LifecycleOutcome.Done) register.draft(first, scheduling.checker(ward), HEAD);
        assertThat(register.publish(
                                RosterAct.on(draft.edition(), HEAD).accepting("run", "need"), scheduling.checker(ward))
                        .isDone())
                .isTrue();
        assertThat(followUp.catchUp(key).violations()).isEqualTo(1);
        assertThat(followUp().catchUp(key).violations()).isZero();
        assertThat(told("violation/")).singleElement().satisfies(f -> {
            assertThat(f.sourceKey()).isEqualTo("violation/icu/run/2026-10-04/a");
            assertThat(f.kind()).isEqualTo(FactKind.VIOLATION);
            assertThat(f.person().value()).isEqualTo("a");
            assertThat(f.day()).isEqualTo(FIRST.plusDays(3));
            assertThat(f.to())
                    .isEqualTo(FIRST.plusDays(6).atStartOfDay(ward.zone()).toInstant());
        });

        amend(first.toBuilder().set("a", FIRST.plusDays(4), null).build(), "need");
        assertThat(followUp.catchUp(key).violations()).isEqualTo(1);
        assertThat(followUp.catchUp(key).violations()).isZero();
        assertThat(told("violation/").stream().map(RosterFollowUpTest::fact))
                .containsExactly("violation 1 r1", "violation 0 r2");
    }

    /** A slow node reads version 1; before it tells what that breaks, another node has told that version 2 breaks nothing. */
    @Test
    void whoComesLateWithAnOlderVersionTellsNothing() {
        ward = RosterProblem.builder("icu", YearMonth.of(2026, 10))
                .shift(ShiftType.of("A", "白班", "08:00", "16:00"))
                .staff(Staff.of("a", "甲"))
                .rule(ConsecutiveWork.atMost("run", 1))
                .build();
        Roster first = Roster.builder("icu", ward.period())
                .assign("a", FIRST.plusDays(3), "A")
                .assign("a", FIRST.plusDays(4), "A")
                .build();
        Scheduling scheduling = Scheduling.builder().clock(clock).build();
        LifecycleOutcome.Done draft = (LifecycleOutcome.Done) register.draft(first, scheduling.checker(ward), HEAD);
        assertThat(register.publish(RosterAct.on(draft.edition(), HEAD).accepting("run"), scheduling.checker(ward))
                        .isDone())
                .isTrue();
        RosterFollowUp slow = RosterFollowUp.builder(store, TENANT, clock, k -> Optional.of(ward))
                .violations((problem, roster) -> {
                    amend(first.toBuilder().set("a", FIRST.plusDays(4), null).build());
                    followUp.catchUp(key);
                    return scheduling.check(problem, roster);
                })
                .build();

        assertThat(slow.catchUp(key).violations()).isZero();
        assertThat(told("violation/")).isEmpty();
    }

    private List<String> facts() {
        return told("attendance/").stream().map(RosterFollowUpTest::fact).toList();
    }

    private List<WorkFact> told(String source) {
        DocumentCodec codec = DocumentCodec.builder(new InputValidator(clock)).build();
        List<WorkFact> told = new ArrayList<>();
        store.due(clock.instant(), 1000).stream()
                .filter(item -> item.entry().id().startsWith(source))
                .map(item -> (FactEvent)
                        codec.read(DomainEvent.FORMAT, item.entry().payload().getBytes(StandardCharsets.UTF_8)))
                .forEach(event -> told.addAll(event.facts()));
        return told;
    }

    private static String fact(WorkFact f) {
        return f.kind() + " " + f.quantity() + " r" + f.revision();
    }

    @Test
    void everyBidderAndOwnerIsToldWhatBecameOfTheOfferOnce() {
        clock.set(java.time.Instant.parse("2026-09-20T02:00:00Z"));
        ward = RosterProblem.builder("icu", YearMonth.of(2026, 10))
                .shift(ShiftType.of("A", "白班", "08:00", "16:00").nameEn("Day"))
                .staff(Staff.of("a", "甲"), Staff.of("b", "乙"), Staff.of("c", "丙"))
                .build();
        publish(Roster.builder("icu", ward.period())
                .assign("a", FIRST.plusDays(3), "A")
                .build());
        relay();
        int before = gateway.delivered().size();
        java.time.Instant deadline = java.time.Instant.parse("2026-09-25T04:00:00Z");
        MarketPolicy policy = MarketPolicy.batch().approvedByHeadNurse();
        Market market = Scheduling.builder().clock(clock).build().market(ward, store, TENANT, policy);
        market.post(OfferDraft.giveAway("g", "a", FIRST.plusDays(3), deadline));
        market.post(OfferDraft.openShift("o", FIRST.plusDays(5), Duty.of("A"), deadline));
        assertThat(market.bid("g", "b", null).isDone()).isTrue();
        assertThat(market.bid("g", "c", null).isDone()).isTrue();
        assertThat(followUp.tellMarket(key, market)).isEmpty();
        clock.set(deadline);
        Map<String, BigDecimal> debts =
                FairnessStanding.debts(FairnessStanding.of(POINTS, fairness(), ward, ward.period()));
        assertThat(debts).containsOnlyKeys("a", "b", "c");
        market.clear(Map.of("c", BigDecimal.ONE), 1, HEAD);
        followUp.tellMarket(key, market);
        market.decide("g", true, Origin.of("head"));
        followUp.tellMarket(key, market);
        followUp().tellMarket(key, market);
        relay();

        assertThat(gateway.delivered().subList(before, gateway.delivered().size()).stream()
                        .filter(n -> n.text().contains("让班"))
                        .map(n -> n.recipient() + " " + n.text()))
                .containsExactlyInAnyOrder(
                        "a 您的“让班 10月4日 白班”已处理，结果：待护士长审批，c 接手。",
                        "b 您的“让班 10月4日 白班”已处理，结果：未中选，病区欠中选者更多(1 分,您 0 分)。",
                        "c 您的“让班 10月4日 白班”已处理，结果：待护士长审批，c 接手。",
                        "a 您的“让班 10月4日 白班”已处理，结果：已成交，head 批准。",
                        "b 您的“让班 10月4日 白班”已处理，结果：未中选，病区欠中选者更多(1 分,您 0 分)。",
                        "c 您的“让班 10月4日 白班”已处理，结果：已成交，head 批准。");
    }
}
