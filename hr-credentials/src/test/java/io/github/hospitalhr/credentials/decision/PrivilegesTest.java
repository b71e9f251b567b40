package io.github.hospitalhr.credentials.decision;

import static io.github.hospitalhr.credentials.decision.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.catalogue.PackReader;
import io.github.hospitalhr.credentials.deadline.Deadline;
import io.github.hospitalhr.credentials.deadline.DeadlineKind;
import io.github.hospitalhr.credentials.deadline.Deadlines;
import io.github.hospitalhr.credentials.file.Certificate;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.file.Mode;
import io.github.hospitalhr.credentials.register.CredentialRegister;
import io.github.hospitalhr.domain.eligibility.Verdict;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.testkit.SettableClock;
import io.github.hospitalhr.domain.validation.InputFault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Privileges of a hospital that has switched on the reviews: first grant (FPPE), ongoing (OPPE), waiting after withdrawal. */
class PrivilegesTest {

    private static String row(String key, String value, String stricter) {
        return "{\"key\":\"" + key + "\",\"value\":\"" + value
                + "\",\"text\":{\"zh\":\"院\",\"en\":\"h\"},\"article\":\"\","
                + "\"effective\":\"2020-01-01/..\",\"status\":\"HOSPITAL\",\"confidence\":\"P\",\"overridable\":true,"
                + "\"stricter\":\"" + stricter + "\"}";
    }

    private static final Catalogue OURS = Catalogue.builder()
            .packs(Catalogue.china().packs())
            .pack(new PackReader()
                    .read(
                            "{\"format\":1,\"id\":\"h1\",\"version\":\"1\",\"kind\":\"HOSPITAL\",\"title\":{\"zh\":\"本院\","
                                    + "\"en\":\"ours\"},\"rows\":["
                                    + String.join(
                                            ",",
                                            row("surgery.fppe", "P6M", "LOWER"),
                                            row("surgery.oppe", "P1Y", "LOWER"),
                                            row("surgery.reinstate", "P6M", "HIGHER"),
                                            row("surgery.itemised", "procedure", "FIXED"))
                                    + "]}"))
            .build();

    private final FitnessRules rules = new FitnessRules(OURS);

    private static Certificate privilege(String from, int level, Mode mode) {
        return Certificate.from(day(from)).at("H1").level(level, mode).procedures("appendectomy");
    }

    private static CredentialFile surgeon(CredentialFact... more) {
        List<CredentialFact> facts = new ArrayList<>(List.of(
                declared("d", DOCTOR, doctor("2010-01-01").practice("临床", "外科专业")),
                verified("d"),
                done("d", "assessment", "2025-12-01"),
                granted("op", "cn.surgery.privilege", privilege("2026-01-10", 3, Mode.INDEPENDENT))));
        facts.addAll(List.of(more));
        return file(facts.toArray(CredentialFact[]::new));
    }

    private Verdict operates(CredentialFile file, String day, int level, String procedure) {
        Act act = Act.of("surgery.perform").level(level).procedure(procedure).practice("临床", "外科专业");
        return rules.decide(file, act, HERE, noon(day(day))).verdict();
    }

    @Test
    void aFirstGrantIsReviewedAndUnreviewedItFallsBackToSupervision() {
        CredentialFile unreviewed = surgeon();
        assertThat(operates(unreviewed, "2026-07-10", 3, "appendectomy")).isEqualTo(Verdict.PERMIT);
        assertThat(operates(unreviewed, "2026-07-11", 3, "appendectomy")).isEqualTo(Verdict.UNDER_SUPERVISION);
        CredentialFile passed = surgeon(done("op", "fppe", "2026-06-01"));
        assertThat(operates(passed, "2026-07-11", 3, "appendectomy")).isEqualTo(Verdict.PERMIT);
        CredentialFile failed = surgeon(new CredentialFact.DutyDone("op", COMMITTEE, "fppe", day("2026-06-01"), false));
        assertThat(operates(failed, "2026-06-02", 3, "appendectomy")).isEqualTo(Verdict.DENY);
    }

    @Test
    void theFocusedReviewComesOnceTheOngoingOneReturns() {
        CredentialFile file = surgeon(done("op", "fppe", "2026-06-01"), done("op", "oppe", "2026-12-20"));
        List<Deadline> deadlines = new Deadlines(OURS, ZONE).of(file, day("2026-12-21"));
        assertThat(deadlines)
                .filteredOn(d -> d.credential().equals("op") && d.kind() == DeadlineKind.DUTY)
                .extracting(Deadline::code, d -> d.due().toString())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("oppe", "2027-12-20"));
        assertThat(rules.decide(
                                        file,
                                        Act.of("surgery.perform").level(2).practice("临床", "外科专业"),
                                        HERE,
                                        noon(day("2027-12-21")))
                                .warnings()
                                .toString()
                        + operates(file, "2027-12-21", 2, "appendectomy"))
                .as("an overdue ongoing review shows")
                .isNotEqualTo("[]" + Verdict.PERMIT);
    }

    /** Procedure by level by mode: each of the three must fit. */
    @Test
    void procedureLevelAndModeAllCount() {
        CredentialFile file = surgeon(done("op", "fppe", "2026-06-01"), done("op", "oppe", "2026-12-20"));
        assertThat(operates(file, "2027-01-01", 3, "appendectomy")).isEqualTo(Verdict.PERMIT);
        assertThat(operates(file, "2027-01-01", 4, "appendectomy")).isEqualTo(Verdict.DENY);
        assertThat(operates(file, "2027-01-01", 3, "craniotomy")).isEqualTo(Verdict.DENY);
        CredentialFile supervised = file(
                declared("d", DOCTOR, doctor("2010-01-01").practice("临床", "外科专业")),
                verified("d"),
                done("d", "assessment", "2025-12-01"),
                granted("op", "cn.surgery.privilege", privilege("2026-11-10", 3, Mode.SUPERVISED)));
        assertThat(operates(supervised, "2027-01-01", 3, "appendectomy")).isEqualTo(Verdict.UNDER_SUPERVISION);
    }

    @Test
    void afterWithdrawalThereIsAWaitingTime() {
        CredentialRegister register = new CredentialRegister(
                new InMemoryRecordStore(),
                TenantId.of("t"),
                SettableClock.at("2026-11-22T04:00:00Z").withZone(ZONE),
                OURS,
                List.of());
        PersonId person = PersonId.of("p1");
        register.record(
                person,
                List.of(
                        granted("op", "cn.surgery.privilege", privilege("2025-01-10", 3, Mode.INDEPENDENT)),
                        granted(
                                "ab",
                                "cn.rx.antimicrobial",
                                Certificate.from(day("2025-01-10")).at("H1").level(2, null)),
                        new CredentialFact.Lost(
                                "op", COMMITTEE, CredentialFact.Loss.WITHDRAWN, day("2026-06-01"), "医务科"),
                        new CredentialFact.Lost(
                                "ab", COMMITTEE, CredentialFact.Loss.WITHDRAWN, day("2026-06-01"), "药事会")));
        assertThat(register.check(
                        person,
                        List.of(granted("op2", "cn.surgery.privilege", privilege("2026-11-30", 3, Mode.INDEPENDENT)))))
                .extracting(InputFault::rule)
                .containsExactly("credential.waiting");
        assertThat(register.check(
                        person,
                        List.of(granted("op2", "cn.surgery.privilege", privilege("2026-12-01", 3, Mode.INDEPENDENT)))))
                .isEmpty();
        assertThat(register.check(
                        person,
                        List.of(granted(
                                "ab2",
                                "cn.rx.antimicrobial",
                                Certificate.from(day("2026-11-30")).at("H1").level(2, null)))))
                .as("six months for antimicrobials, by the shipped pack")
                .extracting(InputFault::rule)
                .containsExactly("credential.waiting");
    }
}
