package io.github.hospitalhr.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.access.AccessControl;
import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.AccessPolicy;
import io.github.hospitalhr.domain.access.AccessRule;
import io.github.hospitalhr.domain.access.Actor;
import io.github.hospitalhr.domain.access.DataScope;
import io.github.hospitalhr.domain.access.Grant;
import io.github.hospitalhr.domain.access.GrantTable;
import io.github.hospitalhr.domain.access.Relation;
import io.github.hospitalhr.domain.access.Role;
import io.github.hospitalhr.domain.access.ShippedPolicies;
import io.github.hospitalhr.domain.audit.AuditTrail;
import io.github.hospitalhr.domain.eligibility.Decision;
import io.github.hospitalhr.domain.eligibility.Eligibility;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.eligibility.WorkRequest;
import io.github.hospitalhr.domain.guard.AccessGuard;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.notice.Notice;
import io.github.hospitalhr.domain.notice.NoticeTemplates;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.people.Sex;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.OutboxItem;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.Channel;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StoreUnavailableException;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.mockito.AdditionalAnswers;
import org.mockito.Mockito;

class LifecycleTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final TenantId TENANT = TenantId.of("hospital");
    private static final PersonId FANG = PersonId.of("p1");
    private static final PersonId HEAD = PersonId.of("p-head");
    private static final Origin HR = Origin.of("hr1");
    private static final LocalDate DEC1 = LocalDate.of(2026, 12, 1);

    private Instant now = Instant.parse("2026-11-20T02:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private static final InputValidator VALIDATOR = new InputValidator(Clock.systemUTC());
    private static final DocumentCodec CODEC = DocumentCodec.builder(VALIDATOR).build();
    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private final Checklists checklists = new Checklists(store, TENANT, clock, ZONE, VALIDATOR);

    private void day(String day) {
        now = LocalDate.parse(day).atTime(10, 0).atZone(ZONE).toInstant();
    }

    private static ProcessTemplate template(ProcessKind kind) {
        return ShippedTemplates.of(kind, CODEC);
    }

    private StepResult done(String id, String step) {
        return checklists.record(id, step, StepEvent.What.DONE, HR);
    }

    private StepView step(String id, String step) {
        return checklists.find(id).orElseThrow().step(step, checklists.today()).orElseThrow();
    }

    @Test
    void shippedTemplatesAreSoundDocuments() {
        for (ProcessKind kind : ProcessKind.values()) {
            ProcessTemplate template = template(kind);
            assertThat(template.kind()).isEqualTo(kind);
            assertThat(template.faults()).isEmpty();
            assertThat(CODEC.read(ProcessTemplate.FORMAT, CODEC.write(ProcessTemplate.FORMAT, template)))
                    .isEqualTo(template);
        }
    }

    @Test
    void aCaseIsOpenStepByStepAndKnowsItsDueDays() {
        checklists.start("c1", template(ProcessKind.ONBOARDING), FANG, DEC1, HR);
        assertThat(step("c1", "documents").due()).isEqualTo(LocalDate.of(2026, 11, 28));
        assertThat(step("c1", "contract").state()).isEqualTo(StepView.State.WAITING);
        assertThat(done("c1", "contract").reason().orElseThrow().code()).isEqualTo("step.waiting");
        assertThat(done("c1", "documents").isRecorded()).isTrue();
        assertThat(done("c1", "documents").reason().orElseThrow().code()).isEqualTo("step.done");
        assertThat(done("c1", "nonsense").reason().orElseThrow().code()).isEqualTo("step.unknown");
        assertThat(step("c1", "contract").state()).isEqualTo(StepView.State.OPEN);
        day("2027-01-03");
        assertThat(step("c1", "contract").overdue()).isEqualTo(3);
        assertThat(step("c1", "contract").escalated()).containsExactly("hr-head");
        assertThat(step("c1", "contract").step().legal().article()).isEqualTo("劳动合同法 第10条");
        assertThat(checklists.find("c1").orElseThrow().percent()).isEqualTo(11);
        assertThatThrownBy(() -> done("c2", "documents")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLawIsNotWaivedNorAGateNorWithoutABasis() {
        checklists.start("c1", template(ProcessKind.ONBOARDING), FANG, DEC1, HR);
        done("c1", "documents");
        Origin because = HR.because("院办〔2026〕7号");
        assertThat(checklists
                        .record("c1", "contract", StepEvent.What.WAIVED, because)
                        .reason()
                        .orElseThrow())
                .satisfies(r -> assertThat(r.article()).isEqualTo("劳动合同法 第10条"))
                .satisfies(r -> assertThat(r.code()).isEqualTo("step.legal"));
        assertThat(checklists
                        .record("c1", "training-law", StepEvent.What.WAIVED, because)
                        .reason()
                        .orElseThrow()
                        .code())
                .isEqualTo("step.waiver");
        assertThat(checklists.record("c1", "mentor", StepEvent.What.WAIVED, HR).isRecorded())
                .isFalse();
        assertThat(checklists
                        .record("c1", "mentor", StepEvent.What.WAIVED, because)
                        .isRecorded())
                .isTrue();
    }

    private static WorkRequest work(PersonId person) {
        Instant from = Instant.parse("2026-12-01T00:00:00Z");
        return new WorkRequest(person, "RN", UnitId.of("icu"), from, from.plus(Duration.ofHours(8)));
    }

    @Test
    void nobodyStartsUntrained() {
        PeopleDirectory people = Mockito.mock(PeopleDirectory.class);
        Person fang =
                new Person(FANG, Profile.of("王芳", Sex.FEMALE, LocalDate.of(1990, 1, 1)), List.of(), List.of(), null);
        Mockito.when(people.find(Mockito.eq(FANG), Mockito.any())).thenReturn(Optional.of(fang));
        Mockito.when(people.find(Mockito.eq(PersonId.of("nobody")), Mockito.any()))
                .thenReturn(Optional.empty());
        Eligibility gate = Eligibility.allOf(List.of(new TrainingGate(checklists, people)));
        assertThat(gate.decide(work(FANG))).isEqualTo(Decision.permit());
        assertThat(gate.decide(work(PersonId.of("nobody"))).isPermitted()).isFalse();
        checklists.start("c1", template(ProcessKind.ONBOARDING), FANG, DEC1, HR);
        assertThat(gate.decide(work(FANG)).reasons())
                .extracting(r -> r.code())
                .containsExactly("gate.training-law", "gate.training-rules", "gate.training-duties", "gate.assessment");
        done("c1", "training-law");
        done("c1", "training-rules");
        done("c1", "training-duties");
        assertThat(checklists
                        .record("c1", "assessment", StepEvent.What.DONE, Origin.of(FANG.value()))
                        .reason()
                        .orElseThrow()
                        .code())
                .as("nobody assesses herself")
                .isEqualTo("step.recusal");
        assertThat(gate.decide(work(FANG)).isPermitted()).isFalse();
        done("c1", "assessment");
        assertThat(gate.decide(work(FANG))).isEqualTo(Decision.permit());
        checklists.record("c1", "training-law", StepEvent.What.REOPENED, HR);
        assertThat(gate.decide(work(FANG)).isPermitted()).isFalse();
    }

    /** B9: a signed order starts the review; law and finance look at it at the same time. */
    @Test
    void approvalsRunInParallelAndARejectionEndsTheCase() {
        checklists.review("r1", template(ProcessKind.CONTRACT_REVIEW), "合同 2026-117", DEC1, HR);
        done("r1", "draft");
        assertThat(step("r1", "legal").state()).isEqualTo(StepView.State.OPEN);
        assertThat(step("r1", "finance").state()).isEqualTo(StepView.State.OPEN);
        done("r1", "finance");
        assertThat(step("r1", "signature").state()).isEqualTo(StepView.State.WAITING);
        assertThat(checklists.record("r1", "draft", StepEvent.What.REJECTED, HR).isRecorded())
                .isFalse();
        assertThat(checklists
                        .record("r1", "legal", StepEvent.What.REJECTED, HR.because("第3条"))
                        .isRecorded())
                .isTrue();
        assertThat(checklists.find("r1").orElseThrow().isClosed()).isTrue();
        assertThat(checklists.open()).isEmpty();
        assertThat(done("r1", "signature").reason().orElseThrow().code()).isEqualTo("case.rejected");
        checklists.record("r1", "legal", StepEvent.What.REOPENED, HR);
        done("r1", "legal");
        done("r1", "signature");
        assertThat(checklists.find("r1").orElseThrow().percent()).isEqualTo(100);
    }

    @Test
    void templatesWithCirclesAreRefusedAndCasesKeepTheirRevision() {
        StepTemplate a =
                new StepTemplate("a", Label.of("甲", "a"), StepKind.TASK, "hr", 0, List.of("b"), false, null, List.of());
        StepTemplate b = new StepTemplate(
                "b", Label.of("乙", "b"), StepKind.TASK, "hr", 0, List.of("a", "x"), false, null, List.of());
        ProcessTemplate bad = new ProcessTemplate("t", 1, ProcessKind.LEAVE, Label.of("假", "leave"), List.of(a, b, a));
        assertThatThrownBy(() -> checklists.start("c1", bad, FANG, DEC1, HR))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.faults())
                                .extracting(f -> f.rule())
                                .containsExactly(
                                        "step.circle", "step.unknown", "step.circle", "step.twice", "step.circle"));
        ProcessTemplate first = template(ProcessKind.LEAVE);
        checklists.start("c1", first, FANG, DEC1, HR);
        ProcessTemplate second = new ProcessTemplate(
                "leave", 2, ProcessKind.LEAVE, first.label(), first.steps().subList(0, 1));
        checklists.start("c2", second, FANG, DEC1, HR);
        assertThat(checklists.about(FANG))
                .extracting(c -> c.template().revision())
                .containsExactly(1, 2);
    }

    private List<String> notices() {
        NoticeTemplates texts = NoticeTemplates.shipped();
        List<String> all = new ArrayList<>();
        for (OutboxItem item : store.due(now, 1000)) {
            Notice notice = Notice.from(item.entry());
            all.add(notice.recipient() + " " + notice.template() + " "
                    + texts.render(notice).subject());
        }
        return all;
    }

    /** Every choice of days on which the sweep ran tells the same in the end, each once. */
    @Test
    void noticesAreSentOnceWhicheverDaysTheSweepRan() {
        StepOwners owners =
                (role, person, day) -> role.equals("self") ? List.of(FANG) : List.of(PersonId.of("owner-" + role));
        ChecklistSweep sweep = new ChecklistSweep(checklists, owners, Channel.INBOX, Locale.SIMPLIFIED_CHINESE);
        checklists.review("r1", template(ProcessKind.CONTRACT_REVIEW), "合同", DEC1, HR);
        assertThat(sweep.run(now)).isEqualTo(1);
        assertThat(sweep.run(now)).isZero();
        done("r1", "draft");
        day("2026-12-09");
        assertThat(sweep.run(now)).isEqualTo(6);
        assertThat(sweep.run(now)).isZero();
        assertThat(notices())
                .containsExactlyInAnyOrder(
                        "owner-sales checklist.open 待办: 提交合同文本",
                        "owner-legal checklist.open 待办: 法务审核",
                        "owner-legal checklist.overdue 已逾期: 法务审核",
                        "owner-legal-head checklist.escalated 逾期上报: 法务审核",
                        "owner-finance checklist.open 待办: 财务审核",
                        "owner-finance checklist.overdue 已逾期: 财务审核",
                        "owner-finance-head checklist.escalated 逾期上报: 财务审核");
    }

    @Test
    void aRungWithoutOwnerIsToldWhenThereIsOne() {
        List<PersonId> desk = new ArrayList<>();
        ChecklistSweep sweep =
                new ChecklistSweep(checklists, (r, p, d) -> List.copyOf(desk), Channel.INBOX, Locale.ENGLISH);
        checklists.review("r1", template(ProcessKind.CONTRACT_REVIEW), "x", DEC1, HR);
        assertThat(sweep.run(now)).isZero();
        desk.add(HEAD);
        assertThat(sweep.run(now)).isEqualTo(1);
        assertThat(notices()).containsExactly("p-head checklist.open To do: hand in the draft");
    }

    /** A system of the host with accounts that can be opened again behind the desk's back. */
    private static final class FakeSystem implements AccountRevoker {
        private final String name;
        private final Map<PersonId, List<String>> active = new LinkedHashMap<>();
        private boolean down;
        private boolean lies;

        FakeSystem(String name) {
            this.name = name;
            active.put(FANG, List.of("fang"));
            active.put(HEAD, List.of("head"));
        }

        @Override
        public String system() {
            return name;
        }

        @Override
        public Ack revoke(PersonId person, String orderKey) {
            if (down) {
                throw new IllegalStateException("down");
            }
            if (!lies) {
                active.put(person, List.of());
            }
            return Ack.REVOKED;
        }

        @Override
        public List<String> activeAccounts(PersonId person) {
            return active.getOrDefault(person, List.of());
        }
    }

    @Test
    void anExitIsDoneWhenEverySystemWasReadBack() {
        FakeSystem his = new FakeSystem("his");
        FakeSystem vpn = new FakeSystem("vpn");
        AuditTrail trail = AuditTrail.builder(store, clock).build();
        ExitDesk desk = new ExitDesk(store, checklists, trail, clock, ZONE, VALIDATOR, List.of(his, vpn));
        checklists.start("x1", template(ProcessKind.EXIT), FANG, DEC1, HR);
        done("x1", "notice");
        assertThat(desk.order("x1", HR)).hasSize(2);
        assertThat(desk.order("x1", HR)).hasSize(2);
        assertThat(desk.run().orders()).as("the last day is not over").hasSize(2);
        assertThat(his.activeAccounts(FANG)).containsExactly("fang");
        day("2026-12-01");
        vpn.down = true;
        his.lies = true;
        assertThat(desk.run().orders())
                .extracting(r -> r.system() + " " + r.state() + " " + r.active() + " " + r.attempts())
                .containsExactly("his STILL_ACTIVE [fang] 0", "vpn ORDERED [] 1");
        assertThat(done("x1", "revocation").reason().orElseThrow().code()).isEqualTo("step.readBack");
        vpn.down = false;
        his.lies = false;
        assertThat(desk.run().isEmpty()).isTrue();
        assertThat(step("x1", "revocation").state()).isEqualTo(StepView.State.DONE);
        assertThat(his.activeAccounts(HEAD)).containsExactly("head");
        his.active.put(FANG, List.of("fang2"));
        assertThat(desk.reconcile().orders())
                .extracting(Revocation::state)
                .containsExactly(Revocation.State.STILL_ACTIVE);
        assertThat(step("x1", "revocation").state()).isEqualTo(StepView.State.OPEN);
        assertThat(desk.run().isEmpty()).isTrue();
        assertThat(step("x1", "revocation").state()).isEqualTo(StepView.State.DONE);
        assertThat(trail.about("p1"))
                .extracting(e -> e.event().object() + " " + e.event().outcome())
                .contains("hr.revocation/his FAILED", "hr.revocation/vpn FAILED", "hr.revocation/vpn DONE");
    }

    /** Two desks order at once: both are told all orders; that the slower one ordered nothing is in the audit. */
    @Test
    void twoDesksOrderAnExitOnce() {
        FakeSystem his = new FakeSystem("his");
        FakeSystem vpn = new FakeSystem("vpn");
        AuditTrail trail = AuditTrail.builder(store, clock).build();
        checklists.start("x3", template(ProcessKind.EXIT), FANG, DEC1, HR);
        done("x3", "notice");
        ExitDesk faster = new ExitDesk(store, checklists, trail, clock, ZONE, VALIDATOR, List.of(his, vpn));
        RecordStore overtaken = Mockito.mock(RecordStore.class, AdditionalAnswers.delegatesTo(store));
        Mockito.doAnswer(call -> {
                    faster.order("x3", HR);
                    return store.commit(call.getArgument(0));
                })
                .doAnswer(AdditionalAnswers.delegatesTo(store))
                .when(overtaken)
                .commit(Mockito.any());
        ExitDesk slower = new ExitDesk(overtaken, checklists, trail, clock, ZONE, VALIDATOR, List.of(his, vpn));
        assertThat(slower.order("x3", HR)).extracting(Revocation::system).containsExactly("his", "vpn");
        assertThat(trail.about("p1"))
                .extracting(e -> e.event().action() + " " + e.event().object() + " "
                        + e.event().outcome())
                .containsExactly(
                        "ORDER hr.revocation/his DONE",
                        "ORDER hr.revocation/vpn DONE",
                        "ORDER hr.revocation/his DONE",
                        "ORDER hr.revocation/vpn DONE",
                        "ORDER hr.revocation/his FAILED",
                        "ORDER hr.revocation/vpn FAILED");
    }

    @Test
    void anExitIsOrderedWholeOrNotAtAll() {
        FakeSystem his = new FakeSystem("his");
        FakeSystem vpn = new FakeSystem("vpn");
        RecordStore dying = Mockito.mock(RecordStore.class, AdditionalAnswers.delegatesTo(store));
        Mockito.doAnswer(AdditionalAnswers.delegatesTo(store))
                .doThrow(new StoreUnavailableException("away", null))
                .when(dying)
                .commit(Mockito.any());
        AuditTrail trail = AuditTrail.builder(store, clock).build();
        checklists.start("x2", template(ProcessKind.EXIT), FANG, DEC1, HR);
        done("x2", "notice");
        new ExitDesk(dying, checklists, trail, clock, ZONE, VALIDATOR, List.of(his, vpn)).order("x2", HR);
        day("2026-12-01");
        new ExitDesk(store, checklists, trail, clock, ZONE, VALIDATOR, List.of(his, vpn)).run();
        assertThat(step("x2", "revocation").state()).isEqualTo(StepView.State.DONE);
        assertThat(vpn.activeAccounts(FANG)).isEmpty();
    }

    private ExitDesk desk(AuditTrail trail, AccountRevoker... systems) {
        return new ExitDesk(store, checklists, trail, clock, ZONE, VALIDATOR, List.of(systems));
    }

    private AuditTrail trail() {
        return AuditTrail.builder(store, clock).build();
    }

    /** The law does not wait until somebody has ticked the step before. */
    @Test
    void aLegalStepAndARevocationAreLateWhateverTheyWaitFor() {
        checklists.start("on", template(ProcessKind.ONBOARDING), FANG, LocalDate.of(2026, 9, 1), HR);
        checklists.start("ex", template(ProcessKind.EXIT), HEAD, LocalDate.of(2026, 9, 1), HR);
        day("2026-12-01");
        assertThat(step("on", "contract").state()).isEqualTo(StepView.State.WAITING);
        assertThat(step("on", "contract").overdue()).isEqualTo(61);
        assertThat(step("on", "contract").escalated()).containsExactly("hr-head");
        assertThat(step("on", "accounts").overdue()).as("no day of its own").isZero();
        assertThat(step("ex", "revocation").escalated()).containsExactly("hr-head", "security");
        assertThat(step("ex", "files").overdue()).isEqualTo(76);
        ChecklistSweep sweep = new ChecklistSweep(
                checklists, (r, p, d) -> List.of(PersonId.of("o-" + r)), Channel.INBOX, Locale.SIMPLIFIED_CHINESE);
        sweep.run(now);
        assertThat(notices())
                .contains("o-hr-head checklist.escalated 逾期上报: 订立书面合同")
                .anySatisfy(n -> assertThat(n).startsWith("o-security checklist.escalated"))
                .anySatisfy(n -> assertThat(n).startsWith("o-it checklist.overdue"))
                .noneSatisfy(n -> assertThat(n).startsWith("o-it checklist.open"));
    }

    @Test
    void anExitThatNobodyOrderedIsOnTheDailyList() {
        FakeSystem his = new FakeSystem("his");
        ExitDesk desk = desk(trail(), his);
        checklists.start("x1", template(ProcessKind.EXIT), FANG, DEC1, HR);
        day("2027-02-01");
        assertThat(desk.run().unordered()).extracting(ProcessCase::id).containsExactly("x1");
        desk.order("x1", HR);
        assertThat(desk(trail(), his, new FakeSystem("vpn")).unfinished().unordered())
                .as("a system connected since then has no order")
                .hasSize(1);
        assertThat(desk.unfinished().unordered()).isEmpty();
        assertThat(desk.run().isEmpty()).isTrue();
    }

    /** Accounts that are gone are gone, whether the notice was ticked or not. */
    @Test
    void aRevocationThatIsReadBackIsDoneWhateverItWaitedFor() {
        FakeSystem his = new FakeSystem("his");
        ExitDesk desk = desk(trail(), his);
        checklists.start("x1", template(ProcessKind.EXIT), FANG, DEC1, HR);
        desk.order("x1", HR);
        day("2026-12-01");
        assertThat(desk.run().isEmpty()).isTrue();
        assertThat(step("x1", "revocation").state()).isEqualTo(StepView.State.DONE);
    }

    /** A desk that dies between the read-back and the tick finds the case again in its next run. */
    @Test
    void aConfirmedCaseIsSettledByTheNextRun() {
        FakeSystem his = new FakeSystem("his");
        ExitDesk desk = desk(trail(), his);
        checklists.start("x1", template(ProcessKind.EXIT), FANG, DEC1, HR);
        desk.order("x1", HR);
        day("2026-12-01");
        desk.run();
        checklists.record("x1", "revocation", StepEvent.What.REOPENED, HR);
        assertThat(desk.run().isEmpty()).isTrue();
        assertThat(step("x1", "revocation").state()).isEqualTo(StepView.State.DONE);
    }

    @Test
    void anOrderThatDoesNotReadStopsNobodyElses() {
        FakeSystem his = new FakeSystem("his");
        ExitDesk desk = desk(trail(), his);
        checklists.start("x1", template(ProcessKind.EXIT), FANG, DEC1, HR);
        checklists.start("x2", template(ProcessKind.EXIT), HEAD, DEC1, HR);
        desk.order("x1", HR);
        desk.order("x2", HR);
        RecordKind kind = RecordKind.of(
                "hr.revocation", RecordIndex.of("case"), RecordIndex.of("open"), RecordIndex.of("person"));
        StoredRecord one = store.find(kind.key(TENANT, "x1/his")).orElseThrow();
        store.commit(CommitBatch.builder(TENANT)
                .put(kind, "x1/his", one.version(), "{broken", one.indexValues())
                .build());
        day("2026-12-01");
        UnfinishedExits list = desk.run();
        assertThat(his.activeAccounts(HEAD)).isEmpty();
        assertThat(step("x2", "revocation").state()).isEqualTo(StepView.State.DONE);
        assertThat(list.unreadable()).containsExactly("x1/his");
        assertThat(list.unordered()).extracting(ProcessCase::id).containsExactly("x1");
        assertThat(desk.order("x1", HR)).hasSize(1);
        assertThat(desk.run().isEmpty()).isTrue();
        assertThat(his.activeAccounts(FANG)).isEmpty();
    }

    @Test
    void aCaseThatDoesNotReadStopsNobodyElses() {
        FakeSystem his = new FakeSystem("his");
        ExitDesk desk = desk(trail(), his);
        checklists.start("x1", template(ProcessKind.EXIT), FANG, DEC1, HR);
        checklists.start("x2", template(ProcessKind.EXIT), HEAD, DEC1, HR);
        desk.order("x1", HR);
        desk.order("x2", HR);
        RecordKind kind = RecordKind.of("hr.process-case", RecordIndex.of("open"), RecordIndex.of("person"));
        StoredRecord one = store.find(kind.key(TENANT, "x1")).orElseThrow();
        store.commit(CommitBatch.builder(TENANT)
                .put(kind, "x1", one.version(), "{broken", one.indexValues())
                .build());
        day("2026-12-01");
        UnfinishedExits list = desk.run();
        assertThat(his.activeAccounts(FANG))
                .as("the order reads: it is carried out")
                .isEmpty();
        assertThat(his.activeAccounts(HEAD)).isEmpty();
        assertThat(step("x2", "revocation").state()).isEqualTo(StepView.State.DONE);
        assertThat(list.orders()).isEmpty();
        assertThat(list.unreadable()).containsExactly("x1");
        assertThat(list.isEmpty()).isFalse();
        assertThat(desk.reconcile().unreadable()).containsExactly("x1");
        assertThat(checklists.open()).extracting(ProcessCase::id).containsExactly("x2");
        assertThatThrownBy(() -> checklists.about(FANG))
                .as("who may start work is not decided past a case that does not read")
                .isInstanceOf(InvalidInputException.class);
    }

    /** Between the reading of nothing and the writing of one the other one writes: exactly one wins, the other is told. */
    @Test
    void ofTwoWhoStartACaseOfOneKeyExactlyOneWins() {
        AtomicBoolean first = new AtomicBoolean(true);
        RecordStore interleaved = Mockito.mock(RecordStore.class, AdditionalAnswers.delegatesTo(store));
        Mockito.doAnswer(call -> {
                    if (first.getAndSet(false)) {
                        checklists.start("x1", template(ProcessKind.EXIT), HEAD, DEC1, HR);
                    }
                    return store.commit(call.getArgument(0));
                })
                .when(interleaved)
                .commit(Mockito.any());
        Checklists other = new Checklists(interleaved, TENANT, clock, ZONE, VALIDATOR);
        assertThatThrownBy(() -> other.start("x1", template(ProcessKind.EXIT), FANG, DEC1, HR))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.faults()).extracting(InputFault::rule).containsExactly("case.taken"));
        assertThat(checklists.find("x1").orElseThrow().person()).isEqualTo(HEAD);
        assertThat(checklists.open()).hasSize(1);
        assertThat(checklists.about(FANG)).isEmpty();
    }

    /** Who loses the race for a key to a case that they may not see is refused, as if the case had been there before. */
    @Test
    void whoLosesTheRaceToAHiddenCaseLearnsNothingOfIt() {
        AtomicBoolean first = new AtomicBoolean(true);
        RecordStore interleaved = Mockito.mock(RecordStore.class, AdditionalAnswers.delegatesTo(store));
        Mockito.doAnswer(call -> {
                    if (first.getAndSet(false)) {
                        checklists.start("x1", template(ProcessKind.EXIT), HEAD, DEC1, HR);
                    }
                    return store.commit(call.getArgument(0));
                })
                .when(interleaved)
                .commit(Mockito.any());
        Checklists raced = new Checklists(interleaved, TENANT, clock, ZONE, VALIDATOR);
        AccessRule own = new AccessRule(
                "own", "process", List.of(AccessMode.READ, AccessMode.MODIFY), Relation.SELF, List.of(), List.of());
        AccessControl control = AccessControl.of(
                new AccessPolicy("own", 1, List.of(new Role("self", Label.of("本人", "self"), List.of(), List.of(own)))),
                new GrantTable(List.of(
                        Grant.of("fang", "self", DataScope.SELF, DateRange.startingOn(LocalDate.of(2020, 1, 1))))),
                UnitTree.of(List.of(Unit.hospital(UnitId.of("h"), "医院"))),
                VALIDATOR);
        PeopleDirectory people = Mockito.mock(PeopleDirectory.class);
        Mockito.when(people.find(Mockito.any(), Mockito.any())).thenReturn(Optional.empty());
        AccessGuard guard = new AccessGuard(control, trail(), people, clock, ZONE);
        GuardedChecklists mine = raced.as(
                guard.as(new Actor("fang", FANG, List.of(), List.of(), null), ""), (role, person, day) -> List.of());
        assertThat(mine.start("x1", template(ProcessKind.EXIT), FANG, DEC1)).isEqualTo(Guarded.refused());
        assertThat(checklists.find("x1").orElseThrow().person()).isEqualTo(HEAD);
        assertThat(mine.start("x2", template(ProcessKind.EXIT), FANG, DEC1).isDone())
                .isTrue();
        assertThatThrownBy(() -> mine.start("x2", template(ProcessKind.EXIT), FANG, DEC1))
                .isInstanceOf(InvalidInputException.class);
    }

    /** The SDK's own grants are a system like any other: ended with the last day, read back, opened again if somebody grants anew. */
    @Test
    void anExitEndsTheGrantsOfWhoLeaves() {
        DateRange open = DateRange.startingOn(LocalDate.of(2020, 1, 1));
        Grant later = Grant.of("fang", "supervisor", DataScope.OWN_UNIT, DateRange.startingOn(DEC1.plusDays(9)));
        Grant past =
                Grant.of("fang", "staff", DataScope.SELF, DateRange.of(LocalDate.of(2019, 1, 1), DEC1.minusDays(90)));
        AtomicReference<GrantTable> grants = new AtomicReference<>(new GrantTable(List.of(
                past,
                Grant.of("fang", "staff", DataScope.SELF, open),
                later,
                Grant.of("fang-2", "staff", DataScope.SELF, open),
                Grant.of("head", "supervisor", DataScope.OWN_UNIT, open))));
        GrantRevoker own = new GrantRevoker(
                person -> person.equals(FANG)
                        ? List.of("fang-2", "fang")
                        : person.equals(HEAD) ? List.of("head") : List.of(),
                account -> grants.get().of(account),
                (account, day) -> grants.updateAndGet(table -> table.ending(account, day)),
                clock,
                ZONE);
        ExitDesk desk = desk(trail(), own);
        checklists.start("x1", template(ProcessKind.EXIT), FANG, DEC1, HR);
        desk.order("x1", HR);
        day("2026-11-30");
        assertThat(desk.run().orders()).hasSize(1);
        assertThat(own.activeAccounts(FANG)).containsExactly("fang", "fang-2");
        day("2026-12-01");
        assertThat(desk.run().isEmpty()).isTrue();
        assertThat(own.activeAccounts(FANG)).isEmpty();
        assertThat(grants.get().of("fang"))
                .containsExactly(past, Grant.of("fang", "staff", DataScope.SELF, DateRange.of(open.from(), DEC1)));
        assertThat(own.activeAccounts(HEAD)).containsExactly("head");
        assertThat(own.revoke(PersonId.of("nobody"), "k")).isEqualTo(AccountRevoker.Ack.NO_ACCOUNT);
        assertThat(own.revoke(FANG, "k")).isEqualTo(AccountRevoker.Ack.REVOKED);
        grants.set(new GrantTable(List.of(later)));
        assertThat(desk.reconcile().orders())
                .singleElement()
                .satisfies(order -> assertThat(order.active()).containsExactly("fang"));
    }

    @Test
    void nothingIsOrderedWithoutItsEntryInTheAudit() {
        RecordStore away = Mockito.mock(RecordStore.class, AdditionalAnswers.delegatesTo(store));
        Mockito.doThrow(new StoreUnavailableException("away", null)).when(away).commit(Mockito.any());
        checklists.start("x1", template(ProcessKind.EXIT), FANG, DEC1, HR);
        ExitDesk blind = desk(AuditTrail.builder(away, clock).build(), new FakeSystem("his"));
        assertThatThrownBy(() -> blind.order("x1", HR)).isInstanceOf(StoreUnavailableException.class);
        AuditTrail trail = trail();
        ExitDesk desk = desk(trail, new FakeSystem("his"));
        assertThat(desk.unfinished().orders()).isEmpty();
        desk.order("x1", HR);
        assertThat(trail.about("p1")).hasSize(1);
    }

    @Test
    void nobodyPassesTheirOwnGateOrReopensTheirOwnCase() {
        checklists.start("t1", template(ProcessKind.TRANSFER), FANG, DEC1, HR);
        for (String step : List.of("agreement", "release", "acceptance")) {
            done("t1", step);
        }
        Origin self = Origin.of("account-9");
        assertThat(by(self, "training", StepEvent.What.DONE)).isEqualTo("step.recusal");
        assertThat(by(self, "handover", StepEvent.What.DONE)).as("no gate").isEmpty();
        done("t1", "training");
        assertThat(by(self, "training", StepEvent.What.REOPENED)).isEqualTo("step.recusal");
        checklists.start("l1", template(ProcessKind.LEAVE), FANG, DEC1, HR);
        checklists.record("l1", "approval", StepEvent.What.REJECTED, HR);
        assertThat(checklists
                        .record("l1", "approval", StepEvent.What.REOPENED, self, false, FANG)
                        .reason()
                        .orElseThrow()
                        .code())
                .isEqualTo("step.recusal");
        assertThat(checklists.find("l1").orElseThrow().isRejected()).isTrue();
    }

    private String by(Origin account, String step, StepEvent.What what) {
        return checklists
                .record("t1", step, what, account, false, FANG)
                .reason()
                .map(Reason::code)
                .orElse("");
    }

    /** Whoever it is about approves nothing, under whichever account. */
    @Test
    void nobodyApprovesTheirOwnCaseUnderTheirAccount() {
        StepTemplate approval = new StepTemplate(
                "agree", Label.of("审批", "approval"), StepKind.APPROVAL, "head", 0, List.of(), false, null, List.of());
        ProcessTemplate leave =
                new ProcessTemplate("own", 1, ProcessKind.LEAVE, Label.of("请假", "leave"), List.of(approval));
        checklists.start("own", leave, HEAD, DEC1, HR);
        Actor boss = new Actor("account-77", HEAD, List.of(), List.of(), null);
        Actor other = new Actor("account-78", FANG, List.of(), List.of(), null);
        assertThat(recorded(boss).reason().orElseThrow().code()).isEqualTo("step.recusal");
        assertThat(recorded(other).isRecorded()).isTrue();
    }

    private StepResult recorded(Actor actor) {
        DateRange always = DateRange.startingOn(LocalDate.of(2020, 1, 1));
        UnitTree tree = UnitTree.of(List.of(Unit.hospital(UnitId.of("h"), "医院")));
        AccessControl control = AccessControl.of(
                ShippedPolicies.threeTier(CODEC),
                new GrantTable(List.of(Grant.of(actor.id(), "hr-head", DataScope.ALL, always))),
                tree,
                VALIDATOR);
        PeopleDirectory people = Mockito.mock(PeopleDirectory.class);
        Mockito.when(people.find(Mockito.any(), Mockito.any())).thenReturn(Optional.empty());
        AuditTrail trail = AuditTrail.builder(store, clock).build();
        return checklists
                .as(
                        new AccessGuard(control, trail, people, clock, ZONE).as(actor, ""),
                        (role, person, day) -> List.of())
                .record("own", "agree", StepEvent.What.DONE, null)
                .value()
                .orElseThrow();
    }
}
