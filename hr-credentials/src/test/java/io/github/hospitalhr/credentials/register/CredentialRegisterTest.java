package io.github.hospitalhr.credentials.register;

import static io.github.hospitalhr.credentials.decision.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.file.Certificate;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.file.Method;
import io.github.hospitalhr.credentials.file.Provenance;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.testkit.SettableClock;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CredentialRegisterTest {

    private static final TenantId TENANT = TenantId.of("t");
    private static final PersonId ANN = PersonId.of("p1");
    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private final SettableClock clock = SettableClock.at("2026-11-22T04:00:00Z").withZone(ZONE);
    private final CredentialRegister register =
            new CredentialRegister(store, TENANT, clock, Catalogue.china(), List.of());

    private List<InputFault> refused(CredentialFact... facts) {
        int before = register.file(ANN).facts().size();
        List<InputFault> dry = register.check(ANN, List.of(facts));
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> register.record(ANN, List.of(facts)));
        assertThat(refused).isNotNull();
        assertThat(register.file(ANN).facts()).hasSize(before);
        assertThat(dry).isNotEmpty();
        return refused.faults();
    }

    @Test
    void everyFactSurvivesTheStore() {
        for (long seed = 1; seed <= 60; seed++) {
            CredentialFile file = random(seed);
            CredentialFile back = new FileCodec().read(new FileCodec().write(file));
            assertThat(back.facts()).as("seed " + seed).isEqualTo(file.facts());
        }
    }

    @Test
    void factsAreAddedAndTheEventGoesWithTheCommit() {
        register.record(ANN, List.of(declared("r", NURSE, nurse("2022-01-01"))));
        Instant first = clock.instant();
        clock.step(Duration.ofDays(1));
        register.record(ANN, List.of(verified("r")));
        assertThat(register.file(ANN).facts()).hasSize(2);
        assertThat(register.file(ANN).knownAt(first).facts()).hasSize(1);
        assertThat(store.due(clock.instant(), 10))
                .extracting(i -> i.entry().topic())
                .containsExactly("credentials.changed", "credentials.changed");
        assertThat(register.holder(NURSE, "201944012345")).contains(ANN);
        assertThat(register.page(null, 10)).hasSize(1);
        assertThat(register.page(ANN, 10)).isEmpty();
    }

    @Test
    void allFaultsAtOnceAndNothingHalfWritten() {
        List<InputFault> faults = refused(
                declared("a", NURSE, nurse("2022-01-01")),
                declared("b", NURSE, nurse("2022-01-01").term(day("2024-01-01"), day("2023-01-01"))),
                declared("c", NURSE, nurse("1900-01-01")),
                declared("d", NURSE, nurse("2022-01-01").number("12AB", "x")),
                declared("e", "cn.unicorn", nurse("2022-01-01")),
                declared("f", NURSE, Certificate.from(day("2022-01-01"))),
                declared(
                        "g",
                        "cn.doctor.qualification",
                        Certificate.from(day("2010-01-01"))
                                .practice("临床")
                                .number("200411110110105194912310020", "卫生部")));
        assertThat(faults)
                .extracting(InputFault::path, InputFault::rule)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("facts[1].certificate.to", "date.reversed"),
                        org.assertj.core.groups.Tuple.tuple("facts[2].certificate.from", "date.range"),
                        org.assertj.core.groups.Tuple.tuple("facts[3].certificate.number", "credential.number"),
                        org.assertj.core.groups.Tuple.tuple("facts[4].type", "credential.type"),
                        org.assertj.core.groups.Tuple.tuple("facts[5].certificate.number", "credential.number"),
                        org.assertj.core.groups.Tuple.tuple("facts[5].certificate", "credential.states"),
                        org.assertj.core.groups.Tuple.tuple("facts[6].certificate.number", "credential.number"));
        assertThat(faults)
                .noneMatch(f -> f.value().contains("12AB") || f.value().contains("110105"));
    }

    @Test
    void aTermLongerThanTheLawAllowsIsRefused() {
        assertThat(refused(declared("a", NURSE, nurse("2022-01-01").term(day("2022-01-01"), day("2027-01-02")))))
                .extracting(InputFault::rule)
                .containsExactly("credential.term");
        register.record(ANN, List.of(declared("a", NURSE, nurse("2022-01-01").lastDay(day("2026-12-31")))));
    }

    @Test
    void oneNumberBelongsToOnePerson() {
        register.record(ANN, List.of(declared("r", NURSE, nurse("2022-01-01"))));
        PersonId bob = PersonId.of("p2");
        assertThat(register.check(bob, List.of(declared("r", NURSE, nurse("2022-01-01")))))
                .extracting(InputFault::rule)
                .containsExactly("credential.duplicateNumber");
        assertThatThrownBy(() -> register.record(bob, List.of(declared("r", NURSE, nurse("2022-01-01")))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("credential.duplicateNumber")
                .hasMessageNotContaining("201944012345");
        register.record(
                ANN,
                List.of(new CredentialFact.Lost(
                        "r", COMMITTEE, CredentialFact.Loss.RECORDED_IN_ERROR, day("2026-01-01"), "")));
        assertThat(register.record(bob, List.of(declared("r", NURSE, nurse("2022-01-01"))))
                        .credentials())
                .hasSize(1);
    }

    @Test
    void impossibleTransitionsAreRefused() {
        register.record(ANN, List.of(declared("r", NURSE, nurse("2022-01-01"))));
        assertThat(refused(verified("x"))).extracting(InputFault::rule).containsExactly("credential.unknown");
        assertThat(refused(new CredentialFact.Reinstated("r", COMMITTEE, day("2026-01-01"))))
                .extracting(InputFault::rule)
                .containsExactly("credential.notSuspended");
        assertThat(refused(new CredentialFact.Renewed("r", TYPED, DateRange.of(day("2021-01-01"), day("2026-01-01")))))
                .extracting(InputFault::rule)
                .containsExactly("renewal.earlier");
        assertThat(refused(new CredentialFact.Verified(
                        "r", Provenance.of("ocr", Method.EXTRACTED), CredentialFact.Outcome.MATCH, null)))
                .extracting(InputFault::rule)
                .containsExactly("verification.method");
        assertThat(refused(declared("r", NURSE, nurse("2022-01-01"))))
                .extracting(InputFault::rule)
                .containsExactly("credential.twice");
        assertThat(refused(new CredentialFact.Withheld("r", TYPED, day("2026-01-01"))))
                .extracting(InputFault::rule)
                .containsExactly("fact.withheld");
        register.record(
                ANN,
                List.of(new CredentialFact.Lost(
                        "r", COMMITTEE, CredentialFact.Loss.REVOKED, day("2026-01-01"), "护士条例 第31条")));
        assertThat(refused(verified("r"))).extracting(InputFault::rule).containsExactly("credential.lost");
        assertThat(refused(declared("r2", NURSE, nurse("2027-12-31"))))
                .as("two years' wait")
                .extracting(InputFault::rule)
                .containsExactly("credential.waiting");
        register.record(ANN, List.of(declared("r2", NURSE, nurse("2028-01-01"))));
    }

    @Test
    void breakGlassIsBounded() {
        Instant now = clock.instant();
        assertThat(refused(new CredentialFact.GlassBroken(
                        "g", COMMITTEE, "rx.narcotic", "H1", now, now.plus(Duration.ofHours(25)), "x")))
                .extracting(InputFault::rule)
                .containsExactly("breakGlass.length");
        assertThat(refused(new CredentialFact.GlassBroken(
                        "g", Provenance.of("p1", Method.HOSPITAL), "rx.narcotic", "H1", now, now.plusSeconds(60), "x")))
                .extracting(InputFault::rule)
                .containsExactly("breakGlass.self");
    }

    @Test
    void writersOfOneFileLoseNothing() throws Exception {
        register.record(ANN, List.of(granted("cme", "cn.cme", Certificate.from(day("2025-01-01")))));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> all = new java.util.ArrayList<>();
        for (int t = 0; t < 4; t++) {
            all.add(threads.submit(() -> {
                for (int i = 0; i < 20; i++) {
                    while (true) {
                        try {
                            register.record(
                                    ANN,
                                    List.of(new CredentialFact.Credited(
                                            "cme", COMMITTEE, "I", day("2025-05-05"), java.math.BigDecimal.ONE)));
                            break;
                        } catch (io.github.hospitalhr.domain.spi.StaleVersionException e) {
                            Thread.onSpinWait();
                        }
                    }
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
        assertThat(register.file(ANN).facts()).hasSize(81);
    }
}
