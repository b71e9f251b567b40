package io.github.hospitalhr.credentials.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /**
     * Every row of the tables "Nurses and doctors" and "Special rights and posts" of the law as it was read: key, value, source, status,
     * confidence, and whether it is shipped switched on. A row of the tables that says several things stands on several lines.
     */
    private static final String TABLES = """
            nurse.registration.term | P5Y | 护士条例 第8条 | STATUTE | PRIMARY | on
            nurse.renewal.fileBefore | P30D | 护士条例 第10条 | STATUTE | PRIMARY | on
            nurse.renewal.processing | P20D | 护士条例 第8条 | STATUTE | SECONDARY | on
            nurse.renewal.refuse | health,suspension | 护士执业注册管理办法 | STATUTE | SECONDARY | on
            nurse.transfer.processing | P7D | 护士条例 第9条 | STATUTE | PRIMARY | on
            nurse.firstApply.within | P3Y | 护士条例 第7条 | STATUTE | PRIMARY | on
            nurse.firstApply.lateTraining | P3M | 护士条例 第7条 | STATUTE | PRIMARY | on
            nurse.break.retrain | P3M | 护士执业注册管理办法 | STATUTE | SECONDARY | on
            nurse.revoked.waiting | P2Y | 护士条例 第32条 | STATUTE | PRIMARY | on
            nurse.mustNotPractise | certificate,place,renewal | 护士条例 第21条 | STATUTE | PRIMARY | on
            nurse.student | supervised | 护士条例 第21条 | STATUTE | PRIMARY | on
            doctor.registration.term | none | 医师法 第13-14条 | STATUTE | PRIMARY | on
            doctor.scope | place,category,range | 医师法 第14条 | STATUTE | PRIMARY | on
            doctor.multiSite | main+formalities | 医师法 第15条 | STATUTE | PRIMARY | on
            doctor.changeExempt | training,further-training,aid,consultation,emergency,charity,state-task,alliance | 医师法 第18条 | STATUTE | PRIMARY | on
            doctor.assessment.cycle | P3Y | 医师法 第42条 | STATUTE | PRIMARY | on
            doctor.assessment.failed | P3M | 医师法 第42条 | STATUTE | PRIMARY | on
            doctor.deregister | death,crime,revoked,reassessment-failed,not-practising-P2Y | 医师法 第17条 | STATUTE | PRIMARY | on
            doctor.deregister.report | P30D | 医师法 第17条 | STATUTE | PRIMARY | on
            doctor.unregisteredGraduate | supervised | 医师法 第35条 | STATUTE | PRIMARY | on
            doctor.assistant | supervised | 医师法 第34条 | STATUTE | PRIMARY | on
            doctor.assistant.rural | independent | 医师法 第34条 | STATUTE | PRIMARY | on
            doctor.seniorPromotion | P1Y | 医师法 第46条 | STATUTE | PRIMARY | on
            staff.nonHealth | forbidden | 医疗机构管理条例 第28条 | STATUTE | PRIMARY | on
            pharmacist.only | forbidden | 药品管理法 第69条 | STATUTE | PRIMARY | on
            cme.yearly | 25 | 继续医学教育学分授予与管理办法 | GUIDELINE | SECONDARY | on
            cme.yearly.classI | 5 | 继续医学教育学分授予与管理办法 | GUIDELINE | SECONDARY | on
            cme.yearly.classI.most | 10 | 继续医学教育学分授予与管理办法 | GUIDELINE | SECONDARY | on
            cme.yearly.classII | 15 | 继续医学教育学分授予与管理办法 | GUIDELINE | SECONDARY | on
            cme.yearly.classII.most | 20 | 继续医学教育学分授予与管理办法 | GUIDELINE | SECONDARY | on
            cme.fiveYear | 10 | 继续医学教育学分授予与管理办法 | GUIDELINE | SECONDARY | on
            pharmacist.licence.term | P5Y | 执业药师注册管理办法 | STATUTE | UNCONFIRMED | off
            ethics.grade | 优秀,良好,一般,较差 | 医务人员医德考评制度 | GUIDELINE | SECONDARY | on
            nurse.ladder | N0,N1,N2,N3,N4 | - | HOSPITAL | SECONDARY | on
            rx.narcotic | trained,examined,this-hospital | 处方管理办法 第11条 | STATUTE | SECONDARY | on
            rx.narcotic.end | practice-here-ended | 麻醉药品和精神药品管理条例 | STATUTE | SECONDARY | on
            rx.antimicrobial | 1:1,2:2,3:3 | 抗菌药物临床应用管理办法 | STATUTE | SECONDARY | on
            rx.antimicrobial.outpatient | forbidden | 抗菌药物临床应用管理办法 | STATUTE | SECONDARY | on
            rx.antimicrobial.emergency | 1 | 抗菌药物临床应用管理办法 | STATUTE | SECONDARY | on
            rx.antimicrobial.reinstate | P6M | 抗菌药物临床应用管理办法 | STATUTE | SECONDARY | on
            rx.assistant | countersigned | 处方管理办法 第8条 | STATUTE | SECONDARY | on
            rx.trainee | countersigned | 处方管理办法 第12-13条 | STATUTE | SECONDARY | on
            surgery.levels | 4 | 医疗机构手术分级管理办法 | STATUTE | SECONDARY | on
            surgery.mode | independent,supervised,assist | - | HOSPITAL | SECONDARY | on
            surgery.itemised | procedure | 医疗机构手术分级管理办法 | STATUTE | UNCONFIRMED | off
            mch.certificate.province | certificate | 母婴保健法 第33条 | STATUTE | PRIMARY | on
            mch.certificate.county | certificate | 母婴保健法 第33条 | STATUTE | PRIMARY | on
            mch.certificate.term | P3Y | 母婴保健专项技术服务许可及人员资格管理办法 | STATUTE | UNCONFIRMED | off
            radiation.worker | 18,health-check,trained,certificate | 放射工作人员职业健康管理办法 第5条 | STATUTE | SECONDARY | on
            radiation.training | P2Y | 放射工作人员职业健康管理办法 第7-8条 | STATUTE | SECONDARY | on
            radiation.training.first | P4D | 放射工作人员职业健康管理办法 第7条 | STATUTE | SECONDARY | on
            radiation.healthCheck | P2Y | 放射工作人员职业健康管理办法 第28-29条 | STATUTE | SECONDARY | on
            bigDevice.certificate | training | 大型医用设备配置与使用管理办法 | HOSPITAL | UNCONFIRMED | off
            """;

    private final Catalogue china = Catalogue.china();

    @Test
    void everyRowOfTheTablesIsData() {
        List<String> shipped =
                china.keys().stream().flatMap(key -> latest(key).stream()).toList();
        assertThat(shipped).containsAll(TABLES.lines().toList());
        assertThat(TABLES.lines()).hasSize(53).doesNotHaveDuplicates();
    }

    private List<String> latest(String key) {
        return china.rows(key).stream()
                .map(row -> String.join(
                        " | ",
                        key,
                        row.value().text(),
                        source(row.article()),
                        row.status().name(),
                        row.confidence().name(),
                        row.enabled() ? "on" : "off"))
                .toList();
    }

    /** The first law and article of a source. */
    private static String source(String article) {
        Matcher found = Pattern.compile("第[\\d-]+条").matcher(article);
        String law = article.isEmpty() ? "-" : article.split("[ (;]")[0];
        return found.find() ? law + " " + found.group() : law;
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
