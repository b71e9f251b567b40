package io.github.hospitalhr.credentials.register;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.catalogue.CredentialType;
import io.github.hospitalhr.credentials.catalogue.Dimension;
import io.github.hospitalhr.credentials.catalogue.NumberCheck;
import io.github.hospitalhr.credentials.catalogue.Validity;
import io.github.hospitalhr.credentials.file.Certificate;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import java.time.LocalDate;
import java.util.List;

/** What is wrong with what a certificate states; numbers masked. */
final class CertificateChecks {

    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    private final Catalogue catalogue;
    private final LocalDate today;
    private final String path;
    private final List<InputFault> faults;

    CertificateChecks(Catalogue catalogue, LocalDate today, String path, List<InputFault> faults) {
        this.catalogue = catalogue;
        this.today = today;
        this.path = path;
        this.faults = faults;
    }

    void check(CredentialType type, Certificate certificate) {
        date("certificate.from", certificate.from());
        LocalDate to = certificate.to();
        if (to != null && !to.isAfter(certificate.from())) {
            add("certificate.to", "date.reversed", "止期不晚于起期", "the end is not after the beginning");
        } else if (to != null) {
            term("certificate.to", type, certificate.from(), to);
        }
        number(type, certificate);
        for (Dimension dimension : type.states()) {
            boolean missing = switch (dimension) {
                case PLACE -> certificate.places().isEmpty();
                case CATEGORY -> certificate.category() == null;
                case RANGE -> certificate.ranges().isEmpty();
                case LEVEL -> certificate.level() == 0;
                case MODE -> certificate.mode() == null;
                case PROCEDURE -> certificate.procedures().isEmpty();
                case SETTING -> certificate.settings().isEmpty();
            };
            if (missing) {
                add("certificate", "credential.states", "缺少 " + dimension, dimension + " is missing");
            }
        }
        if (certificate.level() < 0 || certificate.level() > 9) {
            add("certificate.level", "credential.level", "级别须为 0 至 9", "the level must be 0 to 9");
        }
    }

    private void number(CredentialType type, Certificate certificate) {
        NumberCheck check = type.number();
        String number = certificate.number();
        if (number == null) {
            if (check != null) {
                add("certificate.number", "credential.number", "缺少证书编号", "the number is missing");
            }
        } else if (!(check == null ? NumberCheck.ANY : check).accepts(number)) {
            faults.add(InputFault.of(
                    path + ".certificate.number",
                    InputFault.MASK,
                    "credential.number",
                    Label.of("证书编号的形式或校验码不对", "the number has a wrong form or check digit")));
        }
    }

    void term(String field, CredentialType type, LocalDate from, LocalDate to) {
        if (type.validity() instanceof Validity.FixedTerm fixed) {
            catalogue
                    .period(fixed.term(), from)
                    .map(from::plus)
                    .filter(to::isAfter)
                    .ifPresent(most -> add(
                            field,
                            "credential.term",
                            "期限长于规定,至多到 " + most.minusDays(1),
                            "longer than allowed, at most until " + most.minusDays(1)));
        }
        if (to.isAfter(today.plusYears(60))) {
            add(field, "date.late", "止期过晚", "the end is too late");
        }
    }

    void date(String field, LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(today.plusYears(10))) {
            faults.add(InputFault.of(
                    path + "." + field, day.toString(), "date.range", Label.of("日期不可信", "the day cannot be right")));
        }
    }

    private void add(String field, String rule, String zh, String en) {
        faults.add(InputFault.of(path + "." + field, "", rule, Label.of(zh, en)));
    }
}
