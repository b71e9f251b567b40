package io.github.hospitalhr.credentials.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** Every row of the tables "Nurses and doctors" and "Special rights and posts", by the key it has there. */
    private static final List<String> TABLES = List.of(
            "nurse.registration.term",
            "nurse.renewal.fileBefore",
            "nurse.renewal.processing",
            "nurse.renewal.refuse",
            "nurse.transfer.processing",
            "nurse.firstApply.within",
            "nurse.break.retrain",
            "nurse.revoked.waiting",
            "nurse.mustNotPractise",
            "nurse.student",
            "doctor.registration.term",
            "doctor.scope",
            "doctor.multiSite",
            "doctor.changeExempt",
            "doctor.assessment.cycle",
            "doctor.deregister",
            "doctor.deregister.report",
            "doctor.unregisteredGraduate",
            "doctor.assistant",
            "doctor.seniorPromotion",
            "staff.nonHealth",
            "pharmacist.only",
            "cme.yearly",
            "cme.fiveYear",
            "pharmacist.licence.term",
            "ethics.grade",
            "nurse.ladder",
            "rx.narcotic",
            "rx.narcotic.end",
            "rx.antimicrobial",
            "rx.antimicrobial.emergency",
            "rx.antimicrobial.reinstate",
            "rx.assistant",
            "rx.trainee",
            "surgery.levels",
            "surgery.mode",
            "surgery.itemised",
            "mch.certificate.province",
            "mch.certificate.county",
            "mch.certificate.term",
            "radiation.worker",
            "radiation.training",
            "bigDevice.certificate");

    private final Catalogue china = Catalogue.china();

    @Test
    void everyRowOfTheTablesIsData() {
        assertThat(china.keys()).containsAll(TABLES);
    }

    @Test
    void rowsCarryTheirSourceAndUnconfirmedOnesAreOff() {
        for (String key : china.keys()) {
            for (RuleRow row : china.rows(key)) {
                assertThat(row.text().zh()).as(key).isNotBlank();
                assertThat(row.text().en()).as(key).isNotBlank();
                assertThat(row.article().isEmpty())
                        .as(key + " article")
                        .isEqualTo(row.status() == RuleStatus.HOSPITAL && !key.equals("bigDevice.certificate"));
                if (row.confidence() == Confidence.UNCONFIRMED) {
                    assertThat(row.enabled()).as(key).isFalse();
                }
            }
        }
        assertThat(china.holds("surgery.itemised", DAY)).isFalse();
        assertThat(china.holds("mch.certificate.term", DAY)).isFalse();
    }

    @Test
    void theDoctorsCycleIsDatedData() {
        assertThat(china.period("doctor.assessment.cycle", LocalDate.of(2022, 3, 1)))
                .contains(Period.ofYears(3));
        assertThat(china.period("doctor.assessment.cycle", LocalDate.of(2022, 2, 28)))
                .isEmpty();
        assertThat(china.nextChangeAfter(LocalDate.of(2022, 2, 28))).isEqualTo(LocalDate.of(2022, 3, 1));
    }

    @Test
    void allFourValidityModelsAreInUse() {
        assertThat(china.types().stream()
                        .map(t -> t.validity().getClass().getSimpleName())
                        .distinct())
                .containsExactlyInAnyOrder("FixedTerm", "OpenEnded", "CreditAccount", "EventEnded");
    }

    private static String hospital(String rows) {
        return "{\"format\":1,\"id\":\"h1\",\"version\":\"1\",\"kind\":\"HOSPITAL\",\"title\":{\"zh\":\"本院\",\"en\":\"ours\"},\"rows\":["
                + rows + "]}";
    }

    private static String row(String key, String value, String more) {
        return "{\"key\":\"" + key + "\",\"value\":\"" + value
                + "\",\"text\":{\"zh\":\"院\",\"en\":\"h\"},\"article\":\"\",\"effective\":\"2026-01-01/..\","
                + "\"status\":\"HOSPITAL\",\"confidence\":\"P\",\"overridable\":true" + more + "}";
    }

    private static Catalogue with(String hospital) {
        return Catalogue.builder()
                .packs(StandardPacks.china())
                .pack(new PackReader().read(hospital))
                .build();
    }

    @Test
    void aHospitalTightensFreely() {
        Catalogue ours = with(hospital(row("nurse.renewal.fileBefore", "P60D", "")));
        assertThat(ours.period("nurse.renewal.fileBefore", DAY)).contains(Period.ofDays(60));
        assertThat(ours.period("nurse.renewal.fileBefore", LocalDate.of(2025, 12, 31)))
                .contains(Period.ofDays(30));
    }

    @ParameterizedTest
    @CsvSource({
        "nurse.renewal.fileBefore,P20D",
        "nurse.registration.term,P6Y",
        "nurse.mustNotPractise,certificate",
        "doctor.assessment.cycle,P4Y"
    })
    void aHospitalLoosensNothingWithoutABasis(String key, String value) {
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> with(hospital(row(key, value, ""))));
        assertThat(refused.faults())
                .extracting(InputFault::rule, InputFault::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("pack.loosens", "h1/rows/0"));
        String basis =
                ",\"basis\":{\"document\":\"省卫健委复函〔2026〕3号\",\"decidedBy\":\"院长办公会\",\"decidedOn\":\"2026-01-05\"}";
        assertThat(with(hospital(row(key, value, basis))).row(key, DAY))
                .get()
                .extracting(r -> r.value().text())
                .isEqualTo(value);
    }

    @Test
    void switchingAStatuteOffIsLoosening() {
        assertThatThrownBy(() ->
                        with(hospital(row("nurse.mustNotPractise", "certificate,place,renewal", ",\"enabled\":false"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("护士条例 第21条");
    }

    @Test
    void aHospitalMaySwitchOnWhatIsUnconfirmed() {
        assertThat(with(hospital(row("surgery.oppe", "P2Y", ""))).period("surgery.oppe", DAY))
                .contains(Period.ofYears(2));
    }

    @Test
    void overlappingDaysAreRefusedWithBothPlaces() {
        String two = row("x", "1", "") + "," + row("x", "2", "");
        assertThatThrownBy(() -> with(hospital(two)))
                .hasMessageContaining("h1/rows/1")
                .hasMessageContaining("h1/rows/0")
                .hasMessageContaining("pack.overlap");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"format\":1,\"format\":1}", "{\"format\":1} x", "null", "\"a\""})
    void garbageIsRefused(String text) {
        assertThatThrownBy(() -> new PackReader().read(text)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void everyFaultIsNamedWithItsPlace() {
        String bad = hospital(row("x", "1", ",\"colour\":\"red\"") + ","
                        + row("y", "1", "").replace("2026-01-01/..", "2026-13-01/.."))
                .replace("\"kind\":\"HOSPITAL\"", "\"kind\":\"OURS\"")
                .replace("\"rows\"", "\"extra\":1,\"rows\"");
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> new PackReader().read(bad));
        assertThat(refused.faults())
                .extracting(InputFault::path)
                .contains("/extra", "/kind", "/rows/0/colour", "/rows/1/effective");
    }

    @Test
    void anUnconfirmedRowOfABasePackMustNotBeEnabled() {
        String base = hospital(row("x", "1", "").replace("\"confidence\":\"P\"", "\"confidence\":\"M\""))
                .replace("\"kind\":\"HOSPITAL\"", "\"kind\":\"BASE\"");
        assertThatThrownBy(() -> new PackReader().read(base)).hasMessageContaining("/rows/0/enabled");
    }

    @Test
    void referencesIntoNowhereAreRefused() {
        RulePack onlyRx = StandardPacks.named("cn-rx");
        assertThatThrownBy(() -> Catalogue.builder().pack(onlyRx).build())
                .hasMessageContaining("cn.doctor.registration")
                .hasMessageContaining("pack.unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X,true",
        "110105194912310021,false",
        "11010519491231002x,true",
        "20041111011010519491231002X,true",
        "200411110110105194912310020,false",
        "123,false",
        "1101051949123100𠮷,false"
    })
    void checkDigits(String number, boolean fits) {
        assertThat(new NumberCheck(".*", CheckDigit.GB11643).accepts(number)).isEqualTo(fits);
    }

    @Test
    void periodsAreComparedInCommonAndLeapYears() {
        assertThat(RuleValue.of("P1M").isAtLeastAsStrictAs(RuleValue.of("P30D"), Strictness.HIGHER))
                .isFalse();
        assertThat(RuleValue.of("P31D").isAtLeastAsStrictAs(RuleValue.of("P30D"), Strictness.HIGHER))
                .isTrue();
        assertThat(RuleValue.of("P4Y").isAtLeastAsStrictAs(RuleValue.of("P5Y"), Strictness.LOWER))
                .isTrue();
        assertThat(RuleValue.of("5").isAtLeastAsStrictAs(RuleValue.of("P5Y"), Strictness.LOWER))
                .isFalse();
    }
}
