package io.github.hospitalhr.credentials.permit;

import static io.github.hospitalhr.credentials.decision.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.decision.Act;
import io.github.hospitalhr.credentials.decision.FitnessRules;
import io.github.hospitalhr.credentials.decision.Ruling;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.register.CredentialRegister;
import io.github.hospitalhr.domain.eligibility.Decision;
import io.github.hospitalhr.domain.eligibility.Verdict;
import io.github.hospitalhr.domain.eligibility.WorkRequest;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.testkit.SettableClock;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PermitsTest {

    private static final TenantId TENANT = TenantId.of("t");
    private static final Act CARE = Act.of("nursing.care");
    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private final SettableClock clock = SettableClock.at("2026-01-01T04:00:00Z").withZone(ZONE);
    private final CredentialRegister register =
            new CredentialRegister(store, TENANT, clock, Catalogue.china(), List.of());
    private final FitnessRules rules = new FitnessRules(Catalogue.china());
    private final Permits permits = new Permits(register, rules, Permits.Freshness.LOCAL, 5000);

    private static void together(int threads, Runnable work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<?>> all = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            all.add(pool.submit(work));
        }
        for (Future<?> one : all) {
            one.get();
        }
        pool.shutdown();
    }

    /**
     * 2,000 persons, each suspended on every other day of 50: 100,000 boundaries. Eight threads go through the same persons at the same
     * time, each just before and exactly at boundaries of its own, so that the answers of one person are kept for several days at once;
     * of every fortieth person all eight cross every boundary.
     */
    @Test
    void noStalePermitAcrossAHundredThousandBoundaries() throws Exception {
        LocalDate first = day("2026-02-01");
        for (int p = 0; p < 2000; p++) {
            List<CredentialFact> facts = new ArrayList<>();
            facts.add(declared("r", NURSE, nurse("2025-01-01").number(String.format("%012d", p), "x")));
            facts.add(verified("r"));
            for (int i = 0; i < 25; i++) {
                facts.add(new CredentialFact.Suspended(
                        "r", COMMITTEE, DateRange.of(first.plusDays(2L * i), first.plusDays(2L * i + 1)), "x"));
            }
            register.record(PersonId.of("p" + p), facts);
        }
        AtomicInteger wrong = new AtomicInteger();
        AtomicInteger crossed = new AtomicInteger();
        AtomicInteger threads = new AtomicInteger();
        together(8, () -> {
            int turn = threads.getAndIncrement();
            for (int b = 0; b < 50; b++) {
                Instant boundary = first.plusDays(b).atStartOfDay(ZONE).toInstant();
                Verdict after = b % 2 == 0 ? Verdict.DENY : Verdict.PERMIT;
                Verdict before = b % 2 == 0 ? Verdict.PERMIT : Verdict.DENY;
                for (int p = 0; p < 2000; p++) {
                    boolean own = (b + p) % 8 == turn;
                    if (!own && p % 40 != 0) {
                        continue;
                    }
                    PersonId person = PersonId.of("p" + p);
                    boolean right = permits.decide(person, CARE, HERE, boundary.minusNanos(1))
                                            .verdict()
                                    == before
                            && permits.decide(person, CARE, HERE, boundary).verdict() == after;
                    crossed.addAndGet(own ? 1 : 0);
                    if (!right) {
                        wrong.incrementAndGet();
                    }
                }
            }
        });
        assertThat(crossed.get()).isEqualTo(100_000);
        assertThat(wrong.get()).isZero();
    }

    /** Once the commit that revokes has returned, nobody gets a permit, whoever was asking at that moment. */
    @Test
    void noPermitAfterTheCommitThatRevokes() throws Exception {
        Instant at = noon(day("2026-03-01"));
        for (int round = 0; round < 150; round++) {
            PersonId person = PersonId.of("p" + round);
            register.record(
                    person,
                    List.of(
                            declared("r", NURSE, nurse("2025-01-01").number(String.format("%012d", round), "x")),
                            verified("r")));
            AtomicBoolean revoked = new AtomicBoolean();
            AtomicInteger wrong = new AtomicInteger();
            AtomicInteger turn = new AtomicInteger();
            together(4, () -> {
                if (turn.getAndIncrement() == 0) {
                    register.record(
                            person,
                            List.of(new CredentialFact.Lost(
                                    "r", COMMITTEE, CredentialFact.Loss.REVOKED, day("2026-01-01"), "x")));
                    revoked.set(true);
                }
                for (int i = 0; i < 200; i++) {
                    boolean before = revoked.get();
                    Ruling ruling = permits.decide(person, CARE, HERE, at);
                    if (before && ruling.verdict() != Verdict.DENY) {
                        wrong.incrementAndGet();
                    }
                }
            });
            assertThat(wrong.get()).as("round " + round).isZero();
        }
    }

    @Test
    void anotherNodesCommitIsSeenWhereTheVersionIsChecked() {
        Permits checked = new Permits(register, rules, Permits.Freshness.CHECKED, 10);
        CredentialRegister otherNode = new CredentialRegister(store, TENANT, clock, Catalogue.china(), List.of());
        PersonId ann = PersonId.of("ann");
        Instant at = noon(day("2026-03-01"));
        register.record(ann, List.of(declared("r", NURSE, nurse("2025-01-01")), verified("r")));
        assertThat(checked.decide(ann, CARE, HERE, at).verdict()).isEqualTo(Verdict.PERMIT);
        otherNode.record(
                ann,
                List.of(new CredentialFact.Lost("r", COMMITTEE, CredentialFact.Loss.REVOKED, day("2026-01-01"), "x")));
        assertThat(checked.decide(ann, CARE, HERE, at).verdict()).isEqualTo(Verdict.DENY);
        permits.forget(ann);
        assertThat(permits.decide(ann, CARE, HERE, at).verdict()).isEqualTo(Verdict.DENY);
    }

    @Test
    void whatIsKeptEqualsWhatIsComputed() {
        for (long seed = 1; seed <= 40; seed++) {
            CredentialFile file = random(seed);
            PersonId person = PersonId.of("q" + seed);
            CredentialFile same = new CredentialFile(person, file.facts());
            io.github.hospitalhr.domain.record.CommitBatch batch =
                    io.github.hospitalhr.domain.record.CommitBatch.builder(TENANT)
                            .create(
                                    CredentialRegister.FILES,
                                    person.value(),
                                    io.github.hospitalhr.credentials.register.FileCodecAccess.write(same))
                            .build();
            store.commit(batch);
            for (Act act : acts()) {
                for (int i = 0; i < 30; i++) {
                    Instant at = noon(day("2019-01-01").plusDays((i * 7919L + seed * 31) % 4700));
                    assertThat(permits.decide(person, act, HERE, at).verdict())
                            .as("seed " + seed + " " + act + " " + at)
                            .isEqualTo(rules.decide(same, act, HERE, at).verdict());
                }
            }
        }
    }

    /** E2: a right that ends inside the window of the shift denies the shift. */
    @Test
    void aShiftAcrossTheEndOfARegistrationIsDenied() {
        PersonId ann = PersonId.of("ann");
        register.record(ann, List.of(declared("r", NURSE, nurse("2022-01-01")), verified("r")));
        CredentialEligibility port = new CredentialEligibility(
                permits,
                (unit, day) -> unit.value().equals("icu") ? Optional.of(HERE) : Optional.empty(),
                code -> code.equals("office") ? List.of() : List.of(Act.parse(code)));
        Instant midnight = day("2027-01-01").atStartOfDay(ZONE).toInstant();
        WorkRequest night = new WorkRequest(
                ann, "nursing.shift", UnitId.of("icu"), midnight.minusSeconds(7200), midnight.plusSeconds(7200));
        Decision denied = port.decide(night);
        assertThat(denied.verdict()).isEqualTo(Verdict.DENY);
        assertThat(denied.reasons().get(0).article()).contains("第21条");
        assertThat(port.decide(new WorkRequest(
                                ann, "nursing.shift", UnitId.of("icu"), midnight.minusSeconds(7200), midnight))
                        .verdict())
                .isEqualTo(Verdict.PERMIT);
        assertThat(port.decide(new WorkRequest(ann, "office", UnitId.of("icu"), midnight, midnight.plusSeconds(1)))
                        .verdict())
                .isEqualTo(Verdict.PERMIT);
        assertThat(port.decide(new WorkRequest(
                                ann, "nursing.shift", UnitId.of("nowhere"), midnight, midnight.plusSeconds(1)))
                        .verdict())
                .isEqualTo(Verdict.DENY);
        assertThat(port.decide(new WorkRequest(
                                PersonId.of("nobody"),
                                "nursing.shift",
                                UnitId.of("icu"),
                                midnight,
                                midnight.plusSeconds(1)))
                        .verdict())
                .isEqualTo(Verdict.DENY);
    }
}
