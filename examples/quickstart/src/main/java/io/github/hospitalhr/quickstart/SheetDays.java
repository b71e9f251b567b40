package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.quickstart.page.RosterSheet;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.SpecialDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The days of a problem as its calendar sees them. */
final class SheetDays {

    private final RosterProblem problem;
    private final Map<LocalDate, SpecialDay> special = new HashMap<>();

    SheetDays(RosterProblem problem) {
        this.problem = problem;
        problem.specialDays().forEach(day -> special.put(day.date(), day));
    }

    List<RosterSheet.Day> days() {
        List<RosterSheet.Day> days = new ArrayList<>();
        for (int d = 0; d < problem.days(); d++) {
            LocalDate date = problem.date(d);
            SpecialDay named = special.get(date);
            Bilingual name = named == null || named.name().isEmpty() ? null : Bilingual.same(named.name());
            days.add(new RosterSheet.Day(date, kind(date, named), name));
        }
        return days;
    }

    private static RosterSheet.DayKind kind(LocalDate date, @Nullable SpecialDay special) {
        if (special != null) {
            return special.kind() == SpecialDay.Kind.WORKDAY
                    ? RosterSheet.DayKind.MADE_UP
                    : RosterSheet.DayKind.HOLIDAY;
        }
        return weekend(date) ? RosterSheet.DayKind.WEEKEND : RosterSheet.DayKind.WORK;
    }

    static boolean weekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
