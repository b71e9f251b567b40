package io.github.hospitalhr.credentials.deadline;

import static io.github.hospitalhr.credentials.decision.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.register.CredentialRegister;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.CommitReceipt;
import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.RecordKey;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StoreUnavailableException;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.testkit.SettableClock;
import io.github.hospitalhr.domain.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DeadlineSweepTest {

    private static final TenantId TENANT = TenantId.of("t");
    private static final Catalogue CHINA = Catalogue.china();

    /** A store that fails before or after a commit as a seed says, and keeps what went into the outbox. */
    private static final class CrashingStore implements RecordStore {
        private final InMemoryRecordStore inner = new InMemoryRecordStore();
        private final List<OutboxEntry> outbox = new ArrayList<>();
        private final Random random;
        private boolean crashing;
        private int reads;

        CrashingStore(long seed) {
            random = new Random(seed);
        }

        @Override
        public Optional<StoredRecord> find(RecordKey key) {
            return inner.find(key);
        }

        @Override
        public RecordPage query(RecordQuery query) {
            RecordPage page = inner.query(query);
            reads += page.records().size();
            return page;
        }

        @Override
        public CommitReceipt commit(CommitBatch batch) {
            int dice = crashing ? random.nextInt(6) : 9;
            if (dice == 0) {
                throw new StoreUnavailableException("power cut before the commit", null);
            }
            CommitReceipt receipt = inner.commit(batch);
            outbox.addAll(batch.outbox());
            if (dice == 1) {
                throw new StoreUnavailableException("power cut after the commit", null);
            }
            return receipt;
        }
    }

    private final SettableClock clock = SettableClock.at("2026-01-01T01:00:00Z").withZone(ZONE);

    private void on(LocalDate day) {
        clock.set(day.atTime(9, 0).atZone(ZONE).toInstant());
    }

    private CredentialRegister register(RecordStore store) {
        return new CredentialRegister(store, TENANT, clock, CHINA, List.of(new DeadlinePlanner(store, CHINA, ZONE)));
    }

    private static List<PersonId> recipients(PersonId about, Escalation level, LocalDate day) {
        return List.of(level == Escalation.PERSON ? about : PersonId.of(level.name()));
    }

    private DeadlineSweep sweep(RecordStore store) {
        return new DeadlineSweep(store, TENANT, clock, CHINA, EscalationPolicy.HOUSE, DeadlineSweepTest::recipients);
    }

    private static List<DeadlineNotice> notices(CrashingStore store) {
        return store.outbox.stream()
                .filter(e -> e.topic().equals(DeadlineNotice.TOPIC))
                .map(e -> DeadlineJson.read(e.payload(), DeadlineNotice.class))
                .toList();
    }

    /** How often each rung was told to whom: "person/credential/kind/due/rung -> recipient". */
    private static Map<String, Integer> told(CrashingStore store) {
        Map<String, Integer> told = new TreeMap<>();
        for (DeadlineNotice notice : notices(store)) {
            for (DeadlineNotice.Item item : notice.items()) {
                for (int rung : item.rungs()) {
                    told.merge(key(item.deadline(), rung) + " -> " + notice.recipient(), 1, Integer::sum);
                }
            }
        }
        return told;
    }

    private static String key(Deadline d, int rung) {
        return d.person() + "/" + d.credential() + "/" + d.kind() + "/" + d.code() + "/" + d.due() + "/" + rung;
    }

    /** odoo#223578, IceHrm DocumentExpiryNotificationTask, Sentrifugo CronjobController: one missed day, and nobody was told. */
    @Test
    void aMissedDayLosesNoReminder() {
        CrashingStore store = new CrashingStore(1);
        on(day("2026-06-01"));
        register(store).record(PersonId.of("p1"), List.of(declared("r", NURSE, nurse("2022-01-01")), verified("r")));
        on(day("2026-09-01"));
        sweep(store).run();
        assertThat(notices(store)).isEmpty();
        on(day("2026-09-03")); // the host was down on 2 September, the day 90 days before the filing date of 1 December
        sweep(store).run();
        assertThat(notices(store)).hasSize(1);
        DeadlineNotice notice = notices(store).get(0);
        assertThat(notice.recipient()).isEqualTo(PersonId.of("p1"));
        assertThat(notice.items().get(0).deadline().kind()).isEqualTo(DeadlineKind.FILING);
        assertThat(notice.items().get(0).sentence().zh())
                .contains("护士执业证书")
                .contains("申请延续")
                .contains("2026-12-01");
        sweep(store).run();
        assertThat(notices(store)).hasSize(1);
    }

    @Test
    void escalatesFromPersonToLeadersAndDigestsForManagers() {
        CrashingStore store = new CrashingStore(1);
        on(day("2026-11-01"));
        for (int i = 0; i < 5; i++) {
            register(store)
                    .record(
                            PersonId.of("p" + i),
                            List.of(
                                    declared("r", NURSE, nurse("2022-01-01").number("20194401234" + i, "x")),
                                    verified("r")));
        }
        on(day("2026-11-24"));
        sweep(store).run();
        List<DeadlineNotice> notices = notices(store);
        assertThat(notices.stream().filter(n -> n.level() == Escalation.PERSON)).hasSize(10);
        assertThat(notices.stream().filter(n -> n.level() == Escalation.MANAGER))
                .hasSize(1);
        assertThat(notices.stream()
                        .filter(n -> n.level() == Escalation.MANAGER)
                        .findFirst()
                        .orElseThrow()
                        .items())
                .hasSize(5);
        assertThat(notices.stream().filter(n -> n.level() == Escalation.HR)).hasSize(1);
        assertThat(notices.stream().filter(n -> n.level() == Escalation.DIRECTOR))
                .isEmpty();
        on(day("2027-01-02"));
        sweep(store).run();
        assertThat(notices(store).stream().filter(n -> n.level() == Escalation.DIRECTOR))
                .hasSize(1);
    }

    @Test
    void filingAndRenewalEndTheReminders() {
        CrashingStore store = new CrashingStore(1);
        PersonId ann = PersonId.of("p1");
        on(day("2026-06-01"));
        register(store).record(ann, List.of(declared("r", NURSE, nurse("2022-01-01")), verified("r")));
        on(day("2026-11-20"));
        register(store).record(ann, List.of(done("r", "filing", "2026-11-20")));
        sweep(store).run();
        assertThat(notices(store)).allMatch(n -> n.items().get(0).deadline().kind() == DeadlineKind.EXPIRY);
        register(store)
                .record(
                        ann,
                        List.of(
                                new CredentialFact.Renewed(
                                        "r", TYPED, DateRange.of(day("2027-01-01"), day("2032-01-01"))),
                                verified("r")));
        int before = notices(store).size();
        on(day("2027-01-05"));
        sweep(store).run();
        assertThat(notices(store)).hasSize(before);
        assertThat(sweep(store).upcoming(day("2031-01-01"), day("2032-01-01"))).hasSize(2);
    }

    /** 医师法 art. 17: the hospital reports within 30 days; that is no duty of the doctor, who may be gone or dead. */
    @Test
    void theHospitalReportsALostRegistrationWithinThirtyDays() {
        CrashingStore store = new CrashingStore(1);
        PersonId ann = PersonId.of("p1");
        PersonId bob = PersonId.of("p2");
        on(day("2026-03-02"));
        for (PersonId doctor : List.of(ann, bob)) {
            register(store)
                    .record(
                            doctor,
                            List.of(
                                    declared(
                                            "r",
                                            DOCTOR,
                                            doctor("2020-01-01")
                                                    .number(
                                                            doctor == ann ? "110000000000001" : "110000000000002",
                                                            "x")),
                                    done("r", "assessment", "2026-01-15"),
                                    verified("r")));
        }
        register(store)
                .record(
                        ann,
                        List.of(new CredentialFact.Lost(
                                "r", COMMITTEE, CredentialFact.Loss.REVOKED, day("2026-03-01"), "医师法 第17条")));
        register(store)
                .record(
                        bob,
                        List.of(new CredentialFact.Lost(
                                "r", COMMITTEE, CredentialFact.Loss.RECORDED_IN_ERROR, day("2026-03-01"), "x")));
        sweep(store).run();
        assertThat(notices(store)).singleElement().satisfies(notice -> {
            assertThat(notice.recipient()).isEqualTo(PersonId.of("HR"));
            assertThat(notice.items()).singleElement().satisfies(item -> {
                assertThat(item.deadline().kind()).isEqualTo(DeadlineKind.REPORT);
                assertThat(item.deadline().due()).isEqualTo(day("2026-03-31"));
                assertThat(item.sentence().zh()).contains("医师执业证书:向卫生主管部门报告,期限 2026-03-31");
            });
        });
        on(day("2026-04-01"));
        sweep(store).run();
        assertThat(notices(store).stream().map(DeadlineNotice::level))
                .containsExactlyInAnyOrder(Escalation.HR, Escalation.HR, Escalation.DIRECTOR);
        register(store).record(ann, List.of(done("r", "report", "2026-04-01")));
        assertThat(sweep(store).upcoming(day("2026-01-01"), day("2030-01-01"))).isEmpty();
        assertThat(new Deadlines(CHINA, ZONE).of(register(store).file(ann), day("2026-04-01")))
                .isEmpty();
    }

    @Test
    void whereNobodyIsToldNothingIsMarked() {
        CrashingStore store = new CrashingStore(1);
        on(day("2026-11-01"));
        register(store).record(PersonId.of("p1"), List.of(declared("r", NURSE, nurse("2022-01-01"))));
        DeadlineSweep deaf =
                new DeadlineSweep(store, TENANT, clock, CHINA, EscalationPolicy.HOUSE, (p, l, d) -> List.of());
        assertThat(deaf.run().postponed()).isEqualTo(2);
        DeadlineSweep onlyHr = new DeadlineSweep(
                store,
                TENANT,
                clock,
                CHINA,
                EscalationPolicy.HOUSE,
                (p, l, d) -> l == Escalation.HR ? List.of(PersonId.of("hr")) : List.of());
        onlyHr.run();
        assertThat(notices(store)).hasSize(1);
        assertThat(notices(store).get(0).items()).hasSize(2);
    }

    /** Any set of skipped days, double runs and crashes before or after commits: each rung exactly once. */
    @Test
    void eachRungExactlyOnce() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            CrashingStore store = new CrashingStore(seed);
            Map<String, Deadline> open = new TreeMap<>();
            LocalDate begin = day("2026-01-01");
            LocalDate end = begin.plusDays(500);
            on(begin);
            for (int i = 0; i < 6; i++) {
                String from = begin.minusYears(5).plusDays(random.nextInt(500)).toString();
                register(store)
                        .record(
                                PersonId.of("p" + i),
                                List.of(
                                        declared("r", NURSE, nurse(from).number("20194401234" + i, "x")),
                                        verified("r")));
            }
            store.crashing = true;
            for (LocalDate day = begin;
                    day.isBefore(end);
                    day = day.plusDays(1 + random.nextInt(random.nextInt(10) == 0 ? 120 : 4))) {
                on(day);
                for (int runs = random.nextInt(3); runs > 0; runs--) {
                    try {
                        sweep(store).run();
                    } catch (StoreUnavailableException crash) {
                        continue;
                    }
                }
                if (random.nextInt(60) == 0) {
                    store.crashing = false;
                    PersonId person = PersonId.of("p" + random.nextInt(6));
                    LocalDate last = register(store)
                            .file(person)
                            .credentials()
                            .get(0)
                            .terms()
                            .get(register(store)
                                            .file(person)
                                            .credentials()
                                            .get(0)
                                            .terms()
                                            .size()
                                    - 1)
                            .days()
                            .from();
                    LocalDate from = day.isAfter(last) ? day : last.plusDays(30);
                    register(store)
                            .record(
                                    person,
                                    List.of(
                                            new CredentialFact.Renewed(
                                                    "r", TYPED, DateRange.of(from, from.plusDays(200))),
                                            verified("r")));
                    store.crashing = true;
                }
            }
            store.crashing = false;
            on(end);
            sweep(store).run();
            Map<String, Integer> told = told(store);
            assertThat(told.values()).as("seed " + seed).isNotEmpty().containsOnly(1);
            assertThat(store.outbox.stream().map(OutboxEntry::id).distinct().count())
                    .as("seed " + seed)
                    .isEqualTo(store.outbox.size());
            Deadlines deadlines = new Deadlines(CHINA, ZONE);
            for (int i = 0; i < 6; i++) {
                for (Deadline d : deadlines.of(register(store).file(PersonId.of("p" + i)), end)) {
                    open.put(DeadlineRecord.id(d), d);
                    for (int rung : List.of(90, 60, 30, 7, 1, -1)) {
                        boolean come = !d.due().minusDays(rung).isAfter(end);
                        String who = key(d, rung) + " -> p" + i;
                        assertThat(told.containsKey(who))
                                .as("seed " + seed + " " + who)
                                .isEqualTo(come);
                        if (come && rung <= 30) {
                            assertThat(told).as("seed " + seed).containsKey(key(d, rung) + " -> MANAGER");
                        }
                    }
                }
            }
            assertThat(open).as("seed " + seed).isNotEmpty();
        }
    }

    /** The sweep reads what is due, not what is stored. */
    @Test
    void costsInProportionToWhatIsDue() {
        int[] reads = new int[2];
        for (int size = 0; size < 2; size++) {
            CrashingStore store = new CrashingStore(1);
            on(day("2026-01-01"));
            for (int i = 0; i < (size == 0 ? 50 : 500); i++) {
                String from = i < 20 ? "2022-01-01" : "2025-06-01";
                register(store)
                        .record(
                                PersonId.of("p" + i),
                                List.of(declared("r", NURSE, nurse(from).number(String.format("%012d", i), "x"))));
            }
            store.reads = 0;
            on(day("2026-11-24"));
            sweep(store).run();
            reads[size] = store.reads;
        }
        assertThat(reads[1]).isEqualTo(reads[0]);
    }
}
