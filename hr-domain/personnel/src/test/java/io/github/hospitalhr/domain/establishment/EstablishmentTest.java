package io.github.hospitalhr.domain.establishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.Workforce;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.Occupation;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Position;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.people.Sex;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Dated;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitsDocument;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstablishmentTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
    private static final InputValidator VALIDATOR = new InputValidator(CLOCK);
    private static final DocumentCodec CODEC = DocumentCodec.builder(VALIDATOR).build();
    private static final LocalDate Y2020 = LocalDate.of(2020, 1, 1);
    private static final LocalDate DEC1 = LocalDate.of(2026, 12, 1);
    private static final UnitId MED = UnitId.of("d-med");
    private static final UnitId ICU = UnitId.of("w-icu");
    private static final Position NURSE = Position.of("RN", "病区护士", Occupation.NURSE);
    private static final Position DOCTOR = Position.of("MD", "医师", Occupation.DOCTOR);

    private final Workforce workforce = Workforce.builder(new InMemoryRecordStore(), CLOCK)
            .validator(VALIDATOR)
            .build();

    private static Quota quota(String id, UnitId unit, Occupation occupation, int posts) {
        return new Quota(id, unit, occupation, null, List.of(EmploymentType.ESTABLISHED), posts, "市编办〔2025〕3号");
    }

    private void person(String id, EmploymentType type, Posting posting) {
        workforce
                .people()
                .register(PersonFile.of(PersonId.of(id), Profile.of("护士", Sex.FEMALE, LocalDate.of(1990, 1, 1)))
                        .employed(DateRange.startingOn(Y2020), Employment.of("e1", type))
                        .posted(DateRange.startingOn(Y2020), posting));
    }

    private Establishment hospital(int nurses) {
        UnitId h = UnitId.of("h");
        UnitId c = UnitId.of("c");
        workforce
                .units()
                .importAll(new UnitsDocument(List.of(
                        Dated.from(Y2020, Unit.hospital(h, "医院")),
                        Dated.from(Y2020, Unit.campus(c, "院区", h, ZoneId.of("Asia/Shanghai"))),
                        Dated.from(Y2020, Unit.department(MED, "内科", c)),
                        Dated.from(Y2020, Unit.ward(ICU, "重症", MED, 10)))));
        person("p1", EmploymentType.ESTABLISHED, Posting.of("t1", ICU, NURSE));
        person("p2", EmploymentType.ESTABLISHED, Posting.of("t1", ICU, NURSE).withPercent(50));
        person("p3", EmploymentType.CONTRACT, Posting.of("t1", ICU, NURSE));
        person("p4", EmploymentType.ESTABLISHED, Posting.of("t1", MED, DOCTOR));
        EstablishmentDocument document = new EstablishmentDocument(List.of(
                Dated.of(
                        DateRange.startingOn(LocalDate.of(2021, 1, 1)), quota("nurses", ICU, Occupation.NURSE, nurses)),
                Dated.of(DateRange.startingOn(Y2020), quota("med", MED, null, 5))));
        assertThat(VALIDATOR.faults("", document)).isEmpty();
        assertThat(CODEC.read(EstablishmentDocument.FORMAT, CODEC.write(EstablishmentDocument.FORMAT, document)))
                .isEqualTo(document);
        return new Establishment(document, workforce.people(), workforce.units());
    }

    @Test
    void postsAreCountedByUnitKindAndTypeAsOfAnyDay() {
        Establishment establishment = hospital(2);
        assertThat(establishment.occupancy(AsOf.of(DEC1)))
                .extracting(o -> o.quota().id() + " " + o.heads() + " " + o.percent() + " " + o.vacantPercent())
                .containsExactly("nurses 2 150 50", "med 3 250 250");
        assertThat(establishment.occupancy(AsOf.of(Y2020)))
                .extracting(o -> o.quota().id())
                .containsExactly("med");
        workforce.people().endEmployment(PersonId.of("p1"), "e1", DateRange.startingOn(DEC1));
        assertThat(establishment.occupancy(AsOf.of(DEC1)).get(0).percent()).isEqualTo(50);
        assertThat(establishment.occupancy(AsOf.of(DEC1.minusDays(1))).get(0).percent())
                .isEqualTo(150);
        assertThat(hospitalOver().occupancy(AsOf.of(DEC1)).get(0).overPercent()).isZero();
    }

    private Establishment hospitalOver() {
        return new Establishment(
                new EstablishmentDocument(List.of(Dated.from(Y2020, quota("none", ICU, Occupation.DOCTOR, 0)))),
                workforce.people(),
                workforce.units());
    }

    private Person after(String id, EmploymentType type, Posting posting) {
        return new Person(
                PersonId.of(id),
                Profile.of("新人", Sex.FEMALE, LocalDate.of(1990, 1, 1)),
                List.of(Employment.of("e1", type)),
                List.of(posting),
                null);
    }

    private Establishment of(List<Dated<Quota>> quotas) {
        return new Establishment(new EstablishmentDocument(quotas), workforce.people(), workforce.units());
    }

    @Test
    void aQuotaOfAUnitThatIsNotThereIsTold() {
        hospital(2);
        UnitId typo = UnitId.of("w-lcu");
        Establishment misspelt = of(List.of(Dated.from(Y2020, quota("a", typo, null, 0))));
        assertThat(misspelt.faults(DEC1))
                .extracting(f -> f.path() + " " + f.rule())
                .containsExactly("quotas[0].value.unit unit.unknown");
        assertThat(of(List.of(Dated.from(Y2020, quota("a", ICU, null, 0)))).faults(DEC1))
                .isEmpty();
        assertThat(misspelt.faults(Y2020.minusDays(1))).as("holds later only").isEmpty();
    }

    @Test
    void aKeyThatStandsTwiceOnADayIsRefused() {
        Dated<Quota> old = Dated.of(DateRange.of(Y2020, DEC1), quota("a", ICU, null, 1));
        Dated<Quota> next = Dated.from(DEC1, quota("a", ICU, null, 2));
        Dated<Quota> overlapping = Dated.from(DEC1.minusDays(1), quota("a", ICU, null, 2));
        of(List.of(old, next));
        assertThatThrownBy(() -> of(List.of(old, overlapping)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.faults())
                                .extracting(f -> f.path() + " " + f.rule())
                                .containsExactly("quotas[1].value.id quota.twice"));
    }

    /** A cut that begins on Friday is no room for who is admitted on Thursday. */
    @Test
    void aQuotaThatBeginsLaterIsJudgedToo() {
        hospital(2);
        LocalDate cut = DEC1.plusDays(10);
        Establishment establishment = of(List.of(Dated.from(cut, quota("cut", ICU, Occupation.NURSE, 2))));
        AdmissionRegister register =
                new AdmissionRegister(establishment, new InMemoryRecordStore(), TenantId.of("t"), CLOCK, VALIDATOR);
        Posting full = Posting.of("t1", ICU, NURSE);
        Person more = after("p9", EmploymentType.ESTABLISHED, full);
        Admission refused = register.admit(more, DEC1, null, Origin.of("hr1"));
        assertThat(refused.verdict()).isEqualTo(Admission.Verdict.REFUSED);
        assertThat(refused.reasons())
                .singleElement()
                .satisfies(r -> assertThat(r.sentence().en()).contains("on 2026-12-11"));
        Person half = after("p9", EmploymentType.ESTABLISHED, full.withPercent(50));
        assertThat(register.admit(half, DEC1, null, Origin.of("hr1")).isAdmitted())
                .isTrue();
        person("p9", EmploymentType.ESTABLISHED, full.withPercent(50));
        assertThat(register.admissions("cut").held())
                .as("seen in the post on the day the quota begins")
                .singleElement()
                .satisfies(held -> assertThat(held.posted()).isTrue());
    }

    @Test
    void overEstablishmentIsRefusedOrNeedsItsBasis() {
        Establishment establishment = hospital(2);
        Person half = after(
                "p9", EmploymentType.ESTABLISHED, Posting.of("t1", ICU, NURSE).withPercent(50));
        Person full = after("p9", EmploymentType.ESTABLISHED, Posting.of("t1", ICU, NURSE));
        assertThat(establishment.admit(half, DEC1, null).verdict()).isEqualTo(Admission.Verdict.WITHIN);
        Admission refused = establishment.admit(full, DEC1, null);
        assertThat(refused.verdict()).isEqualTo(Admission.Verdict.REFUSED);
        assertThat(refused.isAdmitted()).isFalse();
        assertThat(refused.reasons()).hasSize(1);
        assertThat(refused.reasons().get(0).sentence().zh()).isEqualTo("超编: nurses 核定 2,将达到 2.50");
        assertThat(refused.reasons().get(0).article()).isEqualTo("市编办〔2025〕3号");
        assertThat(establishment.admit(full, DEC1, "院长办公会2026-12").verdict())
                .isEqualTo(Admission.Verdict.OVER_WITH_BASIS);
        assertThat(establishment
                        .admit(after("p9", EmploymentType.CONTRACT, Posting.of("t1", ICU, NURSE)), DEC1, null)
                        .verdict())
                .isEqualTo(Admission.Verdict.WITHIN);
        assertThat(establishment
                        .admit(after("p1", EmploymentType.ESTABLISHED, Posting.of("t1", ICU, NURSE)), DEC1, null)
                        .verdict())
                .as("a person does not count twice")
                .isEqualTo(Admission.Verdict.WITHIN);
    }

    private AdmissionRegister register(Establishment establishment, InMemoryRecordStore store) {
        return new AdmissionRegister(establishment, store, TenantId.of("hospital"), CLOCK, VALIDATOR);
    }

    private Admission.Verdict admit(AdmissionRegister register, String id, LocalDate from, String basis) {
        return register.admit(
                        after(id, EmploymentType.ESTABLISHED, Posting.of("t1", ICU, NURSE)),
                        from,
                        basis,
                        Origin.of("hr1"))
                .verdict();
    }

    /** Ten people want the three posts that are left, at the same time on two nodes. */
    @Test
    void noPostIsGivenTwice() throws Exception {
        Establishment establishment = hospital(4);
        for (int round = 0; round < 20; round++) {
            InMemoryRecordStore store = new InMemoryRecordStore();
            List<AdmissionRegister> nodes = List.of(register(establishment, store), register(establishment, store));
            ExecutorService pool = Executors.newFixedThreadPool(10);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Admission.Verdict>> answers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                String id = "n" + i;
                AdmissionRegister node = nodes.get(i % 2);
                answers.add(pool.submit(() -> {
                    start.await();
                    return admit(node, id, DEC1, null);
                }));
            }
            start.countDown();
            List<Admission.Verdict> verdicts = new ArrayList<>();
            for (Future<Admission.Verdict> answer : answers) {
                verdicts.add(answer.get());
            }
            pool.shutdown();
            // p1 has a full post and p2 half a post of the four.
            assertThat(Collections.frequency(verdicts, Admission.Verdict.WITHIN))
                    .as("round %d", round)
                    .isEqualTo(2);
            assertThat(nodes.get(0).admissions("nurses").held()).hasSize(2);
            assertThat(Collections.frequency(verdicts, Admission.Verdict.REFUSED))
                    .isEqualTo(8);
        }
    }

    @Test
    void aPostIsHeldUntilItIsTakenOrGivenUp() {
        Establishment establishment = hospital(3);
        AdmissionRegister register = register(establishment, new InMemoryRecordStore());
        assertThat(admit(register, "n1", DEC1, null)).isEqualTo(Admission.Verdict.WITHIN);
        assertThat(admit(register, "n1", DEC1, null)).as("once more, the same").isEqualTo(Admission.Verdict.WITHIN);
        assertThat(admit(register, "n2", DEC1, null)).isEqualTo(Admission.Verdict.REFUSED);
        assertThat(register.withdraw(PersonId.of("n1"))).isEqualTo(2);
        assertThat(register.withdraw(PersonId.of("n1"))).isZero();
        assertThat(admit(register, "n2", DEC1, null)).isEqualTo(Admission.Verdict.WITHIN);
        person("n2", EmploymentType.ESTABLISHED, Posting.of("t1", ICU, NURSE));
        assertThat(register.admissions("nurses").held())
                .extracting(AdmissionFile.Held::posted)
                .containsExactly(true);
        assertThat(admit(register, "n3", DEC1, null)).isEqualTo(Admission.Verdict.REFUSED);
        assertThat(admit(register, "n3", DEC1, "院长办公会2026-12")).isEqualTo(Admission.Verdict.OVER_WITH_BASIS);
        assertThat(register.admissions("nurses").held().get(1).basis()).isEqualTo("院长办公会2026-12");
        workforce.people().endEmployment(PersonId.of("n2"), "e1", DateRange.startingOn(DEC1.plusMonths(1)));
        workforce.people().endEmployment(PersonId.of("p1"), "e1", DateRange.startingOn(DEC1.plusMonths(1)));
        assertThat(admit(register, "n4", DEC1.plusMonths(1), null))
                .as("whoever was posted and has left holds nothing")
                .isEqualTo(Admission.Verdict.WITHIN);
    }

    /** n1 comes in March, when p1 is gone; n2 would fit in December and not in March. */
    @Test
    void aPostHeldForLaterIsNotGivenAwayBefore() {
        Establishment establishment = hospital(2);
        LocalDate march = LocalDate.of(2027, 3, 1);
        workforce.people().endEmployment(PersonId.of("p2"), "e1", DateRange.startingOn(DEC1));
        AdmissionRegister register = register(establishment, new InMemoryRecordStore());
        assertThat(admit(register, "n1", march, null)).isEqualTo(Admission.Verdict.WITHIN);
        assertThat(establishment
                        .admit(after("n2", EmploymentType.ESTABLISHED, Posting.of("t1", ICU, NURSE)), DEC1, null)
                        .verdict())
                .isEqualTo(Admission.Verdict.WITHIN);
        assertThat(admit(register, "n2", DEC1, null)).isEqualTo(Admission.Verdict.REFUSED);
        workforce.people().endEmployment(PersonId.of("p1"), "e1", DateRange.startingOn(march));
        assertThat(admit(register, "n2", DEC1, null)).isEqualTo(Admission.Verdict.WITHIN);
    }

    /** p5 is posted from 10 February on: a post that is free in December is not free for good. */
    @Test
    void aPostKnownToBeTakenLaterIsNotGivenAway() {
        Establishment establishment = hospital(2);
        workforce.people().endEmployment(PersonId.of("p2"), "e1", DateRange.startingOn(DEC1));
        DateRange later = DateRange.startingOn(LocalDate.of(2027, 2, 10));
        workforce
                .people()
                .register(PersonFile.of(PersonId.of("p5"), Profile.of("护士", Sex.FEMALE, LocalDate.of(1990, 1, 1)))
                        .employed(later, Employment.of("e1", EmploymentType.ESTABLISHED))
                        .posted(later, Posting.of("t1", ICU, NURSE)));
        AdmissionRegister register = register(establishment, new InMemoryRecordStore());
        Person newcomer = after("n1", EmploymentType.ESTABLISHED, Posting.of("t1", ICU, NURSE));
        Admission refused = register.admit(newcomer, DEC1, null, Origin.of("hr1"));
        assertThat(refused.verdict()).isEqualTo(Admission.Verdict.REFUSED);
        assertThat(refused.reasons().get(0).sentence().zh()).isEqualTo("超编: nurses 核定 2,2027-03-01将达到 3.00");
        assertThat(refused.reasons().get(0).sentence().en()).endsWith("3.00 would be taken on 2027-03-01");
        workforce.people().endEmployment(PersonId.of("p1"), "e1", DateRange.startingOn(LocalDate.of(2027, 2, 10)));
        assertThat(admit(register, "n1", DEC1, null)).isEqualTo(Admission.Verdict.WITHIN);
    }

    /** 劳动合同法 art. 19; 事业单位人事管理条例 arts 12-13. Contract days are half-open. */
    @ParameterizedTest
    @CsvSource({
        "CONTRACT, 2026-01-01/2026-03-31, 0",
        "CONTRACT, 2026-01-01/2026-04-01, 1",
        "CONTRACT, 2026-01-01/2026-12-31, 1",
        "CONTRACT, 2026-01-01/2027-01-01, 2",
        "CONTRACT, 2026-01-01/2028-12-31, 2",
        "CONTRACT, 2026-01-01/2029-01-01, 6",
        "CONTRACT, 2026-01-01/.., 6",
        "ESTABLISHED, 2026-01-01/2028-12-31, 0",
        "ESTABLISHED, 2026-01-01/2029-01-01, 12"
    })
    void probationIsAsTheArticleSays(EmploymentType type, String contract, int months) {
        EmploymentPolicies policies = EmploymentPolicies.shipped(CODEC);
        EmploymentPolicies.Probation probation =
                policies.probation(type, DateRange.parse(contract)).orElseThrow();
        assertThat(probation.months()).isEqualTo(months);
        assertThat(probation.row().article()).isNotBlank();
    }

    @Test
    void everyTypeHasRowsAndWhatIsNotConfirmedIsDisabled() {
        EmploymentPolicies policies = EmploymentPolicies.shipped(CODEC);
        assertThat(policies.rows()).extracting(d -> d.value().type()).contains(EmploymentType.values());
        assertThat(policies.rows()).allSatisfy(d -> {
            assertThat(d.value().enabled()).isEqualTo(d.value().confidence() == PolicyRow.Confidence.PRIMARY);
            assertThat(d.value().article().isBlank())
                    .isEqualTo(d.value().confidence() == PolicyRow.Confidence.UNCONFIRMED);
        });
        assertThat(policies.of(EmploymentType.CONTRACT, DEC1))
                .extracting(PolicyRow::key)
                .contains("probation", "dismissal", "exit-papers")
                .doesNotContain("pay-source");
        assertThat(policies.probation(EmploymentType.DISPATCHED, DateRange.startingOn(DEC1)))
                .isEmpty();
        assertThat(CODEC.read(EmploymentPolicies.FORMAT, CODEC.write(EmploymentPolicies.FORMAT, policies)))
                .isEqualTo(policies);
    }
}
