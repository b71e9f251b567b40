package io.github.hospitalhr.credentials.decision;

import static io.github.hospitalhr.credentials.decision.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.file.Certificate;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.file.Method;
import io.github.hospitalhr.credentials.file.Mode;
import io.github.hospitalhr.credentials.file.Provenance;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.eligibility.Verdict;
import io.github.hospitalhr.domain.time.DateRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitnessRulesTest {

    private static final FitnessRules RULES = new FitnessRules(Catalogue.china());
    private static final Act CARE = Act.of("nursing.care");

    private static Ruling on(CredentialFile file, Act act, String day) {
        return RULES.decide(file, act, HERE, noon(day(day)));
    }

    @Test
    void aNurseMayNurseWhileRegisteredHere() {
        CredentialFile file = file(declared("r", NURSE, nurse("2022-01-01")), verified("r"));
        Ruling ruling = on(file, CARE, "2026-11-22");
        assertThat(ruling.verdict()).isEqualTo(Verdict.PERMIT);
        assertThat(ruling.reasons()).isEmpty();
        assertThat(ruling.evidence()).containsExactly("r");
    }

    /** ReadyResponder#15: an expired certificate must stop granting the skill; and the status needs no job to run. */
    @Test
    void expiredStopsGrantingAtMidnightOfTheCampus() {
        CredentialFile file = file(declared("r", NURSE, nurse("2022-01-01")), verified("r"));
        Instant end = day("2027-01-01").atStartOfDay(ZONE).toInstant();
        assertThat(RULES.decide(file, CARE, HERE, end.minusNanos(1)).verdict()).isEqualTo(Verdict.PERMIT);
        Ruling denied = RULES.decide(file, CARE, HERE, end);
        assertThat(denied.verdict()).isEqualTo(Verdict.DENY);
        assertThat(denied.reasons()).extracting(Reason::code).containsExactly("credential.expired");
        assertThat(denied.reasons().get(0).article()).contains("第21条");
        assertThat(denied.reasons().get(0).sentence().zh()).contains("2026-12-31");
        assertThat(denied.remedies()).extracting(Remedy::kind).containsExactly(Remedy.Kind.RENEW);
    }

    @Test
    void validUntilIsTheNextMomentTheAnswerCanChange() {
        CredentialFile file = file(declared("r", NURSE, nurse("2022-01-01")), verified("r"));
        assertThat(on(file, CARE, "2026-11-22").validUntil())
                .isEqualTo(day("2026-12-02").atStartOfDay(ZONE).toInstant());
        assertThat(on(file, CARE, "2026-12-02").validUntil())
                .isEqualTo(day("2027-01-01").atStartOfDay(ZONE).toInstant());
        assertThat(on(file, CARE, "2026-12-02").warnings())
                .extracting(Reason::code)
                .containsExactly("nurse.renewal.fileBefore");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29,2029-02-27,PERMIT",
        "2024-02-29,2029-02-28,DENY",
        "2021-02-28,2026-02-27,PERMIT",
        "2021-02-28,2026-02-28,DENY"
    })
    void fiveYearsFromALeapDay(String from, String day, Verdict verdict) {
        assertThat(on(file(declared("r", NURSE, nurse(from)), verified("r")), CARE, day)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void aPlaceNotTransferredDenies() {
        CredentialFile file = file(declared("r", NURSE, nurse("2022-01-01").at("H2")), verified("r"));
        Ruling denied = on(file, CARE, "2026-01-01");
        assertThat(denied.verdict()).isEqualTo(Verdict.DENY);
        assertThat(denied.remedies()).extracting(Remedy::kind).containsExactly(Remedy.Kind.EXTEND);
        CredentialFile moved = file.plus(
                THEN, List.of(new CredentialFact.Transferred("r", REGISTRY, List.of("H1"), day("2026-02-01"))));
        assertThat(on(moved, CARE, "2026-01-31").verdict()).isEqualTo(Verdict.DENY);
        assertThat(on(moved, CARE, "2026-02-01").verdict()).isEqualTo(Verdict.PERMIT);
    }

    @Test
    void whatNobodyVerifiedDoesNotCount() {
        CredentialFile file = file(declared("r", NURSE, nurse("2022-01-01")));
        assertThat(on(file, CARE, "2026-01-01").remedies())
                .extracting(Remedy::kind)
                .containsExactly(Remedy.Kind.VERIFY);
        CredentialFile unavailable = file.plus(
                THEN, List.of(new CredentialFact.Verified("r", REGISTRY, CredentialFact.Outcome.UNAVAILABLE, null)));
        assertThat(on(unavailable, CARE, "2026-01-01").verdict()).isEqualTo(Verdict.DENY);
        CredentialFile mismatch = file.plus(
                THEN,
                List.of(
                        verified("r"),
                        new CredentialFact.Verified("r", REGISTRY, CredentialFact.Outcome.NO_MATCH, null)));
        assertThat(on(mismatch, CARE, "2026-01-01").reasons())
                .extracting(Reason::code)
                .containsExactly("credential.mismatch");
    }

    @Test
    void twoVerifiersAreTwoPersonsOtherThanTheRecorder() {
        FitnessRules two = new FitnessRules(Catalogue.builder()
                .packs(Catalogue.china().packs())
                .twoVerifiers(NURSE)
                .build());
        CredentialFile file = file(declared("r", NURSE, nurse("2022-01-01")), verified("r"), verified("r"));
        assertThat(two.decide(file, CARE, HERE, noon(day("2026-01-01"))).verdict())
                .isEqualTo(Verdict.DENY);
        CredentialFile clerk = file.plus(
                THEN,
                List.of(new CredentialFact.Verified(
                        "r", Provenance.of("clerk", Method.REGISTRY), CredentialFact.Outcome.MATCH, null)));
        assertThat(two.decide(clerk, CARE, HERE, noon(day("2026-01-01"))).verdict())
                .isEqualTo(Verdict.DENY);
        CredentialFile second = clerk.plus(
                THEN,
                List.of(new CredentialFact.Verified(
                        "r", Provenance.of("hr2", Method.ORIGINAL_SEEN), CredentialFact.Outcome.MATCH, null)));
        assertThat(two.decide(second, CARE, HERE, noon(day("2026-01-01"))).verdict())
                .isEqualTo(Verdict.PERMIT);
    }

    @Test
    void aStudentNursesUnderGuidanceOnly() {
        Ruling ruling = on(
                file(granted(
                        "s",
                        "cn.nurse.student",
                        Certificate.from(day("2026-01-01")).at("H1"))),
                CARE,
                "2026-03-01");
        assertThat(ruling.verdict()).isEqualTo(Verdict.UNDER_SUPERVISION);
        assertThat(ruling.reasons()).extracting(Reason::code).contains("nurse.student");
        assertThat(ruling.obligations()).hasSize(1);
    }

    @Test
    void aDoctorsRegistrationDoesNotExpireButAFailedAssessmentBlocks() {
        Act practise = Act.of("medicine.practise").practice("临床", "内科专业");
        CredentialFile file = file(declared("d", DOCTOR, doctor("2005-01-01")), verified("d"));
        assertThat(on(file, practise, "2060-01-01").verdict()).isEqualTo(Verdict.PERMIT);
        assertThat(on(file, practise, "2060-01-01").warnings())
                .extracting(Reason::code)
                .containsExactly("doctor.assessment.cycle");
        CredentialFile failed = file.plus(
                THEN, List.of(new CredentialFact.DutyDone("d", COMMITTEE, "assessment", day("2026-06-01"), false)));
        assertThat(on(failed, practise, "2026-06-01").verdict()).isEqualTo(Verdict.DENY);
        CredentialFile again = failed.plus(THEN, List.of(done("d", "assessment", "2026-12-01")));
        assertThat(on(again, practise, "2026-12-01").verdict()).isEqualTo(Verdict.PERMIT);
        assertThat(on(again, practise, "2026-12-01").warnings()).isEmpty();
    }

    @Test
    void categoryAndScopeCountForDoctors() {
        CredentialFile file = file(declared("d", DOCTOR, doctor("2005-01-01")), verified("d"));
        assertThat(on(file, Act.of("medicine.practise").practice("口腔", null), "2026-01-01")
                        .verdict())
                .isEqualTo(Verdict.DENY);
        assertThat(on(file, Act.of("medicine.practise").practice("临床", "外科专业"), "2026-01-01")
                        .verdict())
                .isEqualTo(Verdict.DENY);
    }

    @Test
    void article18LetsADoctorWorkElsewhereWithoutChangeOfRegistration() {
        Act practise = Act.of("medicine.practise");
        CredentialFile file = file(declared("d", DOCTOR, doctor("2005-01-01").at("H2")), verified("d"));
        assertThat(on(file, practise, "2026-01-01").verdict()).isEqualTo(Verdict.DENY);
        CredentialFile exempt = file.plus(
                THEN,
                List.of(granted(
                        "x",
                        "cn.doctor.exemption",
                        Certificate.from(day("2026-01-01"))
                                .term(day("2026-01-01"), day("2026-07-01"))
                                .at("H1"))));
        assertThat(on(exempt, practise, "2026-06-30").verdict()).isEqualTo(Verdict.PERMIT);
        assertThat(on(exempt, practise, "2026-07-01").verdict()).isEqualTo(Verdict.DENY);
    }

    @Test
    void theNarcoticRightEndsWithPracticeHere() {
        CredentialFile file = file(
                declared("d", DOCTOR, doctor("2005-01-01")),
                verified("d"),
                granted(
                        "n",
                        "cn.rx.narcotic",
                        Certificate.from(day("2020-01-01")).at("H1")));
        assertThat(on(file, Act.of("rx.narcotic"), "2026-01-01").verdict()).isEqualTo(Verdict.PERMIT);
        assertThat(on(file, Act.of("rx.narcotic").under("self"), "2026-01-01").verdict())
                .isEqualTo(Verdict.DENY);
        CredentialFile left = file.plus(
                THEN, List.of(new CredentialFact.Transferred("d", REGISTRY, List.of("H2"), day("2026-03-01"))));
        assertThat(on(left, Act.of("rx.narcotic"), "2026-03-01").reasons())
                .extracting(Reason::code)
                .contains("rx.narcotic");
        CredentialFile ended = file.plus(
                THEN,
                List.of(new CredentialFact.Lost(
                        "n", COMMITTEE, CredentialFact.Loss.ENDED, day("2026-03-01"), "PRACTICE_HERE_ENDED")));
        assertThat(on(ended, Act.of("rx.narcotic"), "2026-02-28").verdict()).isEqualTo(Verdict.PERMIT);
        assertThat(on(ended, Act.of("rx.narcotic"), "2026-03-01").verdict()).isEqualTo(Verdict.DENY);
    }

    @Test
    void antimicrobialGradeNeedsTheTitleAndAnEmergencyLiftsOneGrade() {
        CredentialFile file = file(
                declared("d", DOCTOR, doctor("2005-01-01")),
                verified("d"),
                declared(
                        "t",
                        "cn.title",
                        Certificate.from(day("2015-01-01"))
                                .number("主治医师2015001", "人社厅")
                                .level(2, null)),
                verified("t"),
                granted(
                        "a",
                        "cn.rx.antimicrobial",
                        Certificate.from(day("2020-01-01")).at("H1").level(2, null)));
        Act second = Act.of("rx.antimicrobial").level(2);
        Act third = Act.of("rx.antimicrobial").level(3);
        assertThat(on(file, second, "2026-01-01").verdict()).isEqualTo(Verdict.PERMIT);
        assertThat(on(file, third, "2026-01-01").verdict()).isEqualTo(Verdict.DENY);
        Ruling emergency = on(file, third.under("emergency"), "2026-01-01");
        assertThat(emergency.verdict()).isEqualTo(Verdict.PERMIT);
        assertThat(emergency.obligations()).extracting(o -> o.zh()).containsExactly("限1日用量,并记录理由");
        assertThat(RULES.decide(
                                file,
                                third.under("emergency"),
                                new Place("H1", "OUTPATIENT", ZONE),
                                noon(day("2026-01-01")))
                        .verdict())
                .isEqualTo(Verdict.DENY);
        CredentialFile tooHigh = file.plus(
                THEN,
                List.of(granted(
                        "b",
                        "cn.rx.antimicrobial",
                        Certificate.from(day("2020-01-01")).at("H1").level(3, null))));
        assertThat(on(tooHigh, third, "2026-01-01").verdict())
                .as("grade 3 on a middle title")
                .isEqualTo(Verdict.DENY);
    }

    @Test
    void surgicalPrivilegesByLevelAndMode() {
        CredentialFile file = file(
                declared("d", DOCTOR, doctor("2005-01-01")),
                verified("d"),
                granted(
                        "p2",
                        "cn.surgery.privilege",
                        Certificate.from(day("2020-01-01")).level(2, Mode.INDEPENDENT)),
                granted(
                        "p3",
                        "cn.surgery.privilege",
                        Certificate.from(day("2020-01-01")).level(3, Mode.SUPERVISED)),
                granted(
                        "p4",
                        "cn.surgery.privilege",
                        Certificate.from(day("2020-01-01")).level(4, Mode.ASSIST)));
        assertThat(on(file, Act.parse("surgery.perform:2"), "2026-01-01").verdict())
                .isEqualTo(Verdict.PERMIT);
        assertThat(on(file, Act.parse("surgery.perform:3"), "2026-01-01").verdict())
                .isEqualTo(Verdict.UNDER_SUPERVISION);
        assertThat(on(file, Act.parse("surgery.perform:4"), "2026-01-01").verdict())
                .isEqualTo(Verdict.DENY);
        assertThat(on(file, Act.parse("surgery.assist:4"), "2026-01-01").verdict())
                .isEqualTo(Verdict.PERMIT);
    }

    @Test
    void radiationWorkersNeedTrainingAndHealthCheckEveryTwoYears() {
        CredentialFile file = file(
                declared(
                                "w",
                                "cn.radiation.worker",
                                Certificate.from(day("2022-01-01")).number("放射2022001", "省卫健委")),
                        verified("w"),
                done("w", "training", "2025-01-10"), done("w", "health", "2025-03-01"));
        assertThat(on(file, Act.of("radiation.work"), "2027-01-10").verdict()).isEqualTo(Verdict.PERMIT);
        assertThat(on(file, Act.of("radiation.work"), "2027-01-11").verdict()).isEqualTo(Verdict.DENY);
    }

    @Test
    void creditClassesDoNotStandInForOneAnother() {
        CredentialFile file = file(
                granted("cme", "cn.cme", Certificate.from(day("2025-01-01"))),
                new CredentialFact.Credited("cme", COMMITTEE, "II", day("2025-05-05"), new BigDecimal("40")));
        Standing standing = new StandingRules(Catalogue.china())
                .standing(file, file.credentials().get(0), day("2026-01-01"));
        assertThat(standing.findings()).extracting(Reason::code).containsExactly("cme.yearly", "cme.yearly.classI");
        CredentialFile enough = file.plus(
                THEN,
                List.of(new CredentialFact.Credited(
                        "cme", COMMITTEE, "I.national", day("2025-06-05"), new BigDecimal("5"))));
        assertThat(new StandingRules(Catalogue.china())
                        .standing(enough, enough.credentials().get(0), day("2026-01-01"))
                        .findings())
                .isEmpty();
    }

    @Test
    void breakGlassIsBoundedAndOwesAReview() {
        Instant from = noon(day("2026-05-01"));
        CredentialFile file = file(new CredentialFact.GlassBroken(
                "bg1", COMMITTEE, "medicine.practise", "H1", from, from.plusSeconds(3600), "mass casualty"));
        Act act = Act.of("medicine.practise");
        assertThat(RULES.decide(file, act, HERE, from.minusNanos(1)).validUntil())
                .isEqualTo(from);
        Ruling open = RULES.decide(file, act, HERE, from);
        assertThat(open.verdict()).isEqualTo(Verdict.PERMIT);
        assertThat(open.obligations()).isNotEmpty();
        assertThat(open.validUntil()).isEqualTo(from.plusSeconds(3600));
        assertThat(RULES.decide(file, act, HERE, from.plusSeconds(3600)).verdict())
                .isEqualTo(Verdict.DENY);
    }

    /** iHRIS overwrote the licence on renewal, OpenUpgrade#5736 lost end dates: a renewal adds a term, the old one stays readable. */
    @Test
    void renewalAddsAndTheGapStays() {
        CredentialFile file = file(declared("r", NURSE, nurse("2021-01-01")), verified("r"));
        Instant later = THEN.plusSeconds(60);
        CredentialFile renewed = file.plus(
                later,
                List.of(new CredentialFact.Renewed("r", TYPED, DateRange.of(day("2026-02-01"), day("2031-02-01")))));
        assertThat(on(renewed, CARE, "2026-02-01").reasons())
                .extracting(Reason::code)
                .as("not verified yet")
                .containsExactly("credential.unverified");
        CredentialFile verified = renewed.plus(later, List.of(verified("r")));
        assertThat(on(verified, CARE, "2025-12-31").verdict()).isEqualTo(Verdict.PERMIT);
        assertThat(on(verified, CARE, "2026-01-15").verdict()).as("the gap").isEqualTo(Verdict.DENY);
        assertThat(on(verified, CARE, "2026-02-01").verdict()).isEqualTo(Verdict.PERMIT);
        assertThat(verified.knownAt(THEN).credentials().get(0).terms()).hasSize(1);
        assertThat(verified.credentials().get(0).terms()).hasSize(2);
    }

    @Test
    void suspensionAndReinstatement() {
        CredentialFile file = file(
                declared("r", NURSE, nurse("2022-01-01")),
                verified("r"),
                new CredentialFact.Suspended(
                        "r", COMMITTEE, DateRange.of(day("2026-01-01"), day("2026-07-01")), "护士条例 第31条"));
        assertThat(on(file, CARE, "2026-03-01").reasons())
                .extracting(Reason::article)
                .containsExactly("护士条例 第31条");
        CredentialFile lifted =
                file.plus(THEN, List.of(new CredentialFact.Reinstated("r", COMMITTEE, day("2026-03-01"))));
        assertThat(on(lifted, CARE, "2026-02-28").verdict()).isEqualTo(Verdict.DENY);
        assertThat(on(lifted, CARE, "2026-03-01").verdict()).isEqualTo(Verdict.PERMIT);
    }

    @Test
    void anUnknownActIsDenied() {
        assertThat(on(file(), Act.of("magic"), "2026-01-01").reasons())
                .extracting(Reason::code)
                .containsExactly("act.unknown");
    }

    /** The answer is the same on every day of the window it claims, and no denial is without a reason. */
    @Test
    void theAnswerHoldsInItsWholeWindow() {
        for (long seed = 1; seed <= 150; seed++) {
            CredentialFile file = random(seed);
            Random random = new Random(seed);
            for (Act act : acts()) {
                LocalDate day = day("2019-01-01").plusDays(random.nextInt(13 * 365));
                Ruling ruling = RULES.decide(file, act, HERE, noon(day));
                String what = "seed " + seed + " " + act.code() + " " + day;
                assertThat(ruling.holdsAt(noon(day))).as(what).isTrue();
                assertThat(ruling.reasons().isEmpty()).as(what).isEqualTo(ruling.verdict() == Verdict.PERMIT);
                for (int i = -60; i <= 60; i++) {
                    Instant other = noon(day.plusDays(i * 7L));
                    if (ruling.holdsAt(other)) {
                        Ruling there = RULES.decide(file, act, HERE, other);
                        assertThat(there.verdict()).as(what + " and " + other).isEqualTo(ruling.verdict());
                        assertThat(there.validUntil())
                                .as(what + " and " + other)
                                .isEqualTo(ruling.validUntil());
                    }
                }
            }
        }
    }
}
