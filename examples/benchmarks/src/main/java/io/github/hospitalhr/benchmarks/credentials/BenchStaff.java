package io.github.hospitalhr.benchmarks.credentials;

import io.github.hospitalhr.credentials.decision.Act;
import io.github.hospitalhr.credentials.decision.Place;
import io.github.hospitalhr.credentials.file.Certificate;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.Method;
import io.github.hospitalhr.credentials.file.Mode;
import io.github.hospitalhr.credentials.file.Provenance;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.time.DateRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** People with 30 credentials each, as a doctor of many rights has them: registrations, titles, rights, privileges, credits. */
final class BenchStaff {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Place HERE = Place.of("H1", ZONE);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Provenance CLERK = Provenance.of("clerk", Method.TYPED);
    private static final Provenance REGISTER = Provenance.of("hr1", Method.REGISTRY);
    private static final Provenance COMMITTEE = Provenance.of("office", Method.HOSPITAL);

    private BenchStaff() {}

    static PersonId person(int index) {
        return PersonId.of("p" + index);
    }

    /** The facts of 30 credentials; {@code index} tells people apart. */
    static List<CredentialFact> facts(int index) {
        List<CredentialFact> facts = new ArrayList<>();
        LocalDate from = TODAY.minusDays(400 + index % 900);
        add(
                facts,
                "doc",
                "cn.doctor.registration",
                Certificate.from(from).number(number(index, 15), "x").at("H1").practice("临床", "外科专业"));
        facts.add(new CredentialFact.DutyDone("doc", COMMITTEE, "assessment", from.plusDays(100), true));
        add(
                facts,
                "nurse",
                "cn.nurse.registration",
                Certificate.from(from).number(number(index, 12), "x").at("H1"));
        facts.add(new CredentialFact.Renewed("nurse", CLERK, DateRange.of(from.plusYears(5), from.plusYears(10))));
        facts.add(new CredentialFact.Verified("nurse", REGISTER, CredentialFact.Outcome.MATCH, null));
        add(
                facts,
                "title",
                "cn.title",
                Certificate.from(from).number("T" + number(index, 10), "x").level(3, null));
        grant(
                facts,
                "anti",
                "cn.rx.antimicrobial",
                Certificate.from(from).at("H1").level(3, null));
        grant(facts, "narc", "cn.rx.narcotic", Certificate.from(from).at("H1"));
        add(facts, "rad", "cn.radiation.worker", Certificate.from(from).number("R" + number(index, 9), "x"));
        facts.add(new CredentialFact.DutyDone("rad", COMMITTEE, "training", from.plusDays(300), true));
        facts.add(new CredentialFact.DutyDone("rad", COMMITTEE, "health", from.plusDays(300), true));
        grant(facts, "cme", "cn.cme", Certificate.from(LocalDate.of(2025, 1, 1)));
        for (int i = 0; i < 22; i++) {
            grant(
                    facts,
                    "op" + i,
                    "cn.surgery.privilege",
                    Certificate.from(from)
                            .at("H1")
                            .level(1 + i % 4, i % 3 == 0 ? Mode.SUPERVISED : Mode.INDEPENDENT)
                            .procedures("procedure-" + i));
        }
        return facts;
    }

    private static void add(List<CredentialFact> facts, String id, String type, Certificate certificate) {
        facts.add(new CredentialFact.Declared(id, CLERK, type, certificate));
        facts.add(new CredentialFact.Verified(id, REGISTER, CredentialFact.Outcome.MATCH, null));
    }

    private static void grant(List<CredentialFact> facts, String id, String type, Certificate certificate) {
        facts.add(new CredentialFact.Declared(id, COMMITTEE, type, certificate));
    }

    static String number(int index, int length) {
        return String.format(Locale.ROOT, "%0" + length + "d", index);
    }

    /** Twelve acts, permitted and denied. */
    static List<Act> acts() {
        return List.of(
                Act.of("nursing.care"),
                Act.of("nursing.shift"),
                Act.of("medicine.practise").practice("临床", "外科专业"),
                Act.of("medicine.shift"),
                Act.of("rx.prescribe"),
                Act.of("rx.narcotic"),
                Act.of("rx.antimicrobial").level(3),
                Act.of("surgery.perform").level(3).practice("临床", "外科专业"),
                Act.of("surgery.perform").level(4).procedure("procedure-3"),
                Act.of("surgery.assist").level(2),
                Act.of("radiation.work"),
                Act.of("pharmacy.dispense"));
    }
}
