package io.github.hospitalhr.quickstart.performance;

import io.github.hospitalhr.domain.fact.FactKind;
import io.github.hospitalhr.domain.fact.FactUnit;
import io.github.hospitalhr.domain.fact.WorkFact;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.performance.fact.Attribution;
import io.github.hospitalhr.performance.fact.Fact;
import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invents the facts of a month: the same seed gives the same facts. Everybody has a level of their own, from 0 to 1. */
final class MonthFacts {

    private static final int[] WEEKLY = {3, 8, 13, 18, 23, 27};

    private final YearMonth month;
    private final ZoneId zone;
    private final long seed;
    private final List<Fact> facts = new ArrayList<>();

    MonthFacts(YearMonth month, ZoneId zone, long seed) {
        this.month = month;
        this.zone = zone;
        this.seed = seed;
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** The hours and nights of a roster, as scheduling publishes them. */
    static List<WorkFact> worked(List<DutyDone> duties) {
        List<WorkFact> facts = new ArrayList<>();
        for (DutyDone duty : duties) {
            facts.add(workFact(duty, FactKind.WORKED, duty.minutes(), FactUnit.MINUTES));
            if (duty.night()) {
                facts.add(workFact(duty, FactKind.NIGHT, 1, FactUnit.COUNT));
            }
        }
        return facts;
    }

    private static WorkFact workFact(DutyDone duty, FactKind kind, int quantity, FactUnit unit) {
        return new WorkFact(
                "roster/" + duty.unit() + "/" + duty.person() + "/" + duty.day() + "/" + kind,
                1,
                duty.person(),
                duty.unit(),
                duty.day(),
                duty.from(),
                duty.from().plusSeconds(60L * duty.minutes()),
                kind,
                BigDecimal.valueOf(quantity),
                unit);
    }

    /** The facts of one person; {@code level} from 0 (poor) to 1 (excellent). */
    void person(StaffMember who, List<DutyDone> duties, double level) {
        Random random = new Random(seed * 1_000_003 + who.id().value().hashCode() + month.hashCode());
        switch (who.occupation()) {
            case NURSE, MIDWIFE -> nurse(who, duties, level, random);
            case DOCTOR -> doctor(who, duties, level, random);
            case TECHNICIAN, PHARMACIST -> technician(who, level, random);
            default -> office(who, level, random);
        }
        for (DutyDone duty : duties) {
            if (random.nextDouble() < 0.10 * (1 - level) * (1 - level)) {
                add("attendance", "late", who, duty.day(), "attendance.late", 1, MeasureUnit.COUNT);
            }
        }
        for (int i = 0; level < 0.1 && i < 4; i++) {
            add("attendance", "late" + i, who, month.atDay(6 + i), "attendance.late", 1, MeasureUnit.COUNT);
            add("complaints", "c" + i, who, month.atDay(9 + i), "complaint.upheld", 1, MeasureUnit.COUNT);
            add("conduct", "f" + i, who, month.atDay(10 + i), "conduct.finding", 1, MeasureUnit.COUNT);
        }
        if (random.nextDouble() < 0.5 * (1 - level)) {
            add("complaints", "c", who, day(random), "complaint.upheld", 1, MeasureUnit.COUNT);
        }
    }

    private void nurse(StaffMember who, List<DutyDone> duties, double level, Random random) {
        for (DutyDone duty : duties) {
            add("his", "inf", who, duty.day(), "infusion", 4 + random.nextInt(9), MeasureUnit.COUNT);
            add("his", "care", who, duty.day(), "nursing.time", 4 + random.nextInt(4), MeasureUnit.HOUR);
        }
        share("quality", who, "nursing.check", "nursing.check.passed", 5, 0.75 + 0.25 * level, random);
        share("quality", who, "nursing.record", "nursing.record.passed", 8, 0.70 + 0.30 * level, random);
        if (random.nextDouble() < 0.3 * (1 - level)) {
            add("incidents", "i", who, day(random), "incident.responsible", 1, MeasureUnit.COUNT);
        }
        for (int praise = random.nextInt(3) - 1; praise > 0 && level > 0.4; praise--) {
            add("complaints", "p" + praise, who, day(random), "praise", 1, MeasureUnit.COUNT);
        }
        add("training", "teach", who, month.atDay(12), "teaching.time", 1 + random.nextInt(8), MeasureUnit.HOUR);
    }

    private void doctor(StaffMember who, List<DutyDone> duties, double level, Random random) {
        boolean operates = List.of("surgery", "women").contains(who.department().value());
        for (DutyDone duty : duties) {
            if (operates && random.nextInt(3) == 0) {
                add("his", "op", who, duty.day(), "operation.weighted", 8 + random.nextInt(14), MeasureUnit.POINT);
            }
            if (random.nextInt(2) == 0) {
                add("his", "visit", who, duty.day(), "outpatient.visit", 10 + random.nextInt(22), MeasureUnit.COUNT);
            }
        }
        share("quality", who, "record", "record.grade-a", 8, 0.72 + 0.28 * level, random);
        add("training", "teach", who, month.atDay(15), "teaching.time", 1 + random.nextInt(9), MeasureUnit.HOUR);
        add(
                "credentials",
                "grade",
                who,
                month.atDay(1),
                "credential.grade",
                40 + random.nextInt(60),
                MeasureUnit.POINT);
        if (random.nextInt(12) == 0) {
            add("research", "paper", who, day(random), "paper.points", 1 + random.nextInt(3), MeasureUnit.POINT);
        }
    }

    private void technician(StaffMember who, double level, Random random) {
        for (int round = 0; round < 2; round++) {
            share("lis" + round, who, "report.reviewed", "report.confirmed", 20, 0.85 + 0.14 * level, random);
            share("lis" + round, who, "report", "report.on-time", 40, 0.75 + 0.24 * level, random);
        }
        share("equipment", who, "equipment.care", "equipment.care.done", 3, 0.80 + 0.20 * level, random);
    }

    private void office(StaffMember who, double level, Random random) {
        for (int round = 0; round < 2; round++) {
            share("oa" + round, who, "task", "task.on-time", 6, 0.65 + 0.35 * level, random);
        }
        add("oa", "error", who, month.atDay(20), "task.error", random.nextInt(3), MeasureUnit.COUNT);
        for (int i = 0; i < 5; i++) {
            double rating = 60 + 38 * level + random.nextInt(4);
            add("peers", "r" + i, who, month.atDay(25), "feedback.collaboration", (int) rating, MeasureUnit.PERCENT);
        }
        add("oa", "assist", who, month.atDay(22), "collaboration.assist", random.nextInt(7), MeasureUnit.COUNT);
        add("oa", "help", who, month.atDay(22), "collaboration.time", 2 + random.nextInt(7), MeasureUnit.HOUR);
    }

    /** A sample on some days of the month, and how many of it were right. */
    private void share(
            String source, StaffMember who, String whole, String part, int size, double right, Random random) {
        for (int day : WEEKLY) {
            int passed = 0;
            for (int i = 0; i < size; i++) {
                passed += random.nextDouble() < right ? 1 : 0;
            }
            add(source, "w", who, month.atDay(day), whole, size, MeasureUnit.COUNT);
            add(source, "p", who, month.atDay(day), part, passed, MeasureUnit.COUNT);
        }
    }

    /** A patient rates a shift, not a person. */
    void survey(UnitId unit, LocalDate day, String shift, int number, int percent) {
        facts.add(fact(
                new FactKey("survey", unit + "/" + day + "/" + shift + "/" + number),
                "survey.satisfaction",
                new Attribution.ToShift(unit, shift),
                unit,
                day,
                percent,
                MeasureUnit.PERCENT));
    }

    /** A patient rates a person, where no roster says who else was there. */
    void survey(PersonId person, UnitId unit, LocalDate day, int number, int percent) {
        facts.add(fact(
                new FactKey("survey", person + "/" + day + "/" + number),
                "survey.satisfaction",
                Attribution.person(person),
                unit,
                day,
                percent,
                MeasureUnit.PERCENT));
    }

    private void add(
            String source, String mark, StaffMember who, LocalDate day, String type, int value, MeasureUnit unit) {
        FactKey key = new FactKey(source, who.id() + "/" + day + "/" + type + "/" + mark);
        facts.add(fact(key, type, Attribution.person(who.id()), who.unit(), day, value, unit));
    }

    private Fact fact(
            FactKey key, String type, Attribution whom, UnitId where, LocalDate day, int value, MeasureUnit unit) {
        Instant noon = day.atTime(12, 0).atZone(zone).toInstant();
        return new Fact(key, 1, false, type, whom, where, day, noon, BigDecimal.valueOf(value), unit);
    }

    private LocalDate day(Random random) {
        return month.atDay(1 + random.nextInt(month.lengthOfMonth()));
    }
}
