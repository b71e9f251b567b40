package io.github.hospitalhr.benchmarks.format;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an INRC-I file says, before it is mapped. Filled by a reader, then only read. */
final class Inrc1Instance {

    /** Names of the limits, in the order of the text format. */
    static final List<String> RANGES = List.of(
            "MaxNumAssignments",
            "MinNumAssignments",
            "MaxConsecutiveWorkingDays",
            "MinConsecutiveWorkingDays",
            "MaxConsecutiveFreeDays",
            "MinConsecutiveFreeDays",
            "MaxConsecutiveWorkingWeekends",
            "MinConsecutiveWorkingWeekends",
            "MaxWorkingWeekendsInFourWeeks");

    /** Names of the switches, in the order of the text format. */
    static final List<String> FLAGS = List.of(
            "CompleteWeekends",
            "IdenticalShiftTypesDuringWeekend",
            "NoNightShiftBeforeFreeWeekend",
            "TwoFreeDaysAfterNightShifts",
            "AlternativeSkillCategory");

    /** A shift type. */
    record Shift(String id, LocalTime start, LocalTime end, List<String> skills) {}

    /** A contract: weight and value by name, 0 where off. */
    static final class Contract {
        final Map<String, Integer> weight = new LinkedHashMap<>();
        final Map<String, Integer> value = new LinkedHashMap<>();
        final List<String> patterns = new ArrayList<>();
        String weekend = "SaturdaySunday";

        int weight(String name) {
            return weight.getOrDefault(name, 0);
        }

        int value(String name) {
            return value.getOrDefault(name, 0);
        }
    }

    /** A pattern: pairs of shift and day name. */
    record Pattern(int weight, List<String[]> entries) {}

    /** An employee. */
    record Employee(String id, String contract, List<String> skills) {}

    /** A request; shift null for any. */
    record Request(
            String employee,
            LocalDate date,
            @org.jspecify.annotations.Nullable String shift,
            boolean on,
            int weight) {}

    String name = "";
    LocalDate start = LocalDate.EPOCH;
    LocalDate end = LocalDate.EPOCH;
    final List<Shift> shifts = new ArrayList<>();
    final Map<String, Contract> contracts = new LinkedHashMap<>();
    final Map<String, Pattern> patterns = new LinkedHashMap<>();
    final List<Employee> employees = new ArrayList<>();
    final Map<String, Integer> weekCover = new LinkedHashMap<>();
    final Map<String, Integer> dateCover = new LinkedHashMap<>();
    final List<Request> requests = new ArrayList<>();

    /** People needed. */
    int need(LocalDate date, String shift) {
        String weekday = Inrc1Reader.dayName(date.getDayOfWeek()) + "/" + shift;
        return dateCover.getOrDefault(date + "/" + shift, weekCover.getOrDefault(weekday, 0));
    }
}
