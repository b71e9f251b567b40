package io.github.hospitalhr.quickstart.trust;

import io.github.hospitalhr.credentials.Credentials;
import io.github.hospitalhr.credentials.file.Certificate;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.file.Method;
import io.github.hospitalhr.credentials.file.Provenance;
import io.github.hospitalhr.domain.PersonView;
import io.github.hospitalhr.domain.Workforce;
import io.github.hospitalhr.domain.access.AccessControl;
import io.github.hospitalhr.domain.access.AccessDecision;
import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.Actor;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.DataScope;
import io.github.hospitalhr.domain.access.Grant;
import io.github.hospitalhr.domain.access.GrantTable;
import io.github.hospitalhr.domain.access.ShippedPolicies;
import io.github.hospitalhr.domain.access.Subject;
import io.github.hospitalhr.domain.audit.AuditTrail;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.AccessGuard;
import io.github.hospitalhr.domain.guard.HealthSight;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitKind;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.performance.filing.PoolFiles;
import io.github.hospitalhr.performance.pool.PoolDocument;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.publish.Amendment;
import io.github.hospitalhr.scheduling.publish.LifecycleOutcome;
import io.github.hospitalhr.scheduling.publish.RosterAct;
import io.github.hospitalhr.scheduling.publish.RosterEdition;
import io.github.hospitalhr.scheduling.publish.RosterKey;
import io.github.hospitalhr.scheduling.publish.RosterRegister;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Of one nurse of a ward: a certificate, a week of duties and a payout are kept, and people of each tier ask for them. */
final class AccessStory {

    private static final TenantId TENANT = TenantId.of("hospital");

    private final Workforce workforce;
    private final AuditTrail trail;
    private final Clock clock;
    private final ZoneId zone;
    private final InputValidator validator;
    private final LocalDate today;
    private final Credentials credentials;
    private final RosterRegister rosters;
    private final PoolFiles pools;
    private final String pool;

    AccessStory(Workforce workforce, RecordStore store, AuditTrail trail, Clock clock, InputValidator validator) {
        this.workforce = workforce;
        this.trail = trail;
        this.clock = clock;
        this.zone = clock.getZone();
        this.validator = validator;
        this.today = LocalDate.ofInstant(clock.instant(), zone);
        this.credentials = Credentials.builder(store, clock).build();
        this.rosters = new RosterRegister(store, TENANT, clock);
        this.pools = new PoolFiles(store, TENANT, clock);
        this.pool = YearMonth.from(today).minusMonths(1).toString();
    }

    /** What everybody sees of a nurse of a ward. */
    AccessView tell(Unit ward, Person nurse, Person colleague) {
        RosterKey key = keep(ward, nurse, colleague);
        DateRange year = DateRange.startingOn(today.minusYears(1));
        AccessControl control = AccessControl.of(
                ShippedPolicies.threeTier(workforce.documents()),
                new GrantTable(List.of(
                        Grant.of("hr-office", "hr-head", DataScope.ALL, year),
                        Grant.of("head-nurse", "supervisor", DataScope.OWN_UNIT_AND_BELOW, year),
                        Grant.of("nurse", "staff", DataScope.OWN_UNIT, year),
                        Grant.of("colleague", "staff", DataScope.OWN_UNIT, year),
                        Grant.of("other-head", "supervisor", DataScope.OWN_UNIT_AND_BELOW, year))),
                workforce.units().tree(AsOf.of(today)),
                validator);
        AccessGuard guard = new AccessGuard(control, trail, workforce.people(), clock, zone);
        List<UnitId> here = List.of(ward.id());
        List<UnitId> there = workforce.units().tree(AsOf.of(today)).units(UnitKind.WARD).stream()
                .map(Unit::id)
                .filter(id -> !id.equals(ward.id()))
                .limit(1)
                .toList();
        List<AccessView.Tier> tiers = new ArrayList<>();
        tiers.add(tier(guard, key, nurse.id(), Actor.of("hr-office"), "人事负责人", "HR head"));
        tiers.add(tier(guard, key, nurse.id(), head("head-nurse", here), "本病区护士长", "head nurse of the ward"));
        tiers.add(tier(guard, key, nurse.id(), member("nurse", nurse.id(), here), "本人", "the nurse"));
        tiers.add(tier(guard, key, nurse.id(), member("colleague", colleague.id(), here), "同病区同事", "colleague"));
        tiers.add(tier(guard, key, nurse.id(), head("other-head", there), "外病区护士长", "head nurse of another ward"));
        tiers.add(tier(guard, key, nurse.id(), Actor.nobody(), "未登录", "not signed in"));
        Label head = Label.of("本病区护士长", "head nurse of the ward");
        Label office = Label.of("人事负责人", "HR head");
        List<AccessView.Seen> amendment = List.of(
                seen(guard.as(head("head-nurse", here), "roster"), key, "roster", head),
                seen(guard.as(head("head-nurse", here), "leave"), key, "leave", head),
                seen(guard.as(Actor.of("hr-office"), "protection"), key, "protection", office));
        return new AccessView(nurse.id().value(), ward.id().value(), tiers, amendment);
    }

    /** The last change of the roster, as it is shown. */
    private AccessView.Seen seen(AccessGate gate, RosterKey key, String purpose, Label label) {
        List<Amendment> shown = rosters.as(gate).amendments(key);
        Amendment last = shown.get(shown.size() - 1);
        String reason = Optional.ofNullable(last.origin().reason()).orElse("");
        return new AccessView.Seen(
                gate.actor().id(),
                label,
                purpose,
                last.origin().actor(),
                last.cells().size(),
                reason,
                !reason.equals(HealthSight.MARK));
    }

    private static Actor member(String account, PersonId person, List<UnitId> units) {
        return new Actor(account, person, units, List.of(), null);
    }

    private static Actor head(String account, List<UnitId> units) {
        return new Actor(account, PersonId.of("person-of-" + account), units, units, null);
    }

    private static CredentialFact certificate(String by, String id, int number, LocalDate from) {
        return new CredentialFact.Declared(
                id,
                Provenance.of(by, Method.TYPED),
                "cn.nurse.registration",
                Certificate.from(from)
                        .number("2019440" + String.format(Locale.ROOT, "%05d", number), "省卫健委")
                        .at("hospital"));
    }

    private RosterKey keep(Unit ward, Person nurse, Person colleague) {
        credentials.register().record(nurse.id(), List.of(certificate("clerk", "reg", 1, today.minusYears(2))));
        YearMonth month = YearMonth.from(today).plusMonths(1);
        RosterProblem problem = RosterProblem.builder(ward.id().value(), month)
                .shift(ShiftType.of("A", "白班", "08:00", "16:00"))
                .staff(
                        Staff.of(nurse.id().value(), "甲"),
                        Staff.of(colleague.id().value(), "乙"))
                .build();
        RosterChecker checker = Scheduling.builder().clock(clock).build().checker(problem);
        var roster = Roster.builder(ward.id().value(), problem.period());
        for (int day = 0; day < 5; day++) {
            roster.assign(nurse.id().value(), month.atDay(1).plusDays(day), "A");
        }
        roster.assign(colleague.id().value(), month.atDay(6), "A");
        Origin by = Origin.of("head-nurse");
        RosterEdition draft = ((LifecycleOutcome.Done) rosters.draft(roster.build(), checker, by)).edition();
        RosterEdition published = ((LifecycleOutcome.Done) rosters.publish(RosterAct.on(draft, by), checker)).edition();
        LocalDate sick = month.atDay(5);
        rosters.amend(
                RosterAct.on(published, by.because("护士病假,同事顶班")),
                List.of(
                        new CellDifference(nurse.id().value(), sick, Duty.of("A"), null),
                        new CellDifference(colleague.id().value(), sick, null, Duty.of("A"))),
                checker);
        pools.pay(
                pool,
                new PoolDocument(
                        "1000.00",
                        List.of(
                                new PoolDocument.Payout(nurse.id(), "600.00"),
                                new PoolDocument.Payout(colleague.id(), "400.00"))));
        return draft.key();
    }

    private AccessView.Tier tier(AccessGuard guard, RosterKey key, PersonId nurse, Actor actor, String zh, String en) {
        AccessGate gate = guard.as(actor, "");
        Optional<PersonView> profile = workforce.as(gate).people().find(nurse, AsOf.of(today));
        int certificates = credentials
                .as(gate)
                .file(nurse)
                .map(CredentialFile::credentials)
                .map(List::size)
                .orElse(0);
        Optional<RosterEdition> roster = rosters.as(gate).find(key);
        int payouts = (int) pools.as(gate).payouts(pool).stream()
                .filter(payout -> payout.person().equals(nurse))
                .count();
        boolean recorded = credentials
                .as(gate)
                .record(nurse, List.of(certificate(actor.accountable(), "more", 2, today.minusYears(1))))
                .isDone();
        List<String> fields = profile.map(AccessStory::shown).orElse(List.of());
        AccessView.Answers answers = new AccessView.Answers(
                fields,
                profile.map(PersonView::hidden).orElse(List.of()),
                certificates,
                roster.map(r -> r.assignments().size()).orElse(0),
                roster.map(r -> (int) r.assignments().stream()
                                .filter(a -> a.staff().equals(nurse.value()))
                                .count())
                        .orElse(0),
                payouts,
                recorded);
        Subject subject = gate.subject(nurse);
        List<AccessView.Right> rights = DataClass.SHIPPED.stream()
                .map(data -> right(gate, data, subject))
                .toList();
        return new AccessView.Tier(actor.isIdentified() ? actor.id() : "nobody", Label.of(zh, en), answers, rights);
    }

    private static AccessView.Right right(AccessGate gate, DataClass data, Subject subject) {
        AccessDecision read = gate.peek(AccessMode.READ, data, subject);
        AccessDecision modify = gate.peek(AccessMode.MODIFY, data, subject);
        return new AccessView.Right(data, read.denial(), modify.denial(), read.masked());
    }

    private static List<String> shown(PersonView view) {
        List<String> fields = new ArrayList<>(List.of(
                "name",
                "sex",
                "birthDate",
                "idDocument",
                "phone",
                "title",
                "ladder",
                "skills",
                "employments",
                "postings",
                "manager"));
        fields.removeAll(view.hidden());
        return fields;
    }
}
