package io.github.hospitalhr.house;

import static io.github.hospitalhr.house.GuardedHospital.COLLEAGUE;
import static io.github.hospitalhr.house.GuardedHospital.FIRST;
import static io.github.hospitalhr.house.GuardedHospital.ICU;
import static io.github.hospitalhr.house.GuardedHospital.NEIGHBOUR;
import static io.github.hospitalhr.house.GuardedHospital.NUMBER;
import static io.github.hospitalhr.house.GuardedHospital.OCTOBER;
import static io.github.hospitalhr.house.GuardedHospital.TODAY;
import static io.github.hospitalhr.house.GuardedHospital.VICTIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.credentials.GuardedCredentials;
import io.github.hospitalhr.credentials.decision.Act;
import io.github.hospitalhr.credentials.file.Certificate;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.file.Method;
import io.github.hospitalhr.credentials.file.Provenance;
import io.github.hospitalhr.domain.access.AccessControl;
import io.github.hospitalhr.domain.access.AccessPolicy;
import io.github.hospitalhr.domain.access.AccessRule;
import io.github.hospitalhr.domain.access.Actor;
import io.github.hospitalhr.domain.access.DataScope;
import io.github.hospitalhr.domain.access.Grant;
import io.github.hospitalhr.domain.access.GrantTable;
import io.github.hospitalhr.domain.access.Role;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.audit.AuditEntry;
import io.github.hospitalhr.domain.audit.AuditOutcome;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.AccessGuard;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.lifecycle.GuardedChecklists;
import io.github.hospitalhr.domain.lifecycle.StepEvent;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.performance.consequence.Proposal;
import io.github.hospitalhr.performance.feedback.Appeal;
import io.github.hospitalhr.scheduling.follow.GuardedMarket;
import io.github.hospitalhr.scheduling.ledger.EntryKind;
import io.github.hospitalhr.scheduling.ledger.LedgerEntry;
import io.github.hospitalhr.scheduling.ledger.PostingOutcome;
import io.github.hospitalhr.scheduling.market.Bid;
import io.github.hospitalhr.scheduling.market.Market;
import io.github.hospitalhr.scheduling.market.MarketAnswer;
import io.github.hospitalhr.scheduling.market.MarketPolicy;
import io.github.hospitalhr.scheduling.market.Offer;
import io.github.hospitalhr.scheduling.market.OfferDraft;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.Protection;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.publish.Amendment;
import io.github.hospitalhr.scheduling.publish.LifecycleOutcome;
import io.github.hospitalhr.scheduling.publish.RosterAct;
import io.github.hospitalhr.scheduling.publish.RosterEdition;
import io.github.hospitalhr.scheduling.roster.Assignment;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.rule.MotherhoodProtection;
import io.github.hospitalhr.scheduling.rule.ProtectionKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Attacks on the guarded faces that need more than asking without a right. */
class GuardedAttackTest {

    private final GuardedHospital h = new GuardedHospital();

    private static Set<String> staff(List<Assignment> rows) {
        return rows.stream().map(Assignment::staff).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The two-person rule of verifying falls if one may sign with another's name. */
    @Test
    void nobodyRecordsFactsUnderAnothersName() {
        GuardedCredentials hr = h.credentials.as(h.gate("hr"));
        assertThat(hr.record(VICTIM, GuardedHospital.declared("somebody-else", "two")))
                .isEqualTo(Guarded.refused());
        CredentialFact verified = new CredentialFact.Verified(
                "reg", Provenance.of("clerk", Method.REGISTRY), CredentialFact.Outcome.MATCH, null);
        assertThat(hr.record(VICTIM, List.of(verified))).isEqualTo(Guarded.refused());
        assertThat(hr.check(VICTIM, List.of(verified))).isEqualTo(Guarded.refused());
        assertThat(h.credentials.register().file(VICTIM).facts()).hasSize(1);
        assertThat(hr.record(VICTIM, GuardedHospital.declared("hr-1", "two")).isDone())
                .isTrue();
    }

    @Test
    void whatIsRecordedNamesWhoReallyActed() {
        RosterEdition now = h.rosters.find(h.key).orElseThrow();
        RosterAct forged = RosterAct.on(now, Origin.of("director").because("院长同意"));
        List<CellDifference> cells =
                List.of(new CellDifference(COLLEAGUE.value(), FIRST.plusDays(2), Duty.of("A"), Duty.of("P")));
        Guarded<LifecycleOutcome> done = h.rosters.as(h.gate("icu-head")).amend(forged, cells, h.checker);
        assertThat(done.value().orElseThrow().isDone()).isTrue();
        List<Amendment> amendments = h.rosters.amendments(h.key);
        assertThat(amendments.get(amendments.size() - 1).origin()).isEqualTo(new Origin("icu-head", "院长同意"));
        h.corrections.as(h.gate("icu-head")).decide("w-icu/2026-11-02/victim-7/1", true, "同意");
        // Submitted by the head nurse: she does not decide it, whatever name she gives.
        assertThat(h.corrections.all().get(0).steps()).hasSize(1);
    }

    @Test
    void aDraftAndItsReasonsAreSeenByWhoMayChangeItOnly() {
        RosterEdition draft = GuardedHospital.done(h.rosters.draft(
                Roster.builder("w-icu", january().period())
                        .assign(VICTIM.value(), LocalDate.of(2027, 1, 2), "N")
                        .build(),
                h.scheduling.checker(january()),
                Origin.of("icu-head")));
        for (String account : List.of("victim", "mate", "colleague", "hr", "cardio-head")) {
            assertThat(h.rosters.as(h.gate(account)).find(draft.key()))
                    .as(account)
                    .isEmpty();
            assertThat(h.rosters.as(h.gate(account)).amendments(h.key))
                    .as(account)
                    .isEmpty();
        }
        assertThat(h.rosters.as(h.gate("icu-head")).find(draft.key())).contains(draft);
        assertThat(h.rosters.as(h.gate("mate")).of(ICU)).hasSize(1);
    }

    private RosterProblem january() {
        return RosterProblem.builder("w-icu", YearMonth.of(2027, 1))
                .shift(h.problem.shifts().toArray(ShiftType[]::new))
                .staff(h.problem.staff().toArray(Staff[]::new))
                .build();
    }

    /** Colleagues of the ward see each other's duties; a helper from another ward is seen by both head nurses, each in her place. */
    @Test
    void rowsOfAPublishedRosterFollowWardAndPerson() {
        Set<String> all = staff(h.rosters.find(h.key).orElseThrow().assignments());
        assertThat(seen("icu-head")).isEqualTo(all);
        assertThat(seen("mate")).isEqualTo(all);
        assertThat(seen("hr")).isEqualTo(all);
        assertThat(seen("colleague")).containsExactly(COLLEAGUE.value());
        assertThat(seen("neighbour")).containsExactly(NEIGHBOUR.value());
        assertThat(seen("cardio-head")).containsExactly(NEIGHBOUR.value());
        assertThat(h.rosters.as(h.gate("colleague")).difference(h.key, 1, 2)).isEmpty();
        assertThat(h.rosters
                        .as(h.gate("cardio-head"))
                        .version(h.key, 1)
                        .orElseThrow()
                        .staff())
                .containsExactly(NEIGHBOUR.value());
    }

    private Set<String> seen(String account) {
        return staff(h.rosters.as(h.gate(account)).find(h.key).orElseThrow().assignments());
    }

    private AccessPolicy masking(String rule, String field) {
        List<Role> roles = new ArrayList<>();
        for (Role role : h.policy.roles()) {
            List<AccessRule> rules = role.rules().stream()
                    .map(r -> r.id().equals(rule)
                            ? new AccessRule(r.id(), r.data(), r.modes(), r.relation(), r.purposes(), List.of(field))
                            : r)
                    .toList();
            roles.add(new Role(role.code(), role.label(), role.inherits(), rules));
        }
        return new AccessPolicy("masking", 1, roles);
    }

    /** A hidden number is not shown, not searched for, and not told by any other answer. */
    @Test
    void aMaskedFieldIsNeitherShownNorSearched() {
        AccessPolicy masked = masking("supervisor.credential.read.supervised", "number");
        GuardedCredentials head = h.credentials.as(h.gate("icu-head", masked, h.trail));
        CredentialFile file = head.file(VICTIM).orElseThrow();
        Certificate certificate = file.credentials().iterator().next().certificate();
        assertThat(certificate.number()).isNull();
        assertThat(certificate.issuer()).isEqualTo("省卫健委");
        assertThat(head.holder("cn.nurse.registration", NUMBER)).isEmpty();
        assertThat(head.decide(VICTIM, Act.of("nursing.care"), GuardedHospital.HERE, GuardedHospital.CLOCK.instant()))
                .isPresent();
        assertThat(DeepText.of(List.of(head.page(null, 10), head.openOrders()))).doesNotContain(NUMBER);
        assertThat(h.credentials.as(h.gate("icu-head")).holder("cn.nurse.registration", NUMBER))
                .contains(VICTIM);
    }

    /** A field that a face cannot hide closes it. */
    @Test
    void aFieldThatCannotBeHiddenHidesTheWhole() {
        AccessPolicy unknown = masking("supervisor.credential.read.supervised", "issuer");
        assertThat(h.credentials.as(h.gate("icu-head", unknown, h.trail)).file(VICTIM))
                .isEmpty();
        AccessPolicy lines = masking("supervisor.performance.read.supervised", "lines");
        var card = h.performance
                .as(h.gate("icu-head", lines, h.trail))
                .card(VICTIM, OCTOBER)
                .orElseThrow();
        assertThat(card.lines()).isEmpty();
        var whole = h.performance.card(VICTIM, OCTOBER).orElseThrow();
        assertThat(whole.lines()).isNotEmpty();
        assertThat(card.score()).isEqualTo(whole.score());
        AccessPolicy score = masking("supervisor.performance.read.supervised", "score");
        assertThat(h.performance.as(h.gate("icu-head", score, h.trail)).cards(OCTOBER))
                .extracting(c -> c.person().value())
                .containsExactly("icu-head");
    }

    /** Pages of licences: only people in scope, full until the end, whoever stands between them. */
    @Test
    void pagingTellsNothingOfOthers() {
        for (int i = 0; i < 30; i++) {
            PersonId id = PersonId.of((i % 2 == 0 ? "a" : "z") + i);
            h.credentials
                    .register()
                    .record(
                            id,
                            List.of(new CredentialFact.Declared(
                                    "reg",
                                    Provenance.of("clerk", Method.TYPED),
                                    "cn.nurse.registration",
                                    Certificate.from(LocalDate.of(2024, 1, 1))
                                            .number("2019000000" + (10 + i), "省卫健委")
                                            .at("H1"))));
        }
        for (String id : List.of("icu-head", COLLEAGUE.value())) {
            h.credentials
                    .register()
                    .record(
                            PersonId.of(id),
                            GuardedHospital.declared("clerk", id.equals("icu-head") ? "two" : "three"));
        }
        GuardedCredentials head = h.credentials.as(h.gate("icu-head"));
        List<CredentialFile> first = head.page(null, 2);
        assertThat(first).extracting(f -> f.person().value()).containsExactly("colleague", "icu-head");
        assertThat(head.page(first.get(1).person(), 2))
                .extracting(f -> f.person().value())
                .containsExactly("victim-7");
        assertThat(head.page(PersonId.of("z1"), 2)).isEmpty();
        assertThat(h.credentials.as(h.gate("hr")).page(null, 1000)).hasSize(33);
    }

    /** Who bids against one is not told, in no answer. */
    @Test
    void bidsOfOthersStayHidden() {
        Instant until = Instant.parse("2026-11-20T00:00:00Z");
        GuardedMarket neighbour = new GuardedMarket(h.market, h.problem, h.gate("neighbour"));
        GuardedMarket mate = new GuardedMarket(h.market, h.problem, h.gate("mate"));
        assertThat(mate.offers())
                .singleElement()
                .satisfies(o -> assertThat(o.bids()).extracting(Bid::staff).containsExactly(COLLEAGUE.value()));
        h.market.withdraw("o1", COLLEAGUE.value());
        h.market.bid("o1", NEIGHBOUR.value(), null);
        assertThat(mate.offers())
                .singleElement()
                .satisfies(o -> assertThat(o.bids()).isEmpty());
        MarketAnswer answer = mate.bid("o1", COLLEAGUE.value(), null).value().orElseThrow();
        assertThat(((MarketAnswer.Done) answer).offer().bids())
                .extracting(Bid::staff)
                .containsExactly(COLLEAGUE.value());
        Offer own = new GuardedMarket(h.market, h.problem, h.gate("victim"))
                .offers()
                .get(0);
        assertThat(own.bids()).hasSize(2);
        // Neither for another, nor as somebody who is not on the roster.
        assertThat(neighbour.bid("o1", COLLEAGUE.value(), null)).isEqualTo(Guarded.refused());
        assertThat(mate.post(OfferDraft.giveAway("o3", VICTIM.value(), FIRST.plusDays(1), until)))
                .isEqualTo(Guarded.refused());
        assertThat(new GuardedMarket(h.market, h.problem, h.gate("hr")).bid("o1", "hr-1", null))
                .isEqualTo(Guarded.refused());
        assertThat(mate.clear(Map.of(), 1, null)).isEqualTo(Guarded.refused());
    }

    /** Keys are not found out by using them, and a key that can be none is no hole in the audit. */
    @Test
    void keysAreNotGuessedByWritingAndOddOnesAreInTheAudit() {
        GuardedChecklists cardio = h.checklists.as(h.gate("cardio-head"), (role, person, day) -> List.of());
        GuardedChecklists hr = h.checklists.as(h.gate("hr"), (role, person, day) -> List.of());
        String odd = "x".repeat(300);
        long before = h.audit(0).size();
        assertThat(cardio.start("exit-1", h.exit(), NEIGHBOUR, FIRST)).isEqualTo(Guarded.refused());
        assertThatThrownBy(() -> hr.start("exit-1", h.exit(), VICTIM, FIRST))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.faults()).extracting(InputFault::rule).containsExactly("case.taken"));
        assertThatThrownBy(() -> cardio.start(odd, h.exit(), NEIGHBOUR, FIRST))
                .isInstanceOf(InvalidInputException.class);
        assertThat(cardio.record(odd, "notice", StepEvent.What.DONE, null)).isEqualTo(Guarded.refused());
        assertThat(cardio.find(odd)).isEmpty();
        GuardedMarket market = new GuardedMarket(h.market, h.problem, h.gate("neighbour"));
        for (Guarded<MarketAnswer> answer : List.of(
                market.bid(odd, NEIGHBOUR.value(), null),
                market.accept("o1\n", NEIGHBOUR.value(), null),
                market.withdraw("", NEIGHBOUR.value()))) {
            assertThat(((MarketAnswer.Refused) answer.value().orElseThrow()).reasons())
                    .extracting(Reason::code)
                    .containsExactly("offer.unknown");
        }
        assertThat(h.audit(before))
                .extracting(entry -> entry.event().outcome())
                .containsExactly(
                        AuditOutcome.REFUSED,
                        AuditOutcome.DONE,
                        AuditOutcome.FAILED,
                        AuditOutcome.DONE,
                        AuditOutcome.FAILED,
                        AuditOutcome.REFUSED,
                        AuditOutcome.DONE,
                        AuditOutcome.DONE,
                        AuditOutcome.DONE,
                        AuditOutcome.DONE);
        assertThat(cardio.start("exit-2", h.exit(), NEIGHBOUR, FIRST).isDone()).isTrue();
    }

    /** The ward of a request is where it is asked, not where the person is: naming somebody from elsewhere draws nobody into the scope. */
    @Test
    void nobodyIsDrawnIntoAWardByARequestForThem() {
        LocalDate day = LocalDate.of(2026, 11, 1);
        Instant out = Instant.parse("2026-11-01T08:05:00Z");
        long before = h.audit(0).size();
        assertThat(h.corrections.as(h.gate("icu-head")).submit(NEIGHBOUR, day, null, out, "忘打卡"))
                .isEqualTo(Guarded.refused());
        assertThat(h.corrections
                        .as(h.gate("icu-head"))
                        .submit(COLLEAGUE, day, null, out, "忘打卡")
                        .isDone())
                .isTrue();
        assertThat(h.corrections
                        .as(h.gate("neighbour"))
                        .submit(NEIGHBOUR, day, null, out, "忘打卡")
                        .isDone())
                .isTrue();
        assertThat(h.audit(before))
                .filteredOn(entry -> entry.event().action() == AuditAction.WRITE)
                .extracting(entry -> entry.event().outcome())
                .containsExactly(AuditOutcome.REFUSED, AuditOutcome.DONE, AuditOutcome.DONE);
    }

    /** An offer with a name that can be none is handed in like any other: the gate decides, the market says no, the audit knows. */
    @Test
    void anOfferWithAnOddNameIsRefusedByTheGateOrTheMarketAndInTheAudit() {
        Instant until = Instant.parse("2026-11-20T00:00:00Z");
        GuardedMarket own = new GuardedMarket(h.market, h.problem, h.gate("neighbour"));
        for (String odd : List.of("x".repeat(41), "a/b", "o\n1", " ", "")) {
            long before = h.audit(0).size();
            OfferDraft draft = OfferDraft.giveAway(odd, NEIGHBOUR.value(), FIRST.plusDays(3), until);
            MarketAnswer answer = own.post(draft).value().orElseThrow();
            assertThat(((MarketAnswer.Refused) answer).reasons())
                    .extracting(Reason::code)
                    .containsExactly("offer.id");
            assertThat(own.post(OfferDraft.giveAway(odd, VICTIM.value(), FIRST.plusDays(1), until)))
                    .isEqualTo(Guarded.refused());
            assertThat(h.audit(before))
                    .extracting(entry -> entry.event().outcome())
                    .containsExactly(AuditOutcome.DONE, AuditOutcome.REFUSED);
        }
    }

    /** A head nurse who is on the roster herself does not say yes to her own exchange. */
    @Test
    void nobodyDecidesOnTheirOwnExchange() {
        Market market = h.scheduling.market(
                h.problem,
                h.store,
                GuardedHospital.TENANT,
                MarketPolicy.batch().approvedByHeadNurse().firstComeFirstServed());
        GuardedMarket head = new GuardedMarket(market, h.problem, h.gate("icu-head"));
        Instant until = Instant.parse("2026-11-20T00:00:00Z");
        market.post(OfferDraft.giveAway("g1", VICTIM.value(), FIRST.plusDays(1), until));
        market.post(OfferDraft.giveAway("g2", NEIGHBOUR.value(), FIRST.plusDays(3), until));
        assertThat(head.accept("g1", "icu-head", null).value().orElseThrow()).isInstanceOf(MarketAnswer.Done.class);
        assertThat(market.accept("g2", COLLEAGUE.value(), null)).isInstanceOf(MarketAnswer.Done.class);
        for (boolean approved : List.of(true, false)) {
            MarketAnswer own = head.decide("g1", approved, null).value().orElseThrow();
            assertThat(((MarketAnswer.Refused) own).reasons())
                    .extracting(Reason::code)
                    .containsExactly("approval.own");
        }
        assertThat(head.decide("g2", true, null).value().orElseThrow()).isInstanceOf(MarketAnswer.Done.class);
    }

    /** Pregnancy is a health fact: whoever bids is told that an exchange is forbidden, not why. */
    @Test
    void whyAnExchangeFailsTellsNobodysHealth() {
        RosterProblem protecting = RosterProblem.builder("w-icu", YearMonth.of(2026, 12))
                .shift(h.problem.shifts().toArray(ShiftType[]::new))
                .staff(
                        Staff.of("icu-head", "护士长"),
                        Staff.of(VICTIM.value(), "甲")
                                .protection(new Protection(
                                        ProtectionKind.PREGNANT, DateRange.of(FIRST.plusDays(3), FIRST.plusDays(5)))),
                        Staff.of(COLLEAGUE.value(), "乙"),
                        Staff.of(NEIGHBOUR.value(), "丙"))
                .rule(MotherhoodProtection.of("pregnant-night"))
                .build();
        Market market = h.scheduling.market(protecting, h.store, GuardedHospital.TENANT, MarketPolicy.batch());
        market.post(OfferDraft.swap("s1", VICTIM.value(), FIRST.plusDays(1), Instant.parse("2026-11-20T00:00:00Z")));
        assertThat(reasons(market, protecting, h.gateFor("icu-head", "leave")))
                .as("who decides on leave knows why")
                .extracting(Reason::code)
                .containsExactly("pregnant-night");
        for (String account : List.of("icu-head", "neighbour")) {
            assertThat(reasons(market, protecting, h.gate(account)))
                    .singleElement()
                    .satisfies(reason -> assertThat(reason.toString())
                            .contains("exchange.forbidden")
                            .doesNotContain("pregnan", "孕", VICTIM.value()));
        }
    }

    private static List<Reason> reasons(Market market, RosterProblem problem, AccessGate gate) {
        MarketAnswer answer = new GuardedMarket(market, problem, gate)
                .bid("s1", NEIGHBOUR.value(), FIRST.plusDays(3))
                .value()
                .orElseThrow();
        return ((MarketAnswer.Refused) answer).reasons();
    }

    /** A right over oneself raises nobody: no erasing, no deciding, no closing. */
    @Test
    void nobodyDecidesAboutThemselves() {
        AccessGate victim = h.gate("victim");
        assertThat(h.privacy.as(victim).planErasure(VICTIM, TODAY)).isEqualTo(Guarded.refused());
        assertThat(h.privacy.as(victim).erase(h.privacy.planErasure(VICTIM, TODAY), "本人要求"))
                .isEqualTo(Guarded.refused());
        assertThat(h.proposals.as(victim).decide("p1", true, "我同意")).isEqualTo(Guarded.refused());
        assertThat(h.performance.as(victim).take(List.of(GuardedHospital.fact(VICTIM, "mine"))))
                .isEqualTo(Guarded.refused());
        assertThat(h.ledger
                        .as(victim, ICU)
                        .append(h.ledger.read(), "x", h.ledger.read().ledger().entries(), null))
                .isEqualTo(Guarded.refused());
        Guarded<Appeal.Outcome> own = h.appeals.as(victim).decide(GuardedHospital.APPEAL, true, "属实");
        assertThat(own.value().orElseThrow()).isInstanceOf(Appeal.Outcome.Refused.class);
        assertThat(h.appeals.of(VICTIM).get(0).upheld()).isNull();
        Guarded<Proposal.Outcome> hr = h.proposals.as(h.gate("hr")).decide("p1", true, "同意");
        assertThat(hr.value().orElseThrow()).isInstanceOf(Proposal.Outcome.Decided.class);
    }

    private Guarded<PostingOutcome> credit(String account, String... people) {
        List<LedgerEntry> entries = Arrays.stream(people)
                .map(p -> LedgerEntry.of(p, "rest", EntryKind.MANUAL, BigDecimal.TEN, GuardedHospital.TODAY, "gift"))
                .toList();
        return h.ledger.as(h.gate(account), ICU).append(h.ledger.read(), "补记", entries, null);
    }

    /** Whose rest it is decides, not only whose book; and the audit says whose it was. */
    @Test
    void nobodyIsCreditedByWhoMayNot() {
        String before = h.ledger.read().ledger().entries().toString();
        long seen = h.audit(0).size();
        for (String person : List.of("icu-head", "neighbour", "nobody-at-all", "two\nlines", "p".repeat(300))) {
            assertThat(credit("icu-head", person)).as(person).isEqualTo(Guarded.refused());
            assertThat(credit("icu-head", VICTIM.value(), person)).as(person).isEqualTo(Guarded.refused());
        }
        assertThat(h.ledger.read().ledger().entries().toString()).isEqualTo(before);
        List<AuditEntry> trace = h.audit(seen);
        assertThat(trace)
                .allMatch(e -> e.event().outcome() == AuditOutcome.REFUSED
                        && e.event().fields().contains("denied.RELATION"));
        assertThat(trace).extracting(e -> e.event().subject()).contains("neighbour", "icu-head", VICTIM.value());

        assertThat(credit("icu-head", VICTIM.value(), "colleague").isDone()).isTrue();
        assertThat(h.trail.about("colleague"))
                .anyMatch(e -> e.event().object().equals("hr.ledger/w-icu")
                        && e.event().outcome() == AuditOutcome.DONE);
    }

    /** Who was lent to the ward, and so stands in its book, is settled there. */
    @Test
    void whoStandsInTheBookIsSettledByItsHead() {
        h.ledger.append(
                h.ledger.read(),
                "roster",
                "v1",
                List.of(LedgerEntry.of(
                        "neighbour", "nights", EntryKind.MANUAL, BigDecimal.ONE, GuardedHospital.TODAY, "s3")),
                null);
        assertThat(credit("icu-head", "neighbour").isDone()).isTrue();
        assertThat(credit("cardio-head", "neighbour")).isEqualTo(Guarded.refused());
    }

    /** Why it was refused stands in the audit, and nowhere else. */
    @Test
    void theAuditSaysWhy() {
        long seen = h.audit(0).size();
        AccessGate mate = h.gate("mate");
        assertThat(h.credentials.as(mate).file(VICTIM)).isEmpty();
        assertThat(h.workforce.as(h.gate("stranger")).people().find(VICTIM, AsOf.of(GuardedHospital.TODAY)))
                .isEmpty();
        assertThat(h.workforce.as(h.gate("stranger")).people().page(null, 10, AsOf.of(GuardedHospital.TODAY)))
                .isEmpty();
        assertThat(h.ledger.as(h.gate("cardio-head"), ICU).read()).isEmpty();
        assertThat(h.corrections.as(h.gate("cardio-head")).decide("x", true, "y"))
                .isEqualTo(Guarded.refused());
        assertThat(h.audit(seen).stream()
                        .map(e -> e.event().fields().stream()
                                .filter(f -> f.startsWith("denied."))
                                .collect(Collectors.joining())))
                .containsExactly("denied.RELATION", "denied.NO_GRANT", "denied.NO_GRANT", "denied.RELATION", "");
    }

    /** What nobody would type is refused as everything else, and kept. */
    @Test
    void oversizedPurposesNamesAndKeysAreRefusedAndKept() {
        AccessGuard guard = new AccessGuard(
                AccessControl.of(
                        h.policy,
                        new GrantTable(List.of(Grant.of("hr", "hr-head", DataScope.ALL, GuardedHospital.ALWAYS))),
                        h.workforce.units().tree(AsOf.of(GuardedHospital.TODAY)),
                        new InputValidator(GuardedHospital.CLOCK)),
                h.trail,
                h.workforce.people(),
                GuardedHospital.CLOCK,
                GuardedHospital.ZONE);
        AsOf today = AsOf.of(GuardedHospital.TODAY);
        assertThat(h.workforce
                        .as(guard.as(GuardedHospital.actor("hr"), "roster"))
                        .people()
                        .find(VICTIM, today))
                .isPresent();
        for (String odd : List.of("x".repeat(65), "two\nlines", " ", "𠮷".repeat(200))) {
            long seen = h.audit(0).size();
            AccessGate purpose = guard.as(GuardedHospital.actor("hr"), odd);
            assertThat(h.workforce.as(purpose).people().find(VICTIM, today)).isEmpty();
            assertThat(h.workforce.as(purpose).people().page(null, 10, today)).isEmpty();
            assertThat(h.exits.as(purpose).order("exit-1")).isEqualTo(Guarded.refused());
            AccessGate other = guard.as(GuardedHospital.actor("hr").impersonatedBy(odd + "\r"), "");
            assertThat(h.workforce.as(other).people().find(VICTIM, today)).isEmpty();
            AccessGate stranger = guard.as(Actor.of("stranger"), "");
            assertThat(h.proposals.as(stranger).decide(odd + "x".repeat(300), true, "x"))
                    .isEqualTo(Guarded.refused());
            assertThat(h.audit(seen))
                    .as("%d characters", odd.length())
                    .hasSize(5)
                    .allMatch(e -> e.event().outcome() == AuditOutcome.REFUSED);
        }
    }

    /** A program decides about nobody: a month is closed by a member of staff. */
    @Test
    void anAccountWithoutAPersonDecidesNothing() {
        AccessGate program = new AccessGuard(
                        AccessControl.of(
                                h.policy,
                                account -> List.of(Grant.of(account, "hr-head", DataScope.ALL, GuardedHospital.ALWAYS)),
                                h.workforce.units().tree(AsOf.of(TODAY)),
                                new InputValidator(GuardedHospital.CLOCK)),
                        h.trail,
                        h.workforce.people(),
                        GuardedHospital.CLOCK,
                        GuardedHospital.ZONE)
                .as(Actor.of("job"), "");
        assertThat(h.performance.as(program).restate(OCTOBER, "更正")).isEqualTo(Guarded.refused());
        assertThat(h.proposals.as(program).decide("p1", true, "同意")).isEqualTo(Guarded.refused());
        assertThat(h.appeals.as(program).decide(GuardedHospital.APPEAL, true, "属实"))
                .isEqualTo(Guarded.refused());
        assertThat(h.proposals.as(program).of(VICTIM)).hasSize(1);
    }

    /** The copy for the person holds what the person may see, and says what it does not hold. */
    @Test
    void aCopyWithholdsWhatThePersonMayNotSee() {
        h.store.commit(CommitBatch.builder(GuardedHospital.TENANT)
                .put(RecordKind.of("his.comment"), VICTIM.value(), 0, "{\"text\":\"态度差\"}", List.of())
                .build());
        var copy = h.privacy.as(h.gate("victim")).copy(VICTIM).orElseThrow();
        assertThat(copy.withheld()).containsExactly("feedback");
        assertThat(copy.copy().holdings())
                .extracting(holding -> holding.holder())
                .containsExactly("credential-file");
        assertThat(h.privacy.as(h.gate("mate")).copy(VICTIM)).isEmpty();
        List<AuditEntry> trace = h.audit(0);
        assertThat(trace.get(trace.size() - 3).event().fields()).containsExactly("credential-file");
        assertThat(trace.get(trace.size() - 2).event().fields()).containsExactly("health");
        assertThat(trace.get(trace.size() - 1).event().outcome()).isEqualTo(AuditOutcome.REFUSED);
    }

    /** Pay: one's own payout, not the pool. */
    @Test
    void everybodySeesTheirOwnPayOnly() {
        assertThat(h.pools.as(h.gate("victim")).payouts("2026-10"))
                .extracting(p -> p.amount())
                .containsExactly("60.00");
        assertThat(h.pools.as(h.gate("icu-head")).payouts("2026-10")).isEmpty();
        assertThat(h.pools.as(h.gate("victim")).find("2026-10")).isEmpty();
        assertThat(h.pools.as(h.gate("hr")).pay("2026-11", GuardedHospital.POOL))
                .isEqualTo(Guarded.refused());
    }
}
