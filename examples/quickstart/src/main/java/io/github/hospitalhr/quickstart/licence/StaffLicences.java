package io.github.hospitalhr.quickstart.licence;

import io.github.hospitalhr.credentials.audit.AuditedAct;
import io.github.hospitalhr.credentials.decision.Act;
import io.github.hospitalhr.credentials.decision.Place;
import io.github.hospitalhr.credentials.file.Certificate;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.Dues;
import io.github.hospitalhr.credentials.file.Method;
import io.github.hospitalhr.credentials.file.Provenance;
import io.github.hospitalhr.domain.people.Occupation;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.people.TitleLevel;
import io.github.hospitalhr.domain.time.DateRange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Invents the certificates of the staff, the same ones for the same people and day, with a few findings an audit must find. */
final class StaffLicences {

    static final String NURSE = "cn.nurse.registration";
    private static final Provenance CLERK = Provenance.of("hr-clerk", Method.TYPED);
    private static final Provenance REGISTER = Provenance.of("hr-verifier", Method.REGISTRY);
    private static final Provenance COMMITTEE = Provenance.of("medical-affairs", Method.HOSPITAL);

    private final String institution;
    private final LocalDate today;

    StaffLicences(String institution, LocalDate today) {
        this.institution = institution;
        this.today = today;
    }

    static Occupation occupation(Person person) {
        return person.mainPosting()
                .map(Posting::position)
                .map(position -> position.occupation())
                .orElse(Occupation.OTHER);
    }

    /** What is recorded about a person; {@code index} tells people apart. */
    List<CredentialFact> facts(Person person, int index) {
        return switch (occupation(person)) {
            case NURSE, MIDWIFE -> nurse(index, today.minusDays(30 + index * 53L % 1780), occupation(person));
            case DOCTOR -> doctor(person, index);
            case PHARMACIST -> qualification("cn.pharmacist.qualification", index);
            case TECHNICIAN -> technician(index);
            default -> List.of();
        };
    }

    /** A nurse registered from a day for five years. */
    List<CredentialFact> nurse(int index, LocalDate from, Occupation occupation) {
        List<CredentialFact> facts = new ArrayList<>();
        Certificate certificate = Certificate.from(from)
                .lastDay(from.plusYears(5).minusDays(1))
                .number(number("2021", index, 12), "省卫生健康委")
                .at(institution);
        facts.add(new CredentialFact.Declared("reg", CLERK, NURSE, certificate));
        if (index % 211 != 17) {
            facts.add(verified("reg", index));
        }
        LocalDate end = from.plusYears(5);
        if (end.isBefore(today.plusDays(60))) {
            facts.add(new CredentialFact.DutyDone("reg", CLERK, Dues.FILING, today.minusDays(125), true));
            facts.add(new CredentialFact.Renewed("reg", CLERK, DateRange.of(end, end.plusYears(5))));
            facts.add(verified("reg", index));
        }
        if (occupation == Occupation.MIDWIFE) {
            facts.add(new CredentialFact.Declared(
                    "mch",
                    CLERK,
                    "cn.mch.certificate",
                    Certificate.from(today.minusYears(2))
                            .number("MCH" + number("33", index, 8), "县卫生健康局")
                            .procedures("mch.delivery")));
            facts.add(verified("mch", index));
        }
        return facts;
    }

    private List<CredentialFact> doctor(Person person, int index) {
        int level = level(person);
        LocalDate from = today.minusYears(4 + index % 20);
        List<CredentialFact> facts = new ArrayList<>();
        facts.add(new CredentialFact.Declared(
                "reg",
                CLERK,
                "cn.doctor.registration",
                Certificate.from(from)
                        .number(number("110", index, 15), "省卫生健康委")
                        .at(institution)
                        .practice("临床", "不限")));
        facts.add(verified("reg", index));
        // The assessment of a few is overdue: three years and a month ago.
        facts.add(new CredentialFact.DutyDone(
                "reg", COMMITTEE, "assessment", today.minusMonths(index % 41 == 5 ? 37 : 8 + index % 24), true));
        facts.add(new CredentialFact.Declared(
                "title",
                CLERK,
                "cn.title",
                Certificate.from(from)
                        .number("ZC" + number("44", index, 10), "省人社厅")
                        .level(level, null)));
        facts.add(verified("title", index));
        // One grade too high for the title: the audit must find it.
        int grade = index % 83 == 11 && level < 3 ? level + 1 : level;
        facts.add(new CredentialFact.Declared(
                "antimicrobial",
                COMMITTEE,
                "cn.rx.antimicrobial",
                Certificate.from(from).at(institution).level(grade, null)));
        if (level >= 2) {
            facts.add(new CredentialFact.Declared(
                    "narcotic",
                    COMMITTEE,
                    "cn.rx.narcotic",
                    Certificate.from(from).at(institution)));
        }
        return facts;
    }

    private List<CredentialFact> technician(int index) {
        List<CredentialFact> facts = new ArrayList<>(qualification("cn.technician.qualification", index));
        if (index % 3 == 0) {
            facts.add(new CredentialFact.Declared(
                    "radiation",
                    CLERK,
                    "cn.radiation.worker",
                    Certificate.from(today.minusYears(6)).number("FS" + number("44", index, 9), "省卫生健康委")));
            facts.add(verified("radiation", index));
            LocalDate trained = today.minusMonths(index % 15 == 0 ? 26 : 10);
            facts.add(new CredentialFact.DutyDone("radiation", COMMITTEE, "training", trained, true));
            facts.add(new CredentialFact.DutyDone("radiation", COMMITTEE, "health", today.minusMonths(7), true));
        }
        return facts;
    }

    private List<CredentialFact> qualification(String type, int index) {
        return List.of(
                new CredentialFact.Declared(
                        "qualification",
                        CLERK,
                        type,
                        Certificate.from(today.minusYears(3 + index % 15))
                                .number("ZG" + number("44", index, 10), "省人社厅")),
                verified("qualification", index));
    }

    private static CredentialFact verified(String id, int index) {
        return new CredentialFact.Verified(
                id, REGISTER.with("电子化注册信息系统", hash(id + index)), CredentialFact.Outcome.MATCH, null);
    }

    /** What a person does by post; an audit asks for these acts. */
    List<AuditedAct> acts(Person person, int index, Place place) {
        List<Act> acts = switch (occupation(person)) {
            case NURSE -> List.of(Act.of("nursing.care"));
            case MIDWIFE -> List.of(Act.of("nursing.care"), Act.of("mch.delivery"));
            case DOCTOR -> doctorActs(level(person), index);
            case PHARMACIST -> List.of(Act.of("pharmacy.dispense"));
            case TECHNICIAN ->
                index % 3 == 0
                        ? List.of(Act.of("healthtech.work"), Act.of("radiation.work"))
                        : List.of(Act.of("healthtech.work"));
            default -> List.of();
        };
        return acts.stream().map(act -> new AuditedAct(person.id(), act, place)).toList();
    }

    private static List<Act> doctorActs(int level, int index) {
        int grade = index % 83 == 11 && level < 3 ? level + 1 : level;
        List<Act> acts = new ArrayList<>(List.of(
                Act.of("medicine.practise").practice("临床", null),
                Act.of("rx.prescribe"),
                Act.of("rx.antimicrobial").level(grade)));
        if (level >= 2) {
            acts.add(Act.of("rx.narcotic"));
        }
        return acts;
    }

    private static int level(Person person) {
        if (person.profile().title() == null) {
            return 1;
        }
        TitleLevel level = person.profile().title().level();
        return level == TitleLevel.JUNIOR ? 1 : level == TitleLevel.MIDDLE ? 2 : 3;
    }

    private static String number(String prefix, int index, int length) {
        String format = "%0" + (length - prefix.length()) + "d";
        return prefix + String.format(Locale.ROOT, format, 44_000 + index);
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
