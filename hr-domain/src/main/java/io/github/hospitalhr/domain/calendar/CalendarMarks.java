package io.github.hospitalhr.domain.calendar;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns the holidays of years into marked days, and collects where the data contradicts itself. */
final class CalendarMarks {

    private final Map<LocalDate, CalendarDay> marked = new TreeMap<>();
    private final List<InputFault> faults = new ArrayList<>();

    Map<LocalDate, CalendarDay> marked() {
        return marked;
    }

    List<InputFault> faults() {
        return faults;
    }

    /** Marks the days of a year. */
    void year(CalendarYear year) {
        for (int i = 0; i < year.holidays().size(); i++) {
            CalendarYear.Holiday holiday = year.holidays().get(i);
            String path = "years[" + year.year() + "].holidays[" + i + "]";
            if (holiday.off() == null
                    || holiday.off().isUnboundedStart()
                    || holiday.off().isUnboundedEnd()) {
                add(
                        path + ".off",
                        String.valueOf(holiday.off()),
                        "calendar.unbounded",
                        "缺少开始或结束日期",
                        "needs a first and a last day");
            } else {
                holiday(path, holiday);
            }
        }
    }

    private void holiday(String path, CalendarYear.Holiday holiday) {
        for (LocalDate day = holiday.off().from(); day.isBefore(holiday.off().to()); day = day.plusDays(1)) {
            DayKind kind = holiday.statutory().contains(day) ? DayKind.STATUTORY_HOLIDAY : DayKind.DAY_OFF;
            put(path + ".off", new CalendarDay(day, kind, holiday.name()));
        }
        for (LocalDate day : holiday.statutory()) {
            if (!holiday.off().contains(day)) {
                add(
                        path + ".statutory",
                        day.toString(),
                        "calendar.statutoryNotOff",
                        "法定节假日不在放假日期内",
                        "the day is statutory but not off");
            }
        }
        for (LocalDate day : holiday.worked()) {
            if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                put(path + ".worked", new CalendarDay(day, DayKind.MOVED_WORKDAY, holiday.name()));
            } else {
                add(
                        path + ".worked",
                        day.toString(),
                        "calendar.workedNotWeekend",
                        "调休上班日不是周末",
                        "the day is worked in exchange but no weekend");
            }
        }
    }

    /** Marks a day of the hospital's own, which stands above all but a statutory holiday. */
    void own(int index, CalendarDay day, boolean covered) {
        if (!covered) {
            add(
                    "ownDays[" + index + "]",
                    day.date().toString(),
                    "calendar.yearMissing",
                    "该年份没有日历数据",
                    "the day lies in a year without calendar data");
            return;
        }
        CalendarDay other = marked.get(day.date());
        if (other == null || other.kind() != DayKind.STATUTORY_HOLIDAY) {
            marked.put(day.date(), day);
        }
    }

    private void put(String path, CalendarDay day) {
        if (marked.putIfAbsent(day.date(), day) != null) {
            add(
                    path,
                    day.date().toString(),
                    "calendar.dayTwice",
                    "日期重复出现在节假日安排中",
                    "the day is named twice among the holidays");
        }
    }

    private void add(String path, String value, String rule, String zh, String en) {
        faults.add(InputFault.of(path, value, rule, Label.of(zh, en)));
    }
}
