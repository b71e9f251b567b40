package io.github.hospitalhr.quickstart.data;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.problem.Leave;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Approved leave of the planned month: some weeks of annual leave, some sick leave, a wedding, a course. */
final class Absences {

    private static final int CREDIT = 480;

    private Absences() {}

    /** Leave of a person; on working days it credits eight hours. */
    static List<Leave> of(MadePerson person, Random random) {
        int draw = random.nextInt(1000);
        LocalDate first = PeopleMaker.MONTH;
        if (person.head() || person.percent() < 50) {
            return List.of();
        }
        if (draw < 70) {
            LocalDate monday = LocalDate.of(2026, 12, 7).plusWeeks(random.nextInt(3));
            return split(monday, monday.plusDays(random.nextBoolean() ? 5 : 7), "年休");
        }
        if (draw < 85) {
            LocalDate start = first.plusDays(random.nextInt(24));
            return split(start, start.plusDays(3 + random.nextInt(5)), "病假");
        }
        if (draw < 92) {
            LocalDate start = first.plusDays(random.nextInt(20));
            return split(start, start.plusDays(3), "婚假");
        }
        if (draw < 105) {
            LocalDate start = first.plusDays(1 + 7L * random.nextInt(3));
            return split(start, start.plusDays(2), "外出学习");
        }
        return List.of();
    }

    private static List<Leave> split(LocalDate from, LocalDate to, String kind) {
        List<Leave> parts = new ArrayList<>();
        LocalDate start = from;
        while (start.isBefore(to)) {
            LocalDate end = start.plusDays(1);
            while (end.isBefore(to) && workday(end) == workday(start)) {
                end = end.plusDays(1);
            }
            parts.add(new Leave(DateRange.of(start, end), kind, workday(start) ? CREDIT : 0));
            start = end;
        }
        return List.copyOf(parts);
    }

    static boolean workday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
