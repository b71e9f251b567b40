package io.github.hospitalhr.quickstart.trust;

import io.github.hospitalhr.domain.GuardedPeople;
import io.github.hospitalhr.domain.Workforce;
import io.github.hospitalhr.domain.access.AccessControl;
import io.github.hospitalhr.domain.access.Actor;
import io.github.hospitalhr.domain.access.DataScope;
import io.github.hospitalhr.domain.access.Grant;
import io.github.hospitalhr.domain.access.GrantTable;
import io.github.hospitalhr.domain.access.ShippedPolicies;
import io.github.hospitalhr.domain.audit.AuditReport;
import io.github.hospitalhr.domain.audit.AuditTrail;
import io.github.hospitalhr.domain.audit.AuditVerifier;
import io.github.hospitalhr.domain.audit.Checkpoint;
import io.github.hospitalhr.domain.audit.Ed25519Signer;
import io.github.hospitalhr.domain.eligibility.Decision;
import io.github.hospitalhr.domain.eligibility.WorkRequest;
import io.github.hospitalhr.domain.guard.AccessGuard;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.lifecycle.AccountRevoker;
import io.github.hospitalhr.domain.lifecycle.Checklists;
import io.github.hospitalhr.domain.lifecycle.ExitDesk;
import io.github.hospitalhr.domain.lifecycle.GrantRevoker;
import io.github.hospitalhr.domain.lifecycle.ProcessCase;
import io.github.hospitalhr.domain.lifecycle.ProcessKind;
import io.github.hospitalhr.domain.lifecycle.Revocation;
import io.github.hospitalhr.domain.lifecycle.ShippedTemplates;
import io.github.hospitalhr.domain.lifecycle.StepEvent;
import io.github.hospitalhr.domain.lifecycle.StepView;
import io.github.hospitalhr.domain.lifecycle.TrainingGate;
import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.PeopleDocument;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.people.Sex;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.StoredRecord;
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
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.domain.unit.UnitsDocument;
import io.github.hospitalhr.domain.validation.InputValidator;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One ward of the demonstration hospital with its people, sealed and audited: a nurse joins, another leaves, and at the end somebody
 * changes the audit. Seeded: the same seed gives the same files. A hospital takes its keys from a key server instead.
 */
public final class TrustStory {

    private static final TenantId TENANT = TenantId.of("hospital");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final PersonId JOINS = PersonId.of("new-nurse");
    private static final Pattern STORED_NUMBER = Pattern.compile("\"number\":\"([^\"]*)\"");
    private static final String NURSE = "nurse";
    private static final Origin HR = Origin.of("hr-office");

    private final StoryClock clock;
    private final LocalDate today;
    private final InputValidator validator;
    private final DocumentCodec codec;
    private final SecureRandom random;
    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private final SealedRecordStore sealed;
    private final AuditTrail trail;
    private final PublicKey signedBy;
    private final Ed25519Signer signer;
    private final Workforce workforce;
    private final Checklists checklists;
    private GrantTable grants;
    private List<Revocation> revocations = List.of();
    private TrustRecord.SealedNumber number = new TrustRecord.SealedNumber("", true, List.of());

    /**
     * A story.
     *
     * @param today the day on which it begins
     * @param seed makes keys and nonces
     */
    public TrustStory(LocalDate today, long seed) {
        this.today = today;
        this.clock = new StoryClock(today, ZONE);
        this.validator = new InputValidator(clock);
        this.codec = DocumentCodec.builder(validator).build();
        try {
            random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed);
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, random);
            KeyPair pair = generator.generateKeyPair();
            signedBy = pair.getPublic();
            signer = Ed25519Signer.of("demo-audit-1", pair.getPrivate(), Map.of("demo-audit-1", signedBy));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK from 17 on has SHA1PRNG and Ed25519", e);
        }
        this.trail = AuditTrail.builder(store, clock).signer(signer).build();
        JdkCipherSuite suite = new JdkCipherSuite();
        LocalKeyRing masters = new LocalKeyRing(suite, random, "demo-master-1", key());
        PersonKeys keys = new PersonKeys(store, TENANT, masters, suite, random);
        this.sealed = new SealedRecordStore(
                store,
                new FieldSeal(keys, random, List.of()),
                new BlindIndex(suite, key()),
                List.of(SealedKind.people()),
                false);
        this.workforce = Workforce.builder(sealed, clock).validator(validator).build();
        this.checklists = new Checklists(store, TENANT, clock, ZONE, validator);
        DateRange year = DateRange.startingOn(today.minusYears(1));
        this.grants = new GrantTable(List.of(
                Grant.of("hr-office", "hr-head", DataScope.ALL, year), Grant.of(NURSE, "staff", DataScope.SELF, year)));
    }

    private byte[] key() {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return key;
    }

    /**
     * Tells the story.
     *
     * @param units the organisation of the hospital
     * @param ward the ward
     * @param staff its people; the first who leads no unit leaves
     * @return what it left behind
     */
    public TrustRecord tell(UnitTree units, Unit ward, List<Person> staff) {
        workforce
                .units()
                .importAll(new UnitsDocument(units.units().stream()
                        .map(u -> Dated.from(today.minusYears(1), u))
                        .toList()));
        List<PersonFile> files = new ArrayList<>();
        staff.forEach(p -> files.add(file(p, ward, files.size())));
        workforce.people().importAll(new PeopleDocument(files));
        Person model =
                staff.stream().filter(p -> !p.leads(ward.id())).findFirst().orElseThrow();
        List<TrustRecord.Day> hireDays = hire(ward, model);
        List<TrustRecord.Day> exitDays = new ArrayList<>();
        boolean revoked = exit(model, exitDays);
        List<Person> others = staff.stream()
                .filter(p -> !p.id().equals(model.id()) && !p.leads(ward.id()))
                .toList();
        AccessView access = new AccessStory(workforce, store, trail, clock, validator)
                .tell(ward, others.get(0), others.size() > 1 ? others.get(1) : model);
        Checkpoint kept = trail.checkpoint();
        List<String> audit = new ArrayList<>();
        trail.export(audit::add);
        AuditVerifier verifier = new AuditVerifier(TENANT, signer);
        long changed = 4;
        List<String> tampered = audit.stream()
                .map(line -> line.startsWith("E\t" + changed + "\t") ? line.replace("\tREFUSED\t", "\tDONE\t") : line)
                .toList();
        AuditReport sound = verifier.verify(audit, List.of(kept));
        AuditReport found = verifier.verify(tampered, List.of(kept));
        return new TrustRecord(
                find("hire"),
                hireDays,
                find("exit"),
                exitDays,
                revocations,
                audit,
                signedBy,
                kept,
                tampered,
                sound,
                found,
                changed,
                revoked,
                access,
                number);
    }

    private ProcessCase find(String id) {
        return checklists.find(id).orElseThrow();
    }

    private PersonFile file(Person person, Unit ward, int number) {
        DateRange days = DateRange.startingOn(today.minusYears(1));
        PersonFile file = PersonFile.of(person.id(), InventedNumbers.given(person.profile(), number));
        for (Employment employment : person.employments()) {
            file = file.employed(days, employment);
        }
        for (Posting posting : person.postings()) {
            file = posting.unit().equals(ward.id()) ? file.posted(days, posting) : file;
        }
        return file;
    }

    private AccessGuard guard() {
        AccessControl control = AccessControl.of(
                ShippedPolicies.threeTier(codec), grants, workforce.units().tree(AsOf.of(today)), validator);
        return new AccessGuard(control, trail, workforce.people(), clock, ZONE);
    }

    private GuardedPeople people(Actor actor, String purpose) {
        return workforce.as(guard().as(actor, purpose)).people();
    }

    private List<TrustRecord.Day> hire(Unit ward, Person model) {
        List<TrustRecord.Day> days = new ArrayList<>();
        LocalDate first = today.plusDays(7);
        DateRange from = DateRange.startingOn(first);
        Profile profile = InventedNumbers.given(
                Profile.of("欧阳新", Sex.FEMALE, LocalDate.of(2001, 2, 3)).withPhone("13800138000"), 399);
        Posting posting =
                Posting.of("t1", ward.id(), model.mainPosting().orElseThrow().position());
        GuardedPeople hr = people(Actor.of("hr-office"), "onboarding");
        boolean registered = hr.register(PersonFile.of(JOINS, profile)
                        .employed(from, Employment.of("e1", EmploymentType.CONTRACT))
                        .posted(from, posting))
                .isDone();
        say(days, "人事登记新护士,手机号加密存储", "HR registers the nurse; her telephone number is stored sealed", registered);
        hr.find(JOINS, AsOf.of(first));
        number = number(profile);
        String shown = number.stored().substring(0, Math.min(16, number.stored().length()));
        say(
                days,
                "身份证号在库中只有密文(" + shown + "…),按完整号码可查到本人",
                "the store holds her identity number sealed (" + shown + "…), and finds her by the whole number",
                number.isGood());
        Actor colleague = new Actor(NURSE, model.id(), List.of(ward.id()), List.of(), null);
        boolean hidden = people(colleague, "").find(JOINS, AsOf.of(first)).isEmpty();
        say(days, "无权同事查询被拒绝并记入审计", "a colleague without the right is refused, and that is in the audit", hidden);
        people(colleague, "").history(JOINS);
        checklists.start("hire", ShippedTemplates.of(ProcessKind.ONBOARDING, codec), JOINS, first, HR);
        done("hire", "documents");
        done("hire", "accounts");
        done("hire", "mentor");
        gate(days, ward, first, false);
        clock.day(today.plusDays(3));
        for (String training : List.of("training-law", "training-rules", "training-duties")) {
            done("hire", training);
        }
        say(days, "完成三门岗前培训", "three trainings before work are done", true);
        boolean self = checklists
                .record("hire", "assessment", StepEvent.What.DONE, Origin.of(JOINS.value()))
                .isRecorded();
        say(days, "本人不能给自己评定", "nobody assesses herself", !self);
        clock.day(today.plusDays(5));
        done("hire", "assessment");
        gate(days, ward, first, true);
        clock.day(first);
        done("hire", "contract");
        say(days, "上岗首日签订书面合同(劳动合同法第10条)", "first day: written contract (Labour Contract Law art. 10)", true);
        return days;
    }

    /** How the number of the new nurse stands in the store, and whether it is found. */
    private TrustRecord.SealedNumber number(Profile profile) {
        String plain = Objects.requireNonNull(profile.idDocument()).number();
        StoredRecord raw = store.find(RecordKind.of("hr.person").key(TENANT, JOINS.value()))
                .orElseThrow();
        Matcher stored = STORED_NUMBER.matcher(raw.payload());
        List<String> found = new ArrayList<>();
        sealed.search(
                TENANT,
                "hr.person",
                "id-number",
                plain,
                hit -> found.add(hit.key().id()),
                unread -> {});
        boolean open =
                raw.payload().contains(plain) || raw.indexValues().toString().contains(plain);
        return new TrustRecord.SealedNumber(stored.find() ? stored.group(1) : "", open, found);
    }

    private void gate(List<TrustRecord.Day> days, Unit ward, LocalDate first, boolean expected) {
        WorkRequest work = new WorkRequest(
                JOINS,
                "nursing.shift",
                ward.id(),
                first.atTime(8, 0).atZone(ZONE).toInstant(),
                first.atTime(8, 0).atZone(ZONE).toInstant().plus(Duration.ofHours(8)));
        Decision decision = new TrainingGate(checklists, workforce.people()).decide(work);
        String zh = decision.isPermitted()
                ? "可以排班"
                : "不得排班,还差 " + decision.reasons().size() + " 项";
        String en = decision.isPermitted()
                ? "may be rostered"
                : "may not be rostered, " + decision.reasons().size() + " things are missing";
        say(days, zh, en, decision.isPermitted() == expected);
    }

    private void done(String id, String step) {
        checklists.record(id, step, StepEvent.What.DONE, HR);
    }

    private void say(List<TrustRecord.Day> days, String zh, String en, boolean good) {
        days.add(new TrustRecord.Day(checklists.today(), Label.of(zh, en), good));
    }

    private boolean exit(Person leaver, List<TrustRecord.Day> days) {
        clock.day(today);
        LocalDate gone = today.plusDays(30);
        HostSystem his = new HostSystem("his");
        HostSystem remote = new HostSystem("vpn");
        HostSystem office = new HostSystem("oa");
        GrantRevoker own = new GrantRevoker(
                person -> person.equals(leaver.id()) ? List.of(NURSE) : List.of(),
                account -> grants.of(account),
                (account, day) -> grants = grants.ending(account, day),
                clock,
                ZONE);
        List<AccountRevoker> systems = List.of(his, office, remote, own);
        List.of(his, office, remote).forEach(s -> s.open(leaver.id(), "acct-" + leaver.id()));
        ExitDesk desk = new ExitDesk(store, checklists, trail, clock, ZONE, validator, systems);
        checklists.start("exit", ShippedTemplates.of(ProcessKind.EXIT, codec), leaver.id(), gone, HR);
        done("exit", "notice");
        desk.order("exit", HR);
        say(
                days,
                "提交离职申请,向三个系统及本套件授权表下达注销指令",
                "the nurse gives notice; revocation is ordered at three systems and at the grants of the SDK",
                true);
        clock.day(gone.minusDays(1));
        done("exit", "handover");
        done("exit", "assets");
        people(Actor.of("hr-office"), "exit")
                .endEmployment(leaver.id(), leaver.employments().get(0).id(), DateRange.startingOn(gone));
        boolean before = ownFile(leaver);
        list(days, desk.run().orders(), 4);
        clock.day(gone);
        remote.behave(true, false);
        his.behave(false, true);
        list(days, desk.run().orders(), 2);
        say(
                days,
                "本套件内的角色授权随最后一天终止,本人账号查询被拒绝",
                "her role in the SDK ended with the last day: her account is refused even her own file",
                before && !ownFile(leaver));
        done("exit", "certificate");
        clock.day(gone.plusDays(1));
        remote.behave(false, false);
        his.behave(false, false);
        list(days, desk.run().orders(), 0);
        done("exit", "settlement");
        clock.day(gone.plusDays(10));
        done("exit", "files");
        done("exit", "retention");
        // Ordering again adds nothing: it tells how far the orders are.
        revocations = desk.order("exit", HR);
        boolean closed = find("exit").isClosed();
        say(days, "档案社保十五日内转移完毕,流程结束", "files transferred within 15 days; the case is closed", closed);
        return closed
                && desk.reconcile().isEmpty()
                && step("exit", "revocation").isSettled();
    }

    /** Whether the account of who leaves still sees her own file. */
    private boolean ownFile(Person leaver) {
        Actor actor = new Actor(NURSE, leaver.id(), List.of(), List.of(), null);
        return people(actor, "").find(leaver.id(), AsOf.of(today)).isPresent();
    }

    private StepView step(String id, String step) {
        return find(id).asOf(checklists.today()).stream()
                .filter(v -> v.step().id().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private void list(List<TrustRecord.Day> days, List<Revocation> unfinished, int expected) {
        String which = unfinished.stream()
                .map(r -> r.system() + " " + r.state())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        String zh = unfinished.isEmpty() ? "四个系统均已回读确认无可用账号" : "每日未完成清单: " + which;
        String en = unfinished.isEmpty()
                ? "all four systems were read back: no account lets anybody in"
                : "daily list of unfinished revocations: " + which;
        say(days, zh, en, unfinished.size() == expected);
    }
}
