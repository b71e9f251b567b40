package io.github.hospitalhr.house;

import static io.github.hospitalhr.house.GuardedHospital.ALWAYS;
import static io.github.hospitalhr.house.GuardedHospital.CARDIO;
import static io.github.hospitalhr.house.GuardedHospital.FIRST;
import static io.github.hospitalhr.house.GuardedHospital.HERE;
import static io.github.hospitalhr.house.GuardedHospital.ICU;
import static io.github.hospitalhr.house.GuardedHospital.NURSE;
import static io.github.hospitalhr.house.GuardedHospital.OCTOBER;
import static io.github.hospitalhr.house.GuardedHospital.STUDY;
import static io.github.hospitalhr.house.GuardedHospital.TODAY;

import io.github.hospitalhr.credentials.audit.AuditedAct;
import io.github.hospitalhr.credentials.decision.Act;
import io.github.hospitalhr.credentials.takeover.Sheet;
import io.github.hospitalhr.credentials.takeover.SheetMapping;
import io.github.hospitalhr.domain.PersonOrder;
import io.github.hospitalhr.domain.audit.AuditRetention;
import io.github.hospitalhr.domain.audit.AuditVerifier;
import io.github.hospitalhr.domain.audit.Ed25519Signer;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.lifecycle.StepEvent;
import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.PeopleDocument;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.people.Sex;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitsDocument;
import io.github.hospitalhr.performance.feedback.Appeal;
import io.github.hospitalhr.performance.score.BulkScore;
import io.github.hospitalhr.scheduling.follow.GuardedMarket;
import io.github.hospitalhr.scheduling.ledger.EntryKind;
import io.github.hospitalhr.scheduling.ledger.LedgerEntry;
import io.github.hospitalhr.scheduling.market.OfferDraft;
import io.github.hospitalhr.scheduling.publish.RosterAct;
import io.github.hospitalhr.scheduling.publish.RosterKey;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.math.BigDecimal;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every operation of every guarded face, as a request about a target; with an account that may do it. */
final class GuardedOperations {

    private GuardedOperations() {}

    /** What a request is about: something of the victim, or things that do not exist. */
    record Target(
            PersonId person,
            String caseId,
            UnitId unit,
            String offer,
            String correction,
            String proposal,
            Appeal appeal,
            String pool,
            String number) {

        static final Target VICTIM = new Target(
                GuardedHospital.VICTIM,
                "exit-1",
                ICU,
                "o1",
                "w-icu/2026-11-02/victim-7/1",
                "p1",
                GuardedHospital.APPEAL,
                "2026-10",
                GuardedHospital.NUMBER);
        static final Target UNKNOWN = new Target(
                PersonId.of("ghost-9"),
                "exit-9",
                UnitId.of("w-none"),
                "o9",
                "w-icu/2026-11-02/ghost-9/1",
                "p9",
                GuardedHospital.appeal(PersonId.of("ghost-9")),
                "2099-10",
                "201900000000");

        RosterKey key() {
            return new RosterKey(unit, FIRST);
        }

        RosterAct act() {
            return new RosterAct(key(), 3, Origin.of("somebody-else").because("要求"), List.of());
        }
    }

    @FunctionalInterface
    interface Call {
        @Nullable
        Object on(GuardedHospital h, AccessGate gate, Target t);
    }

    record Operation(String face, String method, String entitled, Call call) {
        String name() {
            return face + "." + method;
        }

        @Override
        public String toString() {
            return name();
        }
    }

    private static final class Ops {
        final List<Operation> all = new ArrayList<>();
        private final String face;

        Ops(String face) {
            this.face = face;
        }

        Ops add(String method, String entitled, Call call) {
            all.add(new Operation(face, method, entitled, call));
            return this;
        }
    }

    static List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        all.addAll(people());
        all.addAll(units());
        all.addAll(domain());
        all.addAll(credentials());
        all.addAll(rosters());
        all.addAll(market());
        all.addAll(life());
        all.addAll(performance());
        all.addAll(filing());
        return List.copyOf(all);
    }

    private static PersonFile file(String id) {
        return PersonFile.of(PersonId.of(id), Profile.of("新人", Sex.FEMALE, LocalDate.of(1990, 1, 1)))
                .employed(ALWAYS, Employment.of("e1", EmploymentType.CONTRACT))
                .posted(ALWAYS, Posting.of("t1", ICU, NURSE));
    }

    private static List<Operation> people() {
        AsOf now = AsOf.of(TODAY);
        DateRange later = DateRange.startingOn(FIRST);
        Profile profile = Profile.of("新名", Sex.FEMALE, LocalDate.of(1990, 1, 1));
        return new Ops("GuardedPeople")
                .add("find", "hr", (h, g, t) -> h.workforce.as(g).people().find(t.person(), now))
                .add("workingIn", "hr", (h, g, t) -> h.workforce.as(g).people().workingIn(t.unit(), now))
                .add("page", "hr", (h, g, t) -> h.workforce.as(g).people().page(null, 10, now))
                .add("sorted", "hr", (h, g, t) -> h.workforce.as(g).people().sorted(PersonOrder.BIRTH_DATE, 10, now))
                .add(
                        "search",
                        "hr",
                        (h, g, t) -> h.workforce
                                .as(g)
                                .people()
                                .search(
                                        "name",
                                        t.person().equals(GuardedHospital.VICTIM) ? GuardedHospital.CANARY : "无人",
                                        10,
                                        now,
                                        id -> {}))
                .add("history", "hr", (h, g, t) -> h.workforce.as(g).people().history(t.person()))
                .add(
                        "importAll",
                        "hr",
                        (h, g, t) ->
                                h.workforce.as(g).people().importAll(new PeopleDocument(List.of(file("imported")))))
                .add(
                        "faults",
                        "hr",
                        (h, g, t) -> h.workforce
                                .as(g)
                                .people()
                                .faults(new PeopleDocument(
                                        List.of(file(t.person().value())))))
                .add("register", "hr", (h, g, t) -> h.workforce.as(g).people().register(file("registered")))
                .add(
                        "recordProfile",
                        "hr",
                        (h, g, t) -> h.workforce.as(g).people().recordProfile(t.person(), later, profile))
                .add(
                        "employ",
                        "hr",
                        (h, g, t) -> h.workforce
                                .as(g)
                                .people()
                                .employ(t.person(), later, Employment.of("e1", EmploymentType.CONTRACT)))
                .add(
                        "nameManager",
                        "hr",
                        (h, g, t) -> h.workforce.as(g).people().nameManager(t.person(), later, PersonId.of("icu-head")))
                .add(
                        "removeManager",
                        "hr",
                        (h, g, t) -> h.workforce.as(g).people().removeManager(t.person(), later))
                .add("endPosting", "hr", (h, g, t) -> h.workforce.as(g).people().endPosting(t.person(), "t1", later))
                .add(
                        "post",
                        "hr",
                        (h, g, t) ->
                                h.workforce.as(g).people().post(t.person(), later, Posting.of("t5", CARDIO, NURSE)))
                .add(
                        "move",
                        "hr",
                        (h, g, t) -> h.workforce
                                .as(g)
                                .people()
                                .move(t.person(), "t5", FIRST.plusDays(30), Posting.of("t6", CARDIO, NURSE)))
                .add(
                        "endEmployment",
                        "hr",
                        (h, g, t) -> h.workforce.as(g).people().endEmployment(t.person(), "e1", later))
                .all;
    }

    private static List<Operation> units() {
        AsOf now = AsOf.of(TODAY);
        UnitId parent = UnitId.of("d");
        return new Ops("GuardedUnits")
                .add("tree", "hr", (h, g, t) -> h.workforce.as(g).units().tree(now))
                .add("history", "hr", (h, g, t) -> h.workforce.as(g).units().history())
                .add("faults", "hr", (h, g, t) -> h.workforce.as(g).units().faults(new UnitsDocument(List.of())))
                .add("importAll", "hr", (h, g, t) -> h.workforce.as(g).units().importAll(new UnitsDocument(List.of())))
                .add(
                        "record",
                        "hr",
                        (h, g, t) -> h.workforce
                                .as(g)
                                .units()
                                .record(ALWAYS, Unit.ward(UnitId.of("w-new"), "新病区", parent, 5)))
                .add("move", "hr", (h, g, t) -> h.workforce.as(g).units().move(UnitId.of("w-new"), parent, FIRST))
                .add("close", "hr", (h, g, t) -> h.workforce.as(g).units().close(UnitId.of("w-new"), FIRST))
                .all;
    }

    private static List<Operation> domain() {
        List<Operation> all = new ArrayList<>();
        all.addAll(new Ops("GuardedChecklists")
                .add(
                        "find",
                        "hr",
                        (h, g, t) -> h.checklists.as(g, (r, p, d) -> List.of()).find(t.caseId()))
                .add(
                        "about",
                        "hr",
                        (h, g, t) -> h.checklists.as(g, (r, p, d) -> List.of()).about(t.person()))
                .add(
                        "open",
                        "hr",
                        (h, g, t) -> h.checklists.as(g, (r, p, d) -> List.of()).open())
                .add(
                        "start",
                        "hr",
                        (h, g, t) ->
                                h.checklists.as(g, (r, p, d) -> List.of()).start("exit-2", h.exit(), t.person(), FIRST))
                .add(
                        "review",
                        "hr",
                        (h, g, t) -> h.checklists
                                .as(g, (r, p, d) -> List.of())
                                .review("review-1", h.exit(), "C-2026-1", FIRST))
                .add(
                        "record",
                        "hr",
                        (h, g, t) -> h.checklists
                                .as(g, (r, p, d) -> List.of())
                                .record(t.caseId(), "handover", StepEvent.What.DONE, null))
                .all);
        all.addAll(new Ops("GuardedExits")
                .add("unfinished", "hr", (h, g, t) -> h.exits.as(g).unfinished())
                .add("order", "hr", (h, g, t) -> h.exits.as(g).order(t.caseId()))
                .all);
        all.addAll(new Ops("GuardedEstablishment")
                .add("occupancy", "hr", (h, g, t) -> h.establishment.as(g).occupancy(AsOf.of(TODAY)))
                .add("admit", "hr", (h, g, t) -> h.establishment.as(g).admit(after(h, t), TODAY, null))
                .all);
        all.addAll(new Ops("GuardedAdmissions")
                .add("held", "hr", (h, g, t) -> h.admissions.as(g).held("icu-nurses"))
                .add("admit", "hr", (h, g, t) -> h.admissions.as(g).admit(after(h, t), TODAY, "会议纪要", null))
                .add("withdraw", "hr", (h, g, t) -> h.admissions.as(g).withdraw(t.person()))
                .all);
        all.addAll(new Ops("GuardedConsents")
                .add("about", "victim", (h, g, t) -> h.consents.as(g).about(t.person()))
                .add(
                        "allows",
                        "victim",
                        (h, g, t) -> h.consents.as(g).allows(t.person(), STUDY, GuardedHospital.CLOCK.instant()))
                .add("record", "victim", (h, g, t) -> h.consents.as(g).record(t.person(), STUDY, false, null))
                .all);
        all.addAll(new Ops("GuardedPrivacy")
                .add("copy", "victim", (h, g, t) -> h.privacy.as(g).copy(t.person()))
                .add("planErasure", "hr", (h, g, t) -> h.privacy.as(g).planErasure(t.person(), FIRST))
                .add("planPurge", "hr", (h, g, t) -> h.privacy.as(g).planPurge(t.person(), FIRST))
                .add(
                        "erase",
                        "hr",
                        (h, g, t) -> h.privacy.as(g).erase(h.privacy.planErasure(t.person(), FIRST), "本人申请"))
                .add(
                        "planPurges",
                        "hr",
                        (h, g, t) -> h.privacy.as(g).planPurges(Map.of(t.person(), FIRST), seen -> true))
                .add(
                        "purge",
                        "hr",
                        (h, g, t) -> h.privacy
                                .as(g)
                                .purge(List.of(h.privacy.planPurge(t.person(), FIRST)), "保存期满", done -> true))
                .all);
        all.addAll(new Ops("GuardedAudit")
                .add("read", "auditor", (h, g, t) -> g.audit().read(1, 10))
                .add("about", "auditor", (h, g, t) -> g.audit().about(t.person()))
                .add("by", "auditor", (h, g, t) -> g.audit().by("hr"))
                .add("verify", "auditor", (h, g, t) -> g.audit().verify(verifier(), List.of()))
                .add("planPurge", "archivist", (h, g, t) -> g.audit().planPurge(GuardedHospital.LONG_AGO, List.of()))
                .add(
                        "purge",
                        "archivist",
                        (h, g, t) -> g.audit()
                                .purge(new AuditRetention.Plan(0, 0, GuardedHospital.LONG_AGO, List.of()), List.of()))
                .add("export", "auditor", (h, g, t) -> {
                    List<String> lines = new ArrayList<>();
                    return g.audit().export(lines::add) ? Optional.of(lines) : lines;
                })
                .all);
        return all;
    }

    /** Who verifies knows some public key; there is no checkpoint. */
    private static AuditVerifier verifier() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new AuditVerifier(
                    GuardedHospital.TENANT, Ed25519Signer.verifying("a", Map.of("a", pair.getPublic())));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** The target as it would be after a change in the ICU; somebody who is not there is made up. */
    private static Person after(GuardedHospital h, Target t) {
        Person known = h.workforce
                .people()
                .find(GuardedHospital.VICTIM, AsOf.of(TODAY))
                .orElseThrow();
        return new Person(t.person(), known.profile(), known.employments(), known.postings(), null);
    }

    private static List<Operation> credentials() {
        Act care = Act.of("nursing.care");
        LocalDate early = LocalDate.of(2020, 1, 1);
        return new Ops("GuardedCredentials")
                .add("file", "icu-head", (h, g, t) -> h.credentials.as(g).file(t.person()))
                .add("page", "icu-head", (h, g, t) -> h.credentials.as(g).page(null, 10))
                .add("holder", "icu-head", (h, g, t) -> h.credentials.as(g).holder("cn.nurse.registration", t.number()))
                .add(
                        "decide",
                        "icu-head",
                        (h, g, t) ->
                                h.credentials.as(g).decide(t.person(), care, HERE, GuardedHospital.CLOCK.instant()))
                .add(
                        "audit",
                        "icu-head",
                        (h, g, t) -> h.credentials
                                .as(g)
                                .audit(List.of(new AuditedAct(t.person(), care, HERE)), AsOf.of(TODAY)))
                .add("deadlines", "icu-head", (h, g, t) -> h.credentials.as(g).deadlines(early, early.plusYears(40)))
                .add("openOrders", "icu-head", (h, g, t) -> h.credentials.as(g).openOrders())
                .add(
                        "check",
                        "hr",
                        (h, g, t) -> h.credentials
                                .as(g)
                                .check(
                                        t.person(),
                                        GuardedHospital.declared(g.actor().accountable(), "two")))
                .add(
                        "record",
                        "hr",
                        (h, g, t) -> h.credentials
                                .as(g)
                                .record(
                                        t.person(),
                                        GuardedHospital.declared(g.actor().accountable(), "two")))
                .add(
                        "recordAll",
                        "hr",
                        (h, g, t) -> h.credentials
                                .as(g)
                                .recordAll(Map.of(
                                        PersonId.of("icu-head"),
                                        GuardedHospital.declared(g.actor().accountable(), "three"))))
                .add(
                        "takeOver",
                        "hr",
                        (h, g, t) -> h.credentials
                                .as(g)
                                .takeOver(
                                        new Sheet("old", List.of(List.of("工号"))),
                                        SheetMapping.usual(),
                                        p -> true,
                                        "old",
                                        true))
                .all;
    }

    private static List<Operation> rosters() {
        return new Ops("GuardedRosters")
                .add("find", "icu-head", (h, g, t) -> h.rosters.as(g).find(t.key()))
                .add("of", "icu-head", (h, g, t) -> h.rosters.as(g).of(t.unit()))
                .add("amendments", "icu-head", (h, g, t) -> h.rosters.as(g).amendments(t.key()))
                .add("version", "icu-head", (h, g, t) -> h.rosters.as(g).version(t.key(), 1))
                .add("difference", "icu-head", (h, g, t) -> h.rosters.as(g).difference(t.key(), 1, 2))
                .add(
                        "draft",
                        "icu-head",
                        (h, g, t) -> h.rosters
                                .as(g)
                                .draft(
                                        Roster.builder("w-icu", h.problem.period())
                                                .build(),
                                        h.checker,
                                        null))
                .add(
                        "amend",
                        "icu-head",
                        (h, g, t) -> h.rosters.as(g).amend(t.act(), GuardedHospital.cells(), h.checker))
                .add("publish", "icu-head", (h, g, t) -> h.rosters.as(g).publish(t.act(), h.checker))
                .add("lock", "icu-head", (h, g, t) -> h.rosters.as(g).lock(t.act()))
                .add("unlock", "icu-head", (h, g, t) -> h.rosters.as(g).unlock(t.act()))
                .add("archive", "icu-head", (h, g, t) -> h.rosters.as(g).archive(t.act()))
                .all;
    }

    private static GuardedMarket market(GuardedHospital h, AccessGate gate) {
        return new GuardedMarket(h.market, h.problem, gate);
    }

    private static List<Operation> market() {
        Instant until = Instant.parse("2026-11-20T00:00:00Z");
        return new Ops("GuardedMarket")
                .add("offers", "icu-head", (h, g, t) -> market(h, g).offers())
                .add("partners", "icu-head", (h, g, t) -> market(h, g).partners(t.offer()))
                .add(
                        "post",
                        "victim",
                        (h, g, t) -> market(h, g)
                                .post(OfferDraft.giveAway("o2", t.person().value(), FIRST.plusDays(1), until)))
                .add(
                        "bid",
                        "victim",
                        (h, g, t) -> market(h, g).bid(t.offer(), t.person().value(), null))
                .add(
                        "accept",
                        "victim",
                        (h, g, t) -> market(h, g).accept(t.offer(), t.person().value(), null))
                .add(
                        "withdraw",
                        "victim",
                        (h, g, t) -> market(h, g).withdraw(t.offer(), t.person().value()))
                .add("clear", "icu-head", (h, g, t) -> market(h, g).clear(Map.of(), 1, null))
                .add("decide", "icu-head", (h, g, t) -> market(h, g).decide(t.offer(), true, null))
                .all;
    }

    private static List<Operation> life() {
        List<Operation> all = new ArrayList<>();
        all.addAll(new Ops("GuardedCorrections")
                .add("days", "icu-head", (h, g, t) -> h.corrections.as(g).days(GuardedHospital.report(t.person())))
                .add("all", "icu-head", (h, g, t) -> h.corrections.as(g).all())
                .add(
                        "submit",
                        "victim",
                        (h, g, t) -> h.corrections
                                .as(g)
                                .submit(t.person(), TODAY, GuardedHospital.CLOCK.instant(), null, "忘记打卡"))
                .add("decide", "icu-head", (h, g, t) -> h.corrections.as(g).decide(t.correction(), true, "同意"))
                .add("withdraw", "icu-head", (h, g, t) -> h.corrections.as(g).withdraw(t.correction()))
                .all);
        all.addAll(new Ops("GuardedLedger")
                .add("read", "icu-head", (h, g, t) -> h.ledger.as(g, ICU).read())
                .add("pages", "icu-head", (h, g, t) -> h.ledger.as(g, ICU).pages())
                .add(
                        "entries",
                        "victim",
                        (h, g, t) -> h.ledger.as(g, ICU).entries().entries())
                .add(
                        "append",
                        "icu-head",
                        (h, g, t) -> h.ledger
                                .as(g, ICU)
                                .append(
                                        h.ledger.read(),
                                        "补记",
                                        List.of(LedgerEntry.of(
                                                t.person().value(),
                                                "nights",
                                                EntryKind.MANUAL,
                                                BigDecimal.ONE,
                                                TODAY,
                                                "s2")),
                                        null))
                .add("close", "icu-head", (h, g, t) -> h.ledger.as(g, ICU).close(h.ledger.read(), OCTOBER, "月结"))
                .add("reopen", "icu-head", (h, g, t) -> h.ledger.as(g, ICU).reopen(h.ledger.read(), OCTOBER, "更正"))
                .all);
        return all;
    }

    private static List<Operation> performance() {
        return new Ops("GuardedPerformance")
                .add("card", "icu-head", (h, g, t) -> h.performance.as(g).card(t.person(), OCTOBER))
                .add("closedCard", "icu-head", (h, g, t) -> h.performance.as(g).closedCard(t.person(), OCTOBER))
                .add("schemeOf", "icu-head", (h, g, t) -> h.performance.as(g).schemeOf(t.person(), OCTOBER))
                .add("cards", "icu-head", (h, g, t) -> h.performance.as(g).cards(OCTOBER))
                .add("closedCards", "icu-head", (h, g, t) -> h.performance.as(g).closedCards(OCTOBER))
                .add("runs", "hr", (h, g, t) -> h.performance.as(g).runs(OCTOBER))
                .add("scoreAll", "hr", (h, g, t) -> {
                    List<BulkScore> scores = new ArrayList<>();
                    return h.performance
                                    .as(g)
                                    .scoreAll(OCTOBER, OCTOBER, 1, scores::add, () -> true)
                                    .isPresent()
                            ? Optional.of(scores)
                            : scores;
                })
                .add(
                        "take",
                        "icu-head",
                        (h, g, t) -> h.performance.as(g).take(List.of(GuardedHospital.fact(t.person(), "f2"))))
                .add("close", "hr", (h, g, t) -> h.performance.as(g).close(OCTOBER))
                .add("restate", "hr", (h, g, t) -> h.performance.as(g).restate(OCTOBER, "打卡机故障"))
                .all;
    }

    private static List<Operation> filing() {
        List<Operation> all = new ArrayList<>();
        all.addAll(new Ops("GuardedProposals")
                .add("of", "icu-head", (h, g, t) -> h.proposals.as(g).of(t.person()))
                .add("open", "icu-head", (h, g, t) -> h.proposals.as(g).open())
                .add(
                        "file",
                        "icu-head",
                        (h, g, t) -> h.proposals.as(g).file(List.of(GuardedHospital.proposal(t.person(), "p2"))))
                .add("decide", "hr", (h, g, t) -> h.proposals.as(g).decide(t.proposal(), true, "同意"))
                .all);
        all.addAll(new Ops("GuardedAppeals")
                .add("of", "victim", (h, g, t) -> h.appeals.as(g).of(t.person()))
                .add("overdue", "hr", (h, g, t) -> h.appeals.as(g).overdue(LocalDate.of(2027, 1, 1)))
                .add("file", "victim", (h, g, t) -> h.appeals.as(g).file(t.appeal()))
                .add("decide", "hr", (h, g, t) -> h.appeals.as(g).decide(t.appeal(), true, "属实"))
                .all);
        all.addAll(new Ops("GuardedPlans")
                .add("of", "icu-head", (h, g, t) -> h.plans.as(g).of(t.person()))
                .add("sign", "icu-head", (h, g, t) -> h.plans.as(g).sign(GuardedHospital.PLAN))
                .add(
                        "checkIn",
                        "icu-head",
                        (h, g, t) -> h.plans.as(g).checkIn(t.person(), GuardedHospital.PLAN.signed(), TODAY, "谈话"))
                .all);
        all.addAll(new Ops("GuardedPools")
                .add("find", "finance", (h, g, t) -> h.pools.as(g).find(t.pool()))
                .add("payouts", "victim", (h, g, t) -> h.pools.as(g).payouts(t.pool()))
                .add("pay", "finance", (h, g, t) -> h.pools.as(g).pay(t.pool(), GuardedHospital.POOL))
                .add("restate", "finance", (h, g, t) -> h.pools.as(g).restate(t.pool(), GuardedHospital.POOL, "更正"))
                .all);
        return all;
    }
}
