package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.quickstart.page.RosterSheet;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.SpecialDay;
import io.github.hospitalhr.scheduling.rule.DaySelector;
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

    /** Whether a rule with the selector speaks of the day. */
    boolean selects(DaySelector selector, LocalDate date) {
        boolean range =
                selector.ranges().isEmpty() || selector.ranges().stream().anyMatch(r -> r.contains(date));
        boolean weekday = selector.weekdays().isEmpty() || selector.weekdays().contains(date.getDayOfWeek());
        boolean kind = selector.kinds().isEmpty() || selector.kinds().stream().anyMatch(k -> is(k, date));
        return range && weekday && kind;
    }

    private boolean is(DaySelector.DayKind kind, LocalDate date) {
        SpecialDay named = special.get(date);
        boolean holiday = named != null && named.kind() == SpecialDay.Kind.HOLIDAY;
        boolean rest = named == null ? weekend(date) : named.kind() != SpecialDay.Kind.WORKDAY;
        return switch (kind) {
            case HOLIDAY -> holiday;
            case REST_DAY -> rest;
            case WORKDAY -> !rest;
        };
    }
}
