package io.github.hospitalhr.house;

import static io.github.hospitalhr.house.GuardedHospital.CLOCK;
import static io.github.hospitalhr.house.GuardedHospital.COLLEAGUE;
import static io.github.hospitalhr.house.GuardedHospital.FIRST;
import static io.github.hospitalhr.house.GuardedHospital.HERE;
import static io.github.hospitalhr.house.GuardedHospital.ICU;
import static io.github.hospitalhr.house.GuardedHospital.NEIGHBOUR;
import static io.github.hospitalhr.house.GuardedHospital.OCTOBER;
import static io.github.hospitalhr.house.GuardedHospital.TODAY;
import static io.github.hospitalhr.house.GuardedHospital.VICTIM;

import io.github.hospitalhr.credentials.audit.AuditedAct;
import io.github.hospitalhr.credentials.decision.Act;
import io.github.hospitalhr.credentials.file.Certificate;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.Method;
import io.github.hospitalhr.credentials.file.Provenance;
import io.github.hospitalhr.domain.lifecycle.StepEvent;
import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.house.GuardedOperations.Operation;
import io.github.hospitalhr.performance.consequence.ImprovementPlan;
import io.github.hospitalhr.performance.consequence.Proposal;
import io.github.hospitalhr.performance.consequence.ProposalKind;
import io.github.hospitalhr.performance.feedback.Appeal;
import io.github.hospitalhr.performance.indicator.IndicatorId;
import io.github.hospitalhr.performance.pool.PoolDocument;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.follow.GuardedMarket;
import io.github.hospitalhr.scheduling.ledger.EntryKind;
import io.github.hospitalhr.scheduling.ledger.LedgerEntry;
import io.github.hospitalhr.scheduling.market.Market;
import io.github.hospitalhr.scheduling.market.MarketPolicy;
import io.github.hospitalhr.scheduling.market.OfferDraft;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.Protection;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.publish.RosterAct;
import io.github.hospitalhr.scheduling.publish.RosterEdition;
import io.github.hospitalhr.scheduling.publish.RosterKey;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.rule.MotherhoodProtection;
import io.github.hospitalhr.scheduling.rule.ProtectionKind;
import io.github.hospitalhr.scheduling.rule.RestBetweenShifts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Something of the victim's health in every field that may tell of it, and operations that would show it. */
final class HealthPlants {

    private static final PersonId HR = PersonId.of("hr-1");
    private static final String PREGNANT = "pregnant-night";
    private static final String MEDICAL = "medical-rest";

    /** What must not come out, with the face that shows it to who may read it. */
    record Plant(String face, String text) {}

    final List<Plant> plants = new ArrayList<>();
    private final GuardedHospital h;
    private final RosterProblem protecting;
    private final RosterKey january = new RosterKey(ICU, LocalDate.of(2027, 1, 1));

    HealthPlants(GuardedHospital hospital) {
        this.h = hospital;
        this.protecting = RosterProblem.builder("w-icu", YearMonth.of(2026, 12))
                .shift(h.problem.shifts().toArray(ShiftType[]::new))
                .staff(
                        Staff.of("icu-head", "护士长"),
                        Staff.of(VICTIM.value(), "甲")
                                .protection(new Protection(
                                        ProtectionKind.PREGNANT, DateRange.of(FIRST.plusDays(3), FIRST.plusDays(5)))),
                        Staff.of(COLLEAGUE.value(), "乙"),
                        Staff.of(NEIGHBOUR.value(), "丙"))
                .rule(MotherhoodProtection.of(PREGNANT))
                .build();
        credentials();
        rosters();
        market();
        life();
        processes();
        performance();
        people();
        plants.add(new Plant("GuardedPrivacy", plants.get(0).text()));
    }

    private String plant(String face, String field) {
        String text = "孕检" + (plants.size() + 1) + "-" + field;
        plants.add(new Plant(face, text));
        return text;
    }

    private void people() {
        h.workforce
                .by(Origin.of("hr").because(plant("GuardedPeople", "history")))
                .people()
                .employ(VICTIM, GuardedHospital.ALWAYS, Employment.of("e1", EmploymentType.CONTRACT));
    }

    private void credentials() {
        String face = "GuardedCredentials";
        Provenance clerk = Provenance.of("clerk", Method.TYPED);
        LocalDate since = LocalDate.of(2024, 1, 1);
        Instant now = CLOCK.instant();
        h.credentials
                .register()
                .record(
                        VICTIM,
                        List.of(
                                new CredentialFact.Declared(
                                        "rad",
                                        clerk,
                                        "cn.radiation.worker",
                                        Certificate.from(since)
                                                .number("RADI0001", "卫健委")
                                                .at("H1")),
                                new CredentialFact.Verified(
                                        "rad",
                                        Provenance.of("second", Method.REGISTRY),
                                        CredentialFact.Outcome.MATCH,
                                        null),
                                new CredentialFact.DutyDone("rad", clerk, "training", TODAY.minusDays(9), true),
                                new CredentialFact.DutyDone(
                                        "rad",
                                        clerk.with(plant(face, "source"), null),
                                        "health",
                                        TODAY.minusDays(9),
                                        false),
                                new CredentialFact.Suspended(
                                        "reg",
                                        clerk,
                                        DateRange.of(TODAY.minusDays(2), TODAY.plusDays(20)),
                                        plant(face, "suspension")),
                                new CredentialFact.GlassBroken(
                                        "g1",
                                        clerk,
                                        "nursing.care",
                                        "H1",
                                        now.minusSeconds(7200),
                                        now.minusSeconds(3600),
                                        plant(face, "emergency")),
                                new CredentialFact.GlassReviewed("g1", clerk, true, plant(face, "review")),
                                new CredentialFact.Declared(
                                        "dev",
                                        clerk,
                                        "cn.device.post",
                                        Certificate.from(since)
                                                .number("DEVI0001", "卫健委")
                                                .procedures("CT")),
                                new CredentialFact.Lost(
                                        "dev",
                                        clerk,
                                        CredentialFact.Loss.WITHDRAWN,
                                        TODAY.minusDays(3),
                                        plant(face, "loss"))));
        plants.add(new Plant(face, "duty=health,"));
        plants.add(new Plant(face, "radiation.healthCheck"));
        plants.add(new Plant(face, "职业健康检查"));
        plants.add(new Plant(face, "code=health,"));
    }

    private void rosters() {
        String face = "GuardedRosters";
        RosterProblem problem = RosterProblem.builder("w-icu", YearMonth.of(2027, 1))
                .shift(h.problem.shifts().toArray(ShiftType[]::new))
                .staff(Staff.of(VICTIM.value(), "甲"))
                .rule(RestBetweenShifts.hours(MEDICAL, 11))
                .build();
        RosterChecker checker = h.scheduling.checker(problem);
        Origin head = Origin.of("icu-head").because(plant(face, "amendment"));
        RosterEdition draft = GuardedHospital.done(h.rosters.draft(
                Roster.builder("w-icu", problem.period())
                        .assign(VICTIM.value(), LocalDate.of(2027, 1, 2), "N")
                        .assign(VICTIM.value(), LocalDate.of(2027, 1, 3), "A")
                        .build(),
                checker,
                head));
        GuardedHospital.done(h.rosters.publish(RosterAct.on(draft, head).accepting(MEDICAL), checker));
        plants.add(new Plant(face, MEDICAL));
        plants.add(new Plant(face, PREGNANT));
    }

    /** The victim would get a late duty for her night; since she bid, she is protected. */
    private void market() {
        Instant deadline = Instant.parse("2026-11-10T00:00:00Z");
        h.market.post(OfferDraft.swap("s1", VICTIM.value(), FIRST.plusDays(1), deadline));
        h.market.bid("s1", NEIGHBOUR.value(), FIRST.plusDays(3));
        Clock later = Clock.fixed(deadline.plusSeconds(60), GuardedHospital.ZONE);
        Scheduling.builder()
                .clock(later)
                .build()
                .market(protecting, h.store, GuardedHospital.TENANT, MarketPolicy.batch())
                .clear(Map.of(), 1, Origin.of("icu-head"));
        plants.add(new Plant("GuardedMarket", PREGNANT));
    }

    private void life() {
        h.corrections.submit(
                VICTIM.value(),
                TODAY.minusDays(2),
                Instant.parse("2026-11-01T00:00:00Z"),
                null,
                VICTIM.value(),
                plant("GuardedCorrections", "correction"));
        String face = "GuardedLedger";
        String account = LedgerEntry.HEALTH + plant(face, "account");
        h.ledger.append(
                h.ledger.read(),
                "icu-head",
                plant(face, "page"),
                List.of(
                        new LedgerEntry(
                                VICTIM.value(),
                                "nights",
                                EntryKind.MANUAL,
                                BigDecimal.ONE,
                                TODAY.minusDays(1),
                                "s3",
                                plant(face, "note")),
                        LedgerEntry.of(
                                VICTIM.value(), account, EntryKind.TAKEN, BigDecimal.TEN, TODAY.minusDays(1), "s4")),
                null);
        h.ledger.close(h.ledger.read(), YearMonth.of(2026, 9), "icu-head", plant(face, "month"));
    }

    private void processes() {
        Origin hr = Origin.of("hr").because(plant("GuardedChecklists", "note"));
        plants.add(new Plant("GuardedExits", hr.reason() == null ? "" : hr.reason()));
        h.checklists.start("exit-7", h.exit(), VICTIM, TODAY.minusDays(1), Origin.of("hr"));
        h.checklists.record("exit-7", "notice", StepEvent.What.DONE, hr);
    }

    private void performance() {
        h.performance.take(List.of(GuardedHospital.fact(VICTIM, "f9")));
        h.performance.restate(OCTOBER, HR, plant("GuardedPerformance", "restatement"));
        h.pools.restate(
                "2026-10",
                new PoolDocument(
                        "100.00",
                        List.of(new PoolDocument.Payout(VICTIM, "50.00"), new PoolDocument.Payout(COLLEAGUE, "50.00"))),
                plant("GuardedPools", "restated pool"));
        String face = "GuardedProposals";
        String reason = plant(face, "proposal");
        h.proposals.file(List.of(new Proposal(
                "p9",
                ProposalKind.RECOGNITION,
                VICTIM,
                OCTOBER,
                Label.of(reason, reason),
                List.of(plant(face, "evidence")))));
        h.proposals.decide("p9", HR, true, plant(face, "decision"));
        face = "GuardedAppeals";
        Appeal decided = appeal(2, plant(face, "grounds"));
        h.appeals.file(decided);
        h.appeals.decide(decided, HR, true, plant(face, "reasons"));
        h.appeals.file(appeal(3, plant(face, "open grounds")));
        face = "GuardedPlans";
        LocalDate signed = LocalDate.of(2026, 11, 2);
        h.plans.sign(new ImprovementPlan(
                VICTIM,
                DateRange.of(signed, FIRST),
                List.of(new ImprovementPlan.Goal(
                        IndicatorId.of("attendance.late"), BigDecimal.TEN, plant(face, "support"))),
                List.of(),
                signed));
        h.plans.checkIn(VICTIM, signed, new ImprovementPlan.CheckIn(TODAY, HR, plant(face, "talk")));
    }

    private static Appeal appeal(int run, String grounds) {
        return new Appeal(VICTIM, OCTOBER, run, grounds, LocalDate.of(2026, 11, 2), 30, List.of());
    }

    /** Requests about just these records, beside those about the victim that are made anyway. */
    List<Operation> operations() {
        Act radiation = Act.of("radiation.work");
        RosterChecker checker = h.scheduling.checker(protecting);
        List<CellDifference> night = List.of(new CellDifference(VICTIM.value(), FIRST.plusDays(3), null, Duty.of("N")));
        LocalDate signed = LocalDate.of(2026, 11, 2);
        return List.of(
                new Operation(
                        "GuardedCredentials",
                        "decide",
                        "",
                        (x, g, t) -> x.credentials.as(g).decide(VICTIM, radiation, HERE, CLOCK.instant())),
                new Operation(
                        "GuardedCredentials",
                        "audit",
                        "",
                        (x, g, t) -> x.credentials
                                .as(g)
                                .audit(List.of(new AuditedAct(VICTIM, radiation, HERE)), AsOf.of(TODAY))),
                new Operation(
                        "GuardedRosters",
                        "amendments",
                        "",
                        (x, g, t) -> x.rosters.as(g).amendments(january)),
                new Operation(
                        "GuardedRosters",
                        "amend",
                        "",
                        (x, g, t) -> x.rosters
                                .as(g)
                                .amend(
                                        RosterAct.on(
                                                x.rosters.find(x.key).orElseThrow(),
                                                Origin.of("x").because("换班")),
                                        night,
                                        checker)),
                new Operation("GuardedMarket", "bid", "", (x, g, t) -> protectingMarket(x, g)),
                new Operation(
                        "GuardedChecklists",
                        "find",
                        "",
                        (x, g, t) -> x.checklists.as(g, (r, p, d) -> List.of()).find("exit-7")),
                new Operation(
                        "GuardedPlans",
                        "checkIn",
                        "",
                        (x, g, t) -> x.plans.as(g).checkIn(VICTIM, signed, TODAY, "谈话")));
    }

    private Object protectingMarket(GuardedHospital x, io.github.hospitalhr.domain.guard.AccessGate gate) {
        Market market = x.scheduling.market(protecting, x.store, GuardedHospital.TENANT, MarketPolicy.batch());
        market.post(OfferDraft.swap("s2", VICTIM.value(), FIRST.plusDays(9), Instant.parse("2026-11-20T00:00:00Z")));
        return new GuardedMarket(market, protecting, gate).bid("s2", NEIGHBOUR.value(), FIRST.plusDays(3));
    }
}
