package io.github.hospitalhr.house;

import io.github.hospitalhr.credentials.Credentials;
import io.github.hospitalhr.credentials.decision.Act;
import io.github.hospitalhr.credentials.decision.Place;
import io.github.hospitalhr.credentials.file.Certificate;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.Method;
import io.github.hospitalhr.credentials.file.Provenance;
import io.github.hospitalhr.credentials.freeze.AccessEnforcer;
import io.github.hospitalhr.credentials.freeze.AccessOrder;
import io.github.hospitalhr.credentials.freeze.ControlledRight;
import io.github.hospitalhr.credentials.register.CredentialRegister;
import io.github.hospitalhr.domain.Workforce;
import io.github.hospitalhr.domain.access.AccessControl;
import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.AccessPolicy;
import io.github.hospitalhr.domain.access.AccessRule;
import io.github.hospitalhr.domain.access.Actor;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.DataScope;
import io.github.hospitalhr.domain.access.Grant;
import io.github.hospitalhr.domain.access.GrantTable;
import io.github.hospitalhr.domain.access.Relation;
import io.github.hospitalhr.domain.access.Role;
import io.github.hospitalhr.domain.access.ShippedPolicies;
import io.github.hospitalhr.domain.audit.AuditEntry;
import io.github.hospitalhr.domain.audit.AuditTrail;
import io.github.hospitalhr.domain.audit.Ed25519Signer;
import io.github.hospitalhr.domain.establishment.AdmissionRegister;
import io.github.hospitalhr.domain.establishment.Establishment;
import io.github.hospitalhr.domain.establishment.EstablishmentDocument;
import io.github.hospitalhr.domain.establishment.Quota;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.AccessGuard;
import io.github.hospitalhr.domain.lifecycle.AccountRevoker;
import io.github.hospitalhr.domain.lifecycle.Checklists;
import io.github.hospitalhr.domain.lifecycle.ExitDesk;
import io.github.hospitalhr.domain.lifecycle.ProcessKind;
import io.github.hospitalhr.domain.lifecycle.ProcessTemplate;
import io.github.hospitalhr.domain.lifecycle.ShippedTemplates;
import io.github.hospitalhr.domain.lifecycle.StepEvent;
import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.Occupation;
import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Position;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.people.Sex;
import io.github.hospitalhr.domain.privacy.ConsentRegister;
import io.github.hospitalhr.domain.privacy.PrivacyDesk;
import io.github.hospitalhr.domain.privacy.Purpose;
import io.github.hospitalhr.domain.privacy.RecordHolder;
import io.github.hospitalhr.domain.privacy.RetentionRule;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.seal.BlindIndex;
import io.github.hospitalhr.domain.seal.FieldSeal;
import io.github.hospitalhr.domain.seal.JdkCipherSuite;
import io.github.hospitalhr.domain.seal.LocalKeyRing;
import io.github.hospitalhr.domain.seal.PersonKeys;
import io.github.hospitalhr.domain.seal.SealedKind;
import io.github.hospitalhr.domain.seal.SealedRecordStore;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Dated;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitsDocument;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.performance.Performance;
import io.github.hospitalhr.performance.consequence.ImprovementPlan;
import io.github.hospitalhr.performance.consequence.Proposal;
import io.github.hospitalhr.performance.consequence.ProposalKind;
import io.github.hospitalhr.performance.fact.Fact;
import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.feedback.Appeal;
import io.github.hospitalhr.performance.filing.AppealFiles;
import io.github.hospitalhr.performance.filing.PlanFiles;
import io.github.hospitalhr.performance.filing.PoolFiles;
import io.github.hospitalhr.performance.filing.ProposalFiles;
import io.github.hospitalhr.performance.indicator.IndicatorId;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import io.github.hospitalhr.performance.intake.RecordFactLedger;
import io.github.hospitalhr.performance.pack.PerformancePacks;
import io.github.hospitalhr.performance.period.PeriodBook;
import io.github.hospitalhr.performance.pool.PoolDocument;
import io.github.hospitalhr.performance.scheme.SchemeLibrary;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.attendance.AttendanceCorrections;
import io.github.hospitalhr.scheduling.attendance.AttendanceDay;
import io.github.hospitalhr.scheduling.attendance.AttendanceReport;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.ledger.EntryKind;
import io.github.hospitalhr.scheduling.ledger.LedgerBook;
import io.github.hospitalhr.scheduling.ledger.LedgerEntry;
import io.github.hospitalhr.scheduling.market.Market;
import io.github.hospitalhr.scheduling.market.MarketPolicy;
import io.github.hospitalhr.scheduling.market.OfferDraft;
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
import io.github.hospitalhr.scheduling.rule.RestBetweenShifts;
import java.math.BigDecimal;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A small hospital with something of everything about one nurse, the victim, in whose data canaries are planted; two wards, and actors
 * of every tier.
 */
final class GuardedHospital {

    static final String CANARY = "金丝雀";
    static final String NUMBER = "201944012345";
    static final PersonId VICTIM = PersonId.of("victim-7");
    static final PersonId COLLEAGUE = PersonId.of("colleague");
    static final PersonId NEIGHBOUR = PersonId.of("neighbour");
    static final UnitId ICU = UnitId.of("w-icu");
    static final UnitId CARDIO = UnitId.of("w-cardio");
    static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
    static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T02:00:00Z"), ZONE);
    static final TenantId TENANT = TenantId.of("hospital");
    static final DateRange ALWAYS = DateRange.startingOn(LocalDate.of(2020, 1, 1));
    static final Place HERE = Place.of("H1", ZONE);
    static final Purpose STUDY = new Purpose("study", Label.of("研究", "study"), "PIPL 第13条第(一)项", true, List.of());
    static final Position NURSE = Position.of("RN", "病区护士", Occupation.NURSE);
    static final ImprovementPlan PLAN = plan(LocalDate.of(2026, 11, 1));
    static final Appeal APPEAL = appeal(VICTIM);
    static final PoolDocument POOL = new PoolDocument(
            "100.00", List.of(new PoolDocument.Payout(VICTIM, "60.00"), new PoolDocument.Payout(COLLEAGUE, "40.00")));

    /** No shipped role purges the audit: a hospital says who does. */
    private static final AccessRule PURGING = new AccessRule(
            "archivist.audit",
            "audit",
            List.of(AccessMode.READ, AccessMode.MODIFY),
            Relation.ANY,
            List.of(),
            List.of());

    private static final InputValidator VALIDATOR = new InputValidator(CLOCK);
    private static final SchemeLibrary LIBRARY = PerformancePacks.shippedLibrary();

    final InMemoryRecordStore store = new InMemoryRecordStore();
    final SealedRecordStore sealed = sealed();
    final Workforce workforce =
            Workforce.builder(sealed, CLOCK).validator(VALIDATOR).sealed(sealed).build();
    final AuditTrail trail = AuditTrail.builder(store, CLOCK).signer(signer()).build();
    final Checklists checklists = new Checklists(store, TENANT, CLOCK, ZONE, VALIDATOR);
    final ExitDesk exits = new ExitDesk(store, checklists, trail, CLOCK, ZONE, VALIDATOR, List.of(new Accounts("his")));
    final ConsentRegister consents = new ConsentRegister(store, TENANT, CLOCK, VALIDATOR);
    final PrivacyDesk privacy = privacy();
    final Establishment establishment;
    final AdmissionRegister admissions;
    final Credentials credentials = Credentials.builder(store, CLOCK)
            .enforcer(new Host(), person -> List.of(new ControlledRight("his.login", Act.of("nursing.care"), HERE)))
            .build();
    final RosterProblem problem = RosterProblem.builder("w-icu", YearMonth.of(2026, 12))
            .shift(
                    ShiftType.of("A", "白班", "08:00", "16:00"),
                    ShiftType.of("P", "小夜", "15:00", "23:00"),
                    ShiftType.of("N", "大夜", "22:00", "08:00"))
            .staff(
                    Staff.of("icu-head", "护士长"),
                    Staff.of(VICTIM.value(), CANARY),
                    Staff.of(COLLEAGUE.value(), "乙"),
                    Staff.of(NEIGHBOUR.value(), "丙"))
            .rule(RestBetweenShifts.hours("rest", 11))
            .build();
    final RosterKey key = RosterKey.of(problem.unit(), problem.period());
    final Scheduling scheduling = Scheduling.builder().clock(CLOCK).build();
    final RosterChecker checker = scheduling.checker(problem);
    final RosterRegister rosters = new RosterRegister(store, TENANT, CLOCK);
    final Market market = scheduling.market(problem, store, TENANT, MarketPolicy.batch());
    final AttendanceCorrections corrections = new AttendanceCorrections(store, TENANT, CLOCK, ICU);
    final LedgerBook ledger = new LedgerBook(store, TENANT, CLOCK, "fairness/icu");
    final Performance performance;
    final ProposalFiles proposals = new ProposalFiles(store, TENANT, CLOCK);
    final AppealFiles appeals = new AppealFiles(store, TENANT, CLOCK);
    final PlanFiles plans = new PlanFiles(store, TENANT, CLOCK);
    final PoolFiles pools = new PoolFiles(store, TENANT, CLOCK);
    final AccessPolicy policy;
    private final Map<AccessPolicy, AccessControl> controls = new HashMap<>();

    GuardedHospital() {
        people();
        AccessPolicy shipped = ShippedPolicies.threeTier(workforce.documents());
        List<Role> roles = new ArrayList<>(shipped.roles());
        roles.add(new Role("archivist", Label.of("审计档案员", "archivist of the audit"), List.of(), List.of(PURGING)));
        roles.add(everything("keeper", data -> !data.equals(DataClass.HEALTH)));
        roles.add(everything("physician", data -> true));
        policy = new AccessPolicy(shipped.id(), shipped.revision(), roles);
        establishment = new Establishment(
                new EstablishmentDocument(List.of(Dated.from(
                        LocalDate.of(2020, 1, 1),
                        new Quota(
                                "icu-nurses",
                                ICU,
                                Occupation.NURSE,
                                null,
                                List.of(EmploymentType.CONTRACT),
                                2,
                                null)))),
                workforce.people(),
                workforce.units());
        admissions = new AdmissionRegister(establishment, store, TENANT, CLOCK, VALIDATOR);
        performance = Performance.builder(CLOCK, LIBRARY, workforce.people(), workforce.units())
                .ledger(new RecordFactLedger(store, TENANT))
                .book(new PeriodBook(CLOCK, store, TENANT))
                .build();
        processes();
        admissions.admit(workforce.people().find(VICTIM, AsOf.of(TODAY)).orElseThrow(), TODAY, CANARY, Origin.of("hr"));
        licences();
        roster();
        scores();
    }

    /** A role that may read and change everything of everybody, as far as its classes of data go. */
    private static Role everything(String code, Predicate<DataClass> which) {
        List<AccessRule> rules = DataClass.SHIPPED.stream()
                .filter(which)
                .map(data -> new AccessRule(
                        code + "." + data.code(),
                        data.code(),
                        List.of(AccessMode.READ, AccessMode.MODIFY),
                        Relation.ANY,
                        List.of(),
                        List.of()))
                .toList();
        return new Role(code, Label.of(code, code), List.of(), rules);
    }

    private void people() {
        UnitId h = UnitId.of("h");
        UnitId campus = UnitId.of("c");
        LocalDate since = LocalDate.of(2020, 1, 1);
        workforce
                .units()
                .importAll(new UnitsDocument(List.of(
                        Dated.from(since, Unit.hospital(h, "医院")),
                        Dated.from(since, Unit.campus(campus, "院区", h, ZONE)),
                        Dated.from(since, Unit.department(UnitId.of("d"), "内科", campus)),
                        Dated.from(since, Unit.ward(ICU, "重症", UnitId.of("d"), 10)),
                        Dated.from(since, Unit.ward(CARDIO, "心内", UnitId.of("d"), 10)))));
        register("icu-head", "护士长", Posting.of("t1", ICU, NURSE).asLeader());
        register(VICTIM.value(), CANARY, Posting.of("t1", ICU, NURSE));
        register(COLLEAGUE.value(), "乙", Posting.of("t1", ICU, NURSE));
        register("cardio-head", "护士长", Posting.of("t1", CARDIO, NURSE).asLeader());
        register(NEIGHBOUR.value(), "丙", Posting.of("t1", CARDIO, NURSE));
        register("hr-1", "人事", Posting.of("t1", UnitId.of("h"), Position.of("HR", "人事", Occupation.OTHER)));
        register("fin-1", "财务", Posting.of("t1", UnitId.of("h"), Position.of("FI", "财务", Occupation.OTHER)));
    }

    private void register(String id, String name, Posting posting) {
        workforce
                .people()
                .register(PersonFile.of(
                                PersonId.of(id),
                                Profile.of(name, Sex.FEMALE, LocalDate.of(1977, 7, 7))
                                        .withPhone("19900000007"))
                        .employed(ALWAYS, Employment.of("e1", EmploymentType.CONTRACT))
                        .posted(ALWAYS, posting));
    }

    /** The keys stand elsewhere, so that who was erased is still there for the next question. */
    private SealedRecordStore sealed() {
        JdkCipherSuite suite = new JdkCipherSuite();
        SecureRandom random = new SecureRandom();
        LocalKeyRing ring = new LocalKeyRing(suite, random, "m", new byte[32]);
        PersonKeys keys = new PersonKeys(new InMemoryRecordStore(), TENANT, ring, suite, random);
        return new SealedRecordStore(
                store,
                new FieldSeal(keys, random, List.of()),
                new BlindIndex(suite, new byte[32]),
                List.of(SealedKind.people()),
                false);
    }

    private PrivacyDesk privacy() {
        JdkCipherSuite suite = new JdkCipherSuite();
        SecureRandom random = new SecureRandom();
        PersonKeys keys =
                new PersonKeys(store, TENANT, new LocalKeyRing(suite, random, "m", new byte[32]), suite, random);
        return new PrivacyDesk(
                List.of(
                        new RecordHolder(store, TENANT, CredentialRegister.FILES, null, DataClass.CREDENTIAL),
                        new RecordHolder(store, TENANT, RecordKind.of("his.comment"), null, DataClass.FEEDBACK)),
                List.of(new RetentionRule("credential", Period.ZERO, Period.ofYears(1), "医院规定")),
                workforce.people(),
                keys,
                trail,
                CLOCK,
                ZONE);
    }

    ProcessTemplate exit() {
        return ShippedTemplates.of(ProcessKind.EXIT, workforce.documents());
    }

    private void processes() {
        Origin hr = Origin.of("hr").because(CANARY);
        checklists.start("exit-1", exit(), VICTIM, FIRST, hr);
        checklists.record("exit-1", "notice", StepEvent.What.DONE, hr);
        exits.order("exit-1", hr);
        consents.record(VICTIM, STUDY, true, hr);
    }

    static List<CredentialFact> declared(String by, String id) {
        return List.of(new CredentialFact.Declared(
                id,
                Provenance.of(by, Method.TYPED),
                "cn.nurse.registration",
                Certificate.from(LocalDate.of(2024, 1, 1))
                        .number(number(id), "省卫健委")
                        .at("H1")));
    }

    private static String number(String id) {
        return switch (id) {
            case "reg" -> NUMBER;
            case "two" -> "201944099999";
            default -> "201944088888";
        };
    }

    private void licences() {
        credentials.register().record(VICTIM, declared("clerk", "reg"));
    }

    private void roster() {
        Origin head = Origin.of("icu-head").because(CANARY + "病假顶班");
        Roster roster = Roster.builder("w-icu", problem.period())
                .assign(VICTIM.value(), FIRST.plusDays(1), "N")
                .assign(VICTIM.value(), FIRST.plusDays(9), "A")
                .assign(COLLEAGUE.value(), FIRST.plusDays(2), "A")
                .assign(NEIGHBOUR.value(), FIRST.plusDays(3), "P")
                .build();
        RosterEdition draft = done(rosters.draft(roster, checker, head));
        RosterEdition published = done(rosters.publish(RosterAct.on(draft, head), checker));
        done(rosters.amend(RosterAct.on(published, head), cells(), checker));
        market.post(
                OfferDraft.giveAway("o1", VICTIM.value(), FIRST.plusDays(9), Instant.parse("2026-11-20T00:00:00Z")));
        market.bid("o1", COLLEAGUE.value(), null);
        corrections.submit(
                VICTIM.value(), TODAY.minusDays(1), Instant.parse("2026-11-02T00:00:00Z"), null, "icu-head", CANARY);
        ledger.append(
                ledger.read(),
                "icu-head",
                CANARY,
                List.of(LedgerEntry.of(
                        VICTIM.value(), "nights", EntryKind.MANUAL, BigDecimal.ONE, TODAY.minusDays(9), "s1")),
                null);
    }

    /** The victim's second duty becomes a late one. */
    static List<CellDifference> cells() {
        return List.of(new CellDifference(VICTIM.value(), FIRST.plusDays(9), Duty.of("A"), Duty.of("P")));
    }

    static RosterEdition done(LifecycleOutcome outcome) {
        return ((LifecycleOutcome.Done) outcome).edition();
    }

    /** What clocks say of a person who came late. */
    static AttendanceReport report(PersonId person) {
        Instant eight = Instant.parse("2026-11-02T00:00:00Z");
        AttendanceDay late = new AttendanceDay(
                person.value(),
                TODAY.minusDays(1),
                "A",
                eight,
                eight.plusSeconds(28_800),
                eight.plusSeconds(1200),
                eight.plusSeconds(28_800),
                0,
                0,
                List.of(),
                false);
        return new AttendanceReport(
                ICU, DateRange.of(TODAY.minusDays(2), TODAY), CLOCK.instant(), List.of(late), 0, List.of());
    }

    static Fact fact(PersonId person, String key) {
        return Fact.of(
                new FactKey("his", key),
                "attendance.late",
                person,
                OCTOBER.atDay(9),
                Instant.parse("2026-10-09T03:00:00Z"),
                BigDecimal.ONE,
                MeasureUnit.COUNT);
    }

    static Proposal proposal(PersonId person, String id) {
        return new Proposal(id, ProposalKind.RECOGNITION, person, OCTOBER, Label.of(CANARY, CANARY), List.of(CANARY));
    }

    static Appeal appeal(PersonId person) {
        return new Appeal(person, OCTOBER, 1, CANARY, LocalDate.of(2026, 11, 2), 30, List.of());
    }

    private static ImprovementPlan plan(LocalDate signed) {
        return new ImprovementPlan(
                VICTIM,
                DateRange.of(LocalDate.of(2026, 11, 1), FIRST),
                List.of(new ImprovementPlan.Goal(IndicatorId.of("attendance.late"), BigDecimal.TEN, CANARY)),
                List.of(),
                signed);
    }

    private void scores() {
        performance.take(List.of(fact(VICTIM, "f1")));
        performance.close(OCTOBER, PersonId.of("hr-1"));
        proposals.file(List.of(proposal(VICTIM, "p1")));
        appeals.file(APPEAL);
        plans.sign(PLAN);
        pools.pay("2026-10", POOL);
    }

    private static Ed25519Signer signer() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return Ed25519Signer.of("a", pair.getPrivate(), Map.of("a", pair.getPublic()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private AccessControl control(AccessPolicy rules) {
        return controls.computeIfAbsent(rules, this::compiled);
    }

    private AccessControl compiled(AccessPolicy rules) {
        return AccessControl.of(
                rules,
                new GrantTable(List.of(
                        Grant.of("hr", "hr-head", DataScope.ALL, ALWAYS),
                        Grant.of("icu-head", "supervisor", DataScope.OWN_UNIT_AND_BELOW, ALWAYS),
                        Grant.of("cardio-head", "supervisor", DataScope.OWN_UNIT_AND_BELOW, ALWAYS),
                        Grant.of("victim", "staff", DataScope.OWN_UNIT, ALWAYS),
                        Grant.of("colleague", "staff", DataScope.SELF, ALWAYS),
                        Grant.of("mate", "staff", DataScope.OWN_UNIT, ALWAYS),
                        Grant.of("neighbour", "staff", DataScope.OWN_UNIT, ALWAYS),
                        Grant.of("finance", "finance", DataScope.ALL, ALWAYS),
                        Grant.of("auditor", "auditor", DataScope.ALL, ALWAYS),
                        Grant.of("archivist", "archivist", DataScope.ALL, ALWAYS),
                        Grant.of("keeper", "keeper", DataScope.ALL, ALWAYS),
                        Grant.of("physician", "physician", DataScope.ALL, ALWAYS))),
                workforce.units().tree(AsOf.of(TODAY)),
                VALIDATOR);
    }

    /** Everybody by account: HR, the two head nurses, the victim, two colleagues (one account sees only itself), and the rest. */
    static Actor actor(String account) {
        return switch (account) {
            case "hr", "keeper", "physician" ->
                new Actor(account, PersonId.of("hr-1"), List.of(UnitId.of("h")), List.of(), null);
            case "icu-head" -> new Actor("icu-head", PersonId.of("icu-head"), List.of(ICU), List.of(ICU), null);
            case "cardio-head" ->
                new Actor("cardio-head", PersonId.of("cardio-head"), List.of(CARDIO), List.of(CARDIO), null);
            case "victim" -> new Actor("victim", VICTIM, List.of(ICU), List.of(), null);
            case "colleague", "mate" -> new Actor(account, COLLEAGUE, List.of(ICU), List.of(), null);
            case "neighbour" -> new Actor("neighbour", NEIGHBOUR, List.of(CARDIO), List.of(), null);
            case "finance" -> new Actor("finance", PersonId.of("fin-1"), List.of(UnitId.of("h")), List.of(), null);
            case "nobody" -> Actor.nobody();
            case "impersonator" -> actor("hr").impersonatedBy("admin");
            default -> Actor.of(account);
        };
    }

    AccessGate gate(String account) {
        return gate(account, policy, trail);
    }

    /** The same for a purpose. */
    AccessGate gateFor(String account, String purpose) {
        return new AccessGuard(control(policy), trail, workforce.people(), CLOCK, ZONE).as(actor(account), purpose);
    }

    AccessGate gate(String account, AccessPolicy rules, AuditTrail audit) {
        return new AccessGuard(control(rules), audit, workforce.people(), CLOCK, ZONE).as(actor(account), "");
    }

    /** The entries of the audit after the first so many. */
    List<AuditEntry> audit(long after) {
        return trail.read(after + 1, 10_000);
    }

    /** A system of the host in which everybody has an account that nobody closes. */
    private record Accounts(String system) implements AccountRevoker {
        @Override
        public Ack revoke(PersonId person, String orderKey) {
            return Ack.REVOKED;
        }

        @Override
        public List<String> activeAccounts(PersonId person) {
            return List.of("acct");
        }
    }

    /** A host that never answers an order. */
    private static final class Host implements AccessEnforcer {
        @Override
        public Ack apply(AccessOrder order) {
            return Ack.UNKNOWN_PERSON;
        }

        @Override
        public Optional<Applied> read(PersonId person, String right) {
            return Optional.empty();
        }
    }
}
