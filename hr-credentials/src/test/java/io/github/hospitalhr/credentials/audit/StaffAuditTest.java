package io.github.hospitalhr.credentials.audit;

import static io.github.hospitalhr.credentials.decision.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.credentials.Credentials;
import io.github.hospitalhr.credentials.catalogue.Basis;
import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.catalogue.RulePack;
import io.github.hospitalhr.credentials.catalogue.RuleRow;
import io.github.hospitalhr.credentials.catalogue.RuleValue;
import io.github.hospitalhr.credentials.deadline.Deadlines;
import io.github.hospitalhr.credentials.decision.Act;
import io.github.hospitalhr.credentials.decision.FitnessRules;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.domain.eligibility.Verdict;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.testkit.SettableClock;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.AsOf;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffAuditTest {

    private final SettableClock clock = SettableClock.at("2026-11-22T04:00:00Z").withZone(ZONE);
    private final Credentials credentials =
            Credentials.builder(new InMemoryRecordStore(), clock).build();

    private static AuditedAct nursing(String person) {
        return new AuditedAct(PersonId.of(person), Act.of("nursing.care"), HERE);
    }

    @Test
    void theWholeStaffAsOfADayAndAsItWasKnown() {
        String hash = "sha256:" + "0".repeat(64);
        credentials
                .register()
                .record(
                        PersonId.of("p1"),
                        List.of(
                                declared("r", NURSE, nurse("2022-01-01")),
                                new CredentialFact.Verified(
                                        "r", REGISTRY.with("护士电子化注册系统", hash), CredentialFact.Outcome.MATCH, null)));
        Instant before = clock.instant();
        clock.step(Duration.ofDays(1));
        credentials
                .register()
                .record(
                        PersonId.of("p1"),
                        List.of(new CredentialFact.Lost(
                                "r", COMMITTEE, CredentialFact.Loss.REVOKED, day("2026-06-01"), "护士条例 第31条")));
        List<AuditedAct> asked = List.of(nursing("p1"), nursing("p2"));
        AuditReport then =
                credentials.audit().audit(asked, credentials.register()::file, AsOf.of(day("2026-07-01"), before));
        AuditReport now = credentials.audit().audit(asked, credentials.register()::file, AsOf.of(day("2026-07-01")));
        assertThat(then.lines()).extracting(AuditReport.Line::verdict).containsExactly(Verdict.PERMIT, Verdict.DENY);
        assertThat(now.lines()).extracting(AuditReport.Line::verdict).containsExactly(Verdict.DENY, Verdict.DENY);
        assertThat(then.permitted()).isEqualTo(1);
        assertThat(then.lines().get(0).evidence().get(0).evidenceHashes()).containsExactly(hash);
        assertThat(now.toJson())
                .contains("hr.credential-audit", "护士条例 第31条", "cn-nurse@2026.1")
                .doesNotContain("201944012345")
                .isEqualTo(credentials
                        .audit()
                        .audit(asked, credentials.register()::file, AsOf.of(day("2026-07-01")))
                        .toJson());
    }

    private static Catalogue with(String key, String value) {
        RuleRow row = Catalogue.china().row(key, day("2026-01-01")).orElseThrow();
        Basis basis = new Basis("试行", "医务科", day("2026-01-01"));
        RuleRow changed = new RuleRow(
                key,
                RuleValue.of(value),
                row.stricter(),
                row.text(),
                "",
                "",
                "",
                row.effective(),
                true,
                io.github.hospitalhr.credentials.catalogue.RuleStatus.HOSPITAL,
                row.confidence(),
                true,
                true,
                basis);
        return Catalogue.builder()
                .packs(Catalogue.china().packs())
                .pack(new RulePack(
                        "trial",
                        "1",
                        RulePack.Kind.HOSPITAL,
                        Label.of("试算", "trial"),
                        List.of(changed),
                        List.of(),
                        List.of(),
                        List.of()))
                .build();
    }

    /** 2-year against 3-year cycle: whose assessment is due earlier, and whose is overdue already. */
    @Test
    void whatChangesIfTheAssessmentCycleChanges() {
        List<AuditedAct> asked = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            PersonId person = PersonId.of("d" + i);
            credentials
                    .register()
                    .record(
                            person,
                            List.of(
                                    declared("d", DOCTOR, doctor("2010-01-01").number("11044000001234" + i, "x")),
                                    verified("d"),
                                    done("d", "assessment", i < 4 ? "2024-01-10" : "2025-06-01")));
            asked.add(new AuditedAct(person, Act.of("medicine.practise"), HERE));
        }
        FitnessRules two = new FitnessRules(with("doctor.assessment.cycle", "P2Y"));
        List<StaffAudit.Changed> changed =
                credentials.audit().whatChangesIf(asked, credentials.register()::file, day("2026-11-22"), two);
        assertThat(changed).extracting(c -> c.asked().person().value()).containsExactly("d0", "d1", "d2", "d3");
        CredentialFile file = credentials.register().file(PersonId.of("d5"));
        assertThat(StaffAudit.movedDeadlines(
                        file,
                        day("2026-11-22"),
                        new Deadlines(Catalogue.china(), ZONE),
                        new Deadlines(two.catalogue(), ZONE)))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.before().due()).isEqualTo(day("2028-06-01"));
                    assertThat(m.after().due()).isEqualTo(day("2027-06-01"));
                });
    }
}
