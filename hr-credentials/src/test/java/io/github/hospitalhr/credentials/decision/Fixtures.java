package io.github.hospitalhr.credentials.decision;

import io.github.hospitalhr.credentials.file.Certificate;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.file.Method;
import io.github.hospitalhr.credentials.file.Mode;
import io.github.hospitalhr.credentials.file.Provenance;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.time.DateRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Short spellings for tests, and a seeded generator of files. */
public final class Fixtures {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final Place HERE = Place.of("H1", ZONE);
    public static final Instant THEN = Instant.parse("2020-01-01T00:00:00Z");
    public static final String NURSE = "cn.nurse.registration";
    public static final String DOCTOR = "cn.doctor.registration";
    public static final Provenance TYPED = Provenance.of("clerk", Method.TYPED);
    public static final Provenance REGISTRY = Provenance.of("hr1", Method.REGISTRY);
    public static final Provenance COMMITTEE = Provenance.of("med-affairs", Method.HOSPITAL);

    private Fixtures() {}

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    public static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZONE).toInstant();
    }

    public static CredentialFile file(CredentialFact... facts) {
        return CredentialFile.empty(PersonId.of("p1")).plus(THEN, List.of(facts));
    }

    public static CredentialFact declared(String id, String type, Certificate certificate) {
        return new CredentialFact.Declared(id, TYPED, type, certificate);
    }

    public static CredentialFact granted(String id, String type, Certificate certificate) {
        return new CredentialFact.Declared(id, COMMITTEE, type, certificate);
    }

    public static CredentialFact verified(String id) {
        return new CredentialFact.Verified(id, REGISTRY, CredentialFact.Outcome.MATCH, null);
    }

    public static CredentialFact.DutyDone done(String id, String duty, String on) {
        return new CredentialFact.DutyDone(id, COMMITTEE, duty, day(on), true);
    }

    public static Certificate nurse(String from) {
        return Certificate.from(day(from)).number("201944012345", "省卫健委").at("H1");
    }

    public static Certificate doctor(String from) {
        return Certificate.from(day(from))
                .number("110440000012345", "省卫健委")
                .at("H1")
                .practice("临床", "内科专业");
    }

    /** A file of 1 to about 30 credentials of types that interact, with dates of 2019 to 2031. */
    public static CredentialFile random(long seed) {
        Random random = new Random(seed);
        List<CredentialFact> facts = new ArrayList<>();
        String[] types = {
            NURSE,
            DOCTOR,
            "cn.title",
            "cn.rx.narcotic",
            "cn.rx.antimicrobial",
            "cn.surgery.privilege",
            "cn.radiation.worker",
            "cn.mch.certificate",
            "cn.doctor.exemption",
            "cn.nurse.student",
            "cn.cme"
        };
        int count = 1 + random.nextInt(30);
        for (int i = 0; i < count; i++) {
            String id = "c" + i;
            String type = types[random.nextInt(types.length)];
            LocalDate from = date(random);
            Certificate certificate = Certificate.from(from)
                    .at(random.nextInt(4) == 0 ? "H2" : "H1")
                    .practice("临床", random.nextBoolean() ? "内科专业" : "外科专业")
                    .level(1 + random.nextInt(4), Mode.values()[random.nextInt(3)])
                    .procedures(random.nextBoolean() ? "mch.delivery" : "mch.ligation");
            boolean ends = random.nextInt(3) == 0;
            facts.add(new CredentialFact.Declared(
                    id,
                    COMMITTEE,
                    type,
                    ends ? certificate.term(from, from.plusDays(1 + random.nextInt(2000))) : certificate));
            if (random.nextInt(8) != 0) {
                facts.add(verified(id));
            }
            for (int j = random.nextInt(4); j > 0; j--) {
                facts.add(more(id, from, random));
            }
        }
        return CredentialFile.empty(PersonId.of("p" + seed)).plus(THEN, facts);
    }

    private static CredentialFact more(String id, LocalDate from, Random random) {
        LocalDate on = date(random);
        LocalDate to = on.plusDays(1 + random.nextInt(900));
        return switch (random.nextInt(8)) {
            case 0 -> new CredentialFact.Renewed(id, COMMITTEE, DateRange.of(on, to));
            case 1 -> new CredentialFact.Transferred(id, COMMITTEE, List.of(random.nextBoolean() ? "H1" : "H2"), on);
            case 2 -> new CredentialFact.Suspended(id, COMMITTEE, DateRange.of(on, to), "护士条例 第31条");
            case 3 -> new CredentialFact.Reinstated(id, COMMITTEE, on);
            case 4 ->
                random.nextInt(3) == 0
                        ? new CredentialFact.Lost(
                                id,
                                COMMITTEE,
                                CredentialFact.Loss.values()[random.nextInt(3)],
                                on,
                                "PRACTICE_HERE_ENDED")
                        : verified(id);
            case 5 ->
                new CredentialFact.Credited(
                        id, COMMITTEE, random.nextBoolean() ? "I" : "II", on, BigDecimal.valueOf(random.nextInt(30)));
            default ->
                new CredentialFact.DutyDone(
                        id,
                        COMMITTEE,
                        List.of("assessment", "training", "health", "fppe", "filing")
                                .get(random.nextInt(5)),
                        on,
                        random.nextInt(4) != 0);
        };
    }

    private static LocalDate date(Random random) {
        return LocalDate.of(2019, 1, 1).plusDays(random.nextInt(12 * 365));
    }

    /** Acts that touch every family. */
    public static List<Act> acts() {
        return List.of(
                Act.of("nursing.care"),
                Act.of("medicine.practise").practice("临床", "内科专业"),
                Act.of("rx.prescribe"),
                Act.of("rx.narcotic"),
                Act.of("rx.antimicrobial").level(3),
                Act.of("rx.antimicrobial").level(2).under("emergency"),
                Act.of("surgery.perform").level(3),
                Act.of("surgery.assist").level(2),
                Act.of("radiation.work"),
                Act.of("mch.delivery"),
                Act.of("pharmacy.dispense"),
                Act.of("no.such.act"));
    }
}
