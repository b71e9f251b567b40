package io.github.hospitalhr.credentials.extraction;

import static io.github.hospitalhr.credentials.decision.Fixtures.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.decision.Act;
import io.github.hospitalhr.credentials.decision.FitnessRules;
import io.github.hospitalhr.credentials.decision.Place;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.file.Method;
import io.github.hospitalhr.credentials.spi.DocumentText;
import io.github.hospitalhr.credentials.spi.TextLine;
import io.github.hospitalhr.domain.eligibility.Verdict;
import io.github.hospitalhr.domain.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateReaderTest {

    private final CertificateReader reader = new CertificateReader(Catalogue.china());

    private static DocumentText text(String... lines) {
        return new DocumentText(
                "test", Arrays.stream(lines).map(l -> new TextLine(l, 0.95)).toList());
    }

    private static String value(ExtractedCertificate found, CertificateField field) {
        return found.field(field).map(ExtractedField::value).orElse("");
    }

    @Test
    void aNursesCertificate() {
        ExtractedCertificate found = reader.read(text(
                "中华人民共和国",
                "护士执业证书",
                "姓名:李静 性别:女",
                "证书编号:201944012345",
                "执业地点:云溪总医院",
                "注册日期:2021年12月15日",
                "有效期至:2026年12月14日",
                "发证机关:省卫生健康委员会"));
        assertThat(found.type()).isEqualTo("cn.nurse.registration");
        assertThat(value(found, CertificateField.NUMBER)).isEqualTo("201944012345");
        assertThat(value(found, CertificateField.FROM)).isEqualTo("2021-12-15");
        assertThat(value(found, CertificateField.LAST_DAY)).isEqualTo("2026-12-14");
        assertThat(value(found, CertificateField.ISSUER)).isEqualTo("省卫生健康委员会");
        assertThat(value(found, CertificateField.PLACE)).isEqualTo("云溪总医院");
        assertThat(found.fields()).allMatch(f -> f.confidence() > 0.9 && f.confidence() <= 0.95);
        assertThat(found.toString()).doesNotContain("李静", "201944012345");
    }

    @Test
    void doctorsTitlesAndDevices() {
        ExtractedCertificate practice = reader.read(text(
                "医师执业证书",
                "姓名 王伟",
                "执业类别 临床",
                "执业范围 内科专业",
                "主要执业机构",
                "云溪总医院",
                "编码 110440000012345",
                "发证机关 市卫生健康委",
                "批准日期 二〇一五年六月三日"));
        assertThat(practice.type()).isEqualTo("cn.doctor.registration");
        assertThat(value(practice, CertificateField.CATEGORY)).isEqualTo("临床");
        assertThat(value(practice, CertificateField.RANGE)).isEqualTo("内科专业");
        assertThat(value(practice, CertificateField.PLACE))
                .as("on the next line")
                .isEqualTo("云溪总医院");
        assertThat(value(practice, CertificateField.FROM)).isEqualTo("2015-06-03");
        ExtractedCertificate qualification =
                reader.read(text("医师资格证书", "姓名:王伟", "类别:临床", "证书编码:20041111011010519491231002X", "签发日期:2004.12.01"));
        assertThat(qualification.type()).isEqualTo("cn.doctor.qualification");
        assertThat(value(qualification, CertificateField.NUMBER)).isEqualTo("20041111011010519491231002X");
        ExtractedCertificate title = reader.read(text("卫生专业技术资格证书", "资格名称:主管护师", "管理号:2019044", "批准日期:20190526"));
        assertThat(title.type()).isEqualTo("cn.title");
        assertThat(value(title, CertificateField.TITLE)).isEqualTo("主管护师");
        assertThat(value(title, CertificateField.FROM)).isEqualTo("2019-05-26");
        ExtractedCertificate device =
                reader.read(text("大型医用设备上岗合格证", "设备名称:CT", "证书编号:DX-2018-0031", "发证日期:2018/07/09"));
        assertThat(device.type()).isEqualTo("cn.device.post");
        assertThat(value(device, CertificateField.DEVICE)).isEqualTo("CT");
        assertThat(value(device, CertificateField.NUMBER)).isEqualTo("DX-2018-0031");
    }

    @ParameterizedTest
    @CsvSource({
        "2021年12月15日,2021-12-15",
        "２０２１年１２月１５日,2021-12-15",
        "2O21 年 l2 月 l5 日,2021-12-15",
        "2021牛12用15曰,2021-12-15",
        "2021.12.15,2021-12-15",
        "2021-2-5,2021-02-05",
        "20211215,2021-12-15",
        "二〇二一年十二月十五日,2021-12-15",
        "二○二一年二月廿八日,2021-02-28",
        "2024年2月29日,2024-02-29",
        "2023年2月29日,''",
        "1900年1月1日,''",
        "2021年13月15日,''",
        "没有日期,''"
    })
    void days(String read, String day) {
        ExtractedCertificate found = reader.read(text("护士执业证书", "有效期至：" + read));
        assertThat(value(found, CertificateField.LAST_DAY)).isEqualTo(day);
    }

    @Test
    void repairsLowerTheConfidence() {
        double clean = reader.read(text("护士执业证书", "证书编号:201944012345"))
                .field(CertificateField.NUMBER)
                .orElseThrow()
                .confidence();
        ExtractedField torn = reader.read(text("护士执业证书", "证 书 编 号 ： 2 0 1 9 4 4 O l 2 3 4 5"))
                .field(CertificateField.NUMBER)
                .orElseThrow();
        assertThat(torn.value()).isEqualTo("201944012345");
        assertThat(torn.confidence()).isLessThan(clean);
        ExtractedField misread = reader.read(text("护士执业证书", "证书编弓:201944012345"))
                .field(CertificateField.NUMBER)
                .orElseThrow();
        assertThat(misread.value()).isEqualTo("201944012345");
        assertThat(misread.confidence()).isLessThan(clean);
        ExtractedField wrong = reader.read(text("护士执业证书", "证书编号:20194401"))
                .field(CertificateField.NUMBER)
                .orElseThrow();
        assertThat(wrong.confidence()).as("too short to be right").isLessThan(0.5);
    }

    /** However sure the engine was: what a machine read does not count before somebody verified it. */
    @Test
    void aDraftIsNeverVerified() {
        DocumentText sure = new DocumentText(
                "test",
                List.of(
                        new TextLine("护士执业证书", 1),
                        new TextLine("证书编号:201944012345", 1),
                        new TextLine("执业地点:H1", 1),
                        new TextLine("注册日期:2025年1月1日", 1)));
        CredentialFact.Declared draft =
                reader.read(sure).draft("r", "clerk", null, 0.9).orElseThrow();
        assertThat(draft.provenance().method()).isEqualTo(Method.EXTRACTED);
        CredentialFile file =
                CredentialFile.empty(PersonId.of("p")).plus(Instant.parse("2025-01-02T00:00:00Z"), List.of(draft));
        assertThat(new FitnessRules(Catalogue.china())
                        .decide(
                                file,
                                Act.of("nursing.care"),
                                Place.of("H1", ZONE),
                                Instant.parse("2026-01-02T00:00:00Z"))
                        .verdict())
                .isEqualTo(Verdict.DENY);
        assertThat(reader.read(sure).draft("r", "clerk", null, 1.01)).isEmpty();
    }

    @Test
    void garbageGivesNothingAndNeverFails() {
        assertThat(reader.read(new DocumentText("test", List.of())).type()).isNull();
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            String[] lines = new String[random.nextInt(30)];
            for (int i = 0; i < lines.length; i++) {
                StringBuilder line = new StringBuilder();
                for (int c = random.nextInt(80); c > 0; c--) {
                    line.appendCodePoint(
                            random.nextInt(3) == 0
                                    ? 0x20 + random.nextInt(0x5f)
                                    : random.nextInt(2) == 0
                                            ? 0x4e00 + random.nextInt(0x5000)
                                            : random.nextInt(0xd800));
                }
                lines[i] = line.toString();
            }
            ExtractedCertificate found = reader.read(text(lines));
            assertThat(found.type()).as("seed " + seed).isNull();
            assertThat(found.fields()).as("seed " + seed).isEmpty();
        }
    }

    /** Noise as scanners make it: of 200 certificates, at least 95 in 100 of the numbers and days come out right, none silently wrong. */
    @Test
    void recallUnderNoise() {
        int right = 0;
        int all = 0;
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            LocalDate from = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2500));
            String number = String.format("2019%08d", random.nextInt(100_000_000));
            String last = from.plusYears(5).minusDays(1).toString();
            ExtractedCertificate found = reader.read(text(
                    noise("护士执业证书", random),
                    noise("姓名:李静", random),
                    noise("证书编号:" + number, random),
                    noise(
                            "注册日期:" + from.getYear() + "年" + from.getMonthValue() + "月" + from.getDayOfMonth() + "日",
                            random),
                    noise("有效期至:" + last, random)));
            for (String[] expected :
                    new String[][] {{"NUMBER", number}, {"FROM", from.toString()}, {"LAST_DAY", last}}) {
                String value = value(found, CertificateField.valueOf(expected[0]));
                all++;
                right += value.equals(expected[1]) ? 1 : 0;
                assertThat(value).as("seed " + seed + " " + expected[0]).isIn("", expected[1]);
            }
        }
        assertThat(right).isGreaterThanOrEqualTo(all * 95 / 100);
    }

    /** Spaces, full width, and letters for digits; labels keep at most one misread character. */
    private static String noise(String line, Random random) {
        StringBuilder noisy = new StringBuilder();
        boolean misread = false;
        for (char c : line.toCharArray()) {
            char out = c;
            int dice = random.nextInt(20);
            if (dice == 0 && c == '0') {
                out = 'O';
            } else if (dice == 0 && c == '1') {
                out = 'l';
            } else if (dice == 1 && c >= '0' && c <= '9') {
                out = (char) (c - '0' + '０');
            } else if (dice == 2 && c == ':') {
                out = '：';
            } else if (dice == 3 && c > 0x4e00 && !misread && "年月日".indexOf(c) < 0 && noisy.length() == 2) {
                out = '囗';
                misread = true;
            }
            noisy.append(out);
            if (random.nextInt(6) == 0) {
                noisy.append(random.nextBoolean() ? ' ' : '\u3000');
            }
        }
        return noisy.toString();
    }
}
