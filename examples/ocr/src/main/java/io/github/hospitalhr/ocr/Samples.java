package io.github.hospitalhr.ocr;

import io.github.hospitalhr.credentials.extraction.CertificateField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Invents certificates of the five common kinds, the same ones for the same seed. */
public final class Samples {

    private static final List<String> HOSPITALS = List.of("云溪总医院", "江北人民医院", "松山中医院", "海东妇幼保健院");
    private static final List<String> ISSUERS = List.of("云溪省卫生健康委员会", "江北市卫生健康委员会", "松山市卫生健康局");

    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private final Map<CertificateField, String> expected = new EnumMap<>(CertificateField.class);

    private Samples(long seed) {
        random = new Random(seed);
    }

    /**
     * A certificate.
     *
     * @param seed which
     * @return the certificate; seeds that differ by five are of one kind
     */
    public static Sample of(long seed) {
        Samples samples = new Samples(seed);
        return switch ((int) Math.floorMod(seed, 5L)) {
            case 0 -> samples.nurse();
            case 1 -> samples.doctor();
            case 2 -> samples.qualification();
            case 3 -> samples.title();
            default -> samples.device();
        };
    }

    private Sample nurse() {
        LocalDate from = day();
        add(CertificateField.NUMBER, "证书编号", digits(12));
        add(CertificateField.PLACE, "执业地点", pick(HOSPITALS));
        date(CertificateField.FROM, "注册日期", from);
        date(CertificateField.LAST_DAY, "有效期至", from.plusYears(5).minusDays(1));
        add(CertificateField.ISSUER, "发证机关", pick(ISSUERS));
        return new Sample("cn.nurse.registration", "护士执业证书", lines, expected);
    }

    private Sample doctor() {
        add(CertificateField.CATEGORY, "执业类别", "临床");
        add(CertificateField.RANGE, "执业范围", pick(List.of("内科专业", "外科专业", "儿科专业", "妇产科专业")));
        add(CertificateField.PLACE, "执业地点", pick(HOSPITALS));
        add(CertificateField.NUMBER, "证书编码", digits(15));
        add(CertificateField.ISSUER, "发证机关", pick(ISSUERS));
        date(CertificateField.FROM, "批准日期", day());
        return new Sample("cn.doctor.registration", "医师执业证书", lines, expected);
    }

    private Sample qualification() {
        add(CertificateField.CATEGORY, "类别", "临床");
        add(CertificateField.NUMBER, "证书编码", digits(9) + "11010519491231002X");
        add(CertificateField.ISSUER, "发证机关", pick(ISSUERS));
        date(CertificateField.FROM, "签发日期", day());
        return new Sample("cn.doctor.qualification", "医师资格证书", lines, expected);
    }

    private Sample title() {
        add(CertificateField.TITLE, "资格名称", pick(List.of("主管护师", "护师", "副主任医师", "主治医师")));
        add(CertificateField.NUMBER, "证书编号", digits(10));
        date(CertificateField.FROM, "批准日期", day());
        add(CertificateField.ISSUER, "批准机关", pick(ISSUERS));
        return new Sample("cn.title", "卫生专业技术资格证书", lines, expected);
    }

    private Sample device() {
        add(CertificateField.DEVICE, "设备名称", pick(List.of("CT", "MRI", "DSA")));
        add(CertificateField.NUMBER, "证书编号", digits(10));
        date(CertificateField.FROM, "发证日期", day());
        add(CertificateField.ISSUER, "发证机关", pick(ISSUERS));
        return new Sample("cn.device.post", "大型医用设备上岗合格证", lines, expected);
    }

    private void add(CertificateField field, String label, String value) {
        lines.add(label + "：" + value);
        expected.put(field, value);
    }

    private void date(CertificateField field, String label, LocalDate day) {
        lines.add(label + "：" + day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
        expected.put(field, day.toString());
    }

    private LocalDate day() {
        return LocalDate.of(2010, 1, 1).plusDays(random.nextInt(5500));
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder("20").append(String.format(Locale.ROOT, "%02d", random.nextInt(25)));
        while (digits.length() < count) {
            digits.append(random.nextInt(10));
        }
        return digits.substring(0, count);
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
