package io.github.hospitalhr.benchmarks.format;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.RosterProblemBuilder;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.problem.WorkRequest;
import io.github.hospitalhr.scheduling.roster.Assignment;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterBuilder;
import io.github.hospitalhr.scheduling.rule.BorderPolicy;
import io.github.hospitalhr.scheduling.rule.CompleteWeekend;
import io.github.hospitalhr.scheduling.rule.ConsecutiveRest;
import io.github.hospitalhr.scheduling.rule.ConsecutiveShifts;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWork;
import io.github.hospitalhr.scheduling.rule.CountInWindow;
import io.github.hospitalhr.scheduling.rule.DailyCoverage;
import io.github.hospitalhr.scheduling.rule.DailyNeed;
import io.github.hospitalhr.scheduling.rule.Enforcement;
import io.github.hospitalhr.scheduling.rule.ForbiddenSuccession;
import io.github.hospitalhr.scheduling.rule.Limits;
import io.github.hospitalhr.scheduling.rule.RuleHead;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import io.github.hospitalhr.scheduling.rule.Succession;
import io.github.hospitalhr.scheduling.rule.WeekendDefinition;
import io.github.hospitalhr.scheduling.rule.WeekendsWorked;
import io.github.hospitalhr.scheduling.rule.Window;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Instances of the second nurse rostering competition (2015), all weeks at once; shifts are worked in a skill. */
public final class Inrc2Format implements BenchmarkFormat {

    /** First day of every instance; a Monday. */
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final Pattern ID = Pattern.compile("(n\\d+w\\d+)_(\\d+)_([\\d-]+)");
    private static final Pattern TOKEN = Pattern.compile("[^\\s(),=]+");
    private static final Set<String> SECTIONS = Set.of(
            "SCENARIO",
            "WEEKS",
            "SKILLS",
            "SHIFT_TYPES",
            "FORBIDDEN_SHIFT_TYPES_SUCCESSIONS",
            "CONTRACTS",
            "NURSES",
            "WEEK_DATA",
            "REQUIREMENTS",
            "SHIFT_OFF_REQUESTS",
            "HISTORY",
            "NURSE_HISTORY");
    private static final Set<String> COUNTED =
            Set.of("SKILLS", "SHIFT_TYPES", "CONTRACTS", "NURSES", "SHIFT_OFF_REQUESTS");

    /** The format. */
    public Inrc2Format() {}

    @Override
    public RosterProblem read(Path input) throws IOException {
        Path name = input.getFileName();
        Matcher m = ID.matcher(name == null ? "" : name.toString());
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "input (" + input + ") names no instance.\nMaybe write folder/n030w4_1_6-2-9-1.");
        }
        Path folder = input.resolveSibling("");
        String set = m.group(1);
        List<String> weeks = new ArrayList<>();
        for (String week : m.group(3).split("-")) {
            weeks.add(text(folder.resolve("WD-" + set + "-" + week + ".txt")));
        }
        return parse(
                text(folder.resolve("Sc-" + set + ".txt")),
                text(folder.resolve("H0-" + set + "-" + m.group(2) + ".txt")),
                weeks);
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** The records of a file; a section that says how many it has must have as many. */
    private static List<Row> lines(String file, String text) {
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> announced = new LinkedHashMap<>();
        String section = "";
        int number = 0;
        for (String raw : text.split("\\R")) {
            number++;
            List<String> t = new ArrayList<>();
            Matcher m = TOKEN.matcher(raw);
            while (m.find()) {
                t.add(m.group());
            }
            if (!t.isEmpty() && SECTIONS.contains(t.get(0))) {
                section = t.get(0);
                if (COUNTED.contains(section)) {
                    announced.put(section, new Row(section, number, t).number(1));
                }
            } else if (!t.isEmpty()) {
                rows.add(new Row(section, number, t));
            }
        }
        announced.forEach((name, count) -> Row.require(
                rows.stream().filter(row -> row.section().equals(name)).count() == count,
                "full section " + name + " of " + count + " lines in its " + file));
        return rows;
    }

    /**
     * Parses an instance.
     *
     * @param scenario text of the scenario file
     * @param history text of the history file
     * @param weeks texts of the week files, in order
     * @return the problem
     */
    public RosterProblem parse(String scenario, String history, List<String> weeks) {
        List<Row> lines = lines("scenario", scenario);
        RosterProblemBuilder builder =
                RosterProblem.builder("inrc2", DateRange.of(START, START.plusDays(7L * weeks.size())));
        List<String> skills = lines.stream()
                .filter(l -> l.section().equals("SKILLS"))
                .map(l -> l.text(0))
                .toList();
        Row.require(!skills.isEmpty(), "skills in its scenario");
        shifts(builder, lines, skills);
        List<String> contracts = contracts(builder, lines);
        nurses(builder, lines, lines("history", history), contracts);
        Map<String, List<DailyNeed>> needs = new LinkedHashMap<>();
        for (int w = 0; w < weeks.size(); w++) {
            week(builder, lines("week file", weeks.get(w)), w, needs);
        }
        needs.forEach((key, list) -> {
            String[] f = key.split("/", 2);
            builder.rule(new DailyCoverage(
                    RuleHead.of("cover." + key), ShiftSelector.of(f[0]), f[1], list, Enforcement.soft(30), null));
        });
        return builder.build();
    }

    private static void shifts(RosterProblemBuilder builder, List<Row> lines, List<String> skills) {
        List<Succession> successions = new ArrayList<>();
        for (Row l : lines) {
            if (l.section().equals("SHIFT_TYPES")) {
                String code = l.text(0);
                builder.shift(new ShiftType(
                        code,
                        code,
                        code,
                        LocalTime.of(8, 0),
                        LocalTime.of(16, 0),
                        480,
                        List.of(),
                        List.of(),
                        skills,
                        null,
                        null));
                builder.rule(ConsecutiveShifts.of(
                                "shift-run." + code,
                                ShiftSelector.of(code),
                                Limits.between(l.number(1), l.number(2)),
                                BorderPolicy.HISTORY)
                        .soft(15));
            } else if (l.section().equals("FORBIDDEN_SHIFT_TYPES_SUCCESSIONS") && l.size() > 2) {
                String[] next = l.after(2);
                successions.add(new Succession(ShiftSelector.of(l.text(0)), ShiftSelector.of(next)));
            }
        }
        if (!successions.isEmpty()) {
            builder.rule(ForbiddenSuccession.of("succession", successions));
        }
    }

    private static List<String> contracts(RosterProblemBuilder builder, List<Row> lines) {
        List<String> ids = new ArrayList<>();
        for (Row l : lines) {
            if (l.section().equals("CONTRACTS")) {
                String id = l.text(0);
                ids.add(id);
                StaffSelector who = StaffSelector.group(id);
                builder.rule(
                        CountInWindow.assignments(
                                        "total." + id,
                                        ShiftSelector.any(),
                                        Window.period(),
                                        Limits.between(l.number(1), l.number(2)))
                                .soft(20)
                                .forStaff(who),
                        ConsecutiveWork.of(
                                        "work-run." + id,
                                        Limits.between(l.number(3), l.number(4)),
                                        BorderPolicy.HISTORY)
                                .soft(30)
                                .forStaff(who),
                        ConsecutiveRest.of(
                                        "rest-run." + id,
                                        Limits.between(l.number(5), l.number(6)),
                                        BorderPolicy.HISTORY)
                                .soft(30)
                                .forStaff(who),
                        WeekendsWorked.atMost("weekends." + id, l.number(7))
                                .soft(30)
                                .forStaff(who));
                if (l.number(8) == 1) {
                    builder.rule(CompleteWeekend.of("complete." + id, WeekendDefinition.SATURDAY_SUNDAY)
                            .soft(30)
                            .forStaff(who));
                }
            }
        }
        return ids;
    }

    private static void nurses(
            RosterProblemBuilder builder, List<Row> lines, List<Row> history, List<String> contracts) {
        Map<String, Row> past = new LinkedHashMap<>();
        history.stream().filter(l -> l.size() == 7).forEach(l -> past.put(l.text(0), l));
        for (Row l : lines) {
            if (l.section().equals("NURSES")) {
                String id = l.text(0);
                String contract = l.text(1);
                Staff nurse = Staff.of(id, id).groups(contract).skills(l.after(3));
                Row.require(contracts.contains(contract), "contract " + contract + ", which nurse " + id + " has");
                Row h = past.get(id);
                Row.require(h != null, "history of nurse " + id);
                if (h != null) {
                    nurse = nurse.carried("total." + contract, h.number(1))
                            .carried("weekends." + contract, h.number(2))
                            .history(cells(h));
                }
                builder.staff(nurse);
            }
        }
    }

    /** Cells that stand for the runs of a history line. */
    private static String[] cells(Row h) {
        List<String> cells = new ArrayList<>();
        int sameShift = h.number(4);
        int work = h.number(5);
        for (int i = 0; i < work; i++) {
            cells.add(i < work - sameShift ? Staff.UNKNOWN_WORK : h.text(3));
        }
        for (int i = 0; i < h.number(6); i++) {
            cells.add(Staff.FREE);
        }
        return cells.toArray(String[]::new);
    }

    private static void week(
            RosterProblemBuilder builder, List<Row> lines, int week, Map<String, List<DailyNeed>> needs) {
        LocalDate monday = START.plusDays(7L * week);
        Row.require(lines.stream().anyMatch(l -> l.section().equals("REQUIREMENTS")), "requirements in a week file");
        for (Row l : lines) {
            if (l.section().equals("REQUIREMENTS")) {
                List<DailyNeed> list = needs.computeIfAbsent(l.text(0) + "/" + l.text(1), k -> new ArrayList<>());
                for (int d = 0; d < 7; d++) {
                    list.add(new DailyNeed(monday.plusDays(d), l.number(2 + 2 * d), l.number(3 + 2 * d), null));
                }
            } else if (l.section().equals("SHIFT_OFF_REQUESTS")) {
                String shift = l.text(1);
                if (!DAYS.contains(l.text(2))) {
                    throw l.bad("field 3 (" + l.text(2) + ") is no day", null);
                }
                LocalDate date = monday.plusDays(DAYS.indexOf(l.text(2)));
                builder.request(
                        shift.equals("Any")
                                ? WorkRequest.dayOff(l.text(0), date, 10)
                                : WorkRequest.off(l.text(0), date, shift, 10));
            }
        }
    }

    /** The evaluator leaves the optimum of a cell out where its minimum is missed. */
    @Override
    public long cost(CheckReport report) {
        Set<String> missed = new HashSet<>();
        for (Violation v : report.violations()) {
            if (v.isHard() && v.kind().equals("daily-coverage")) {
                missed.add(v.ruleId() + v.dates());
            }
        }
        long cost = 0;
        for (Violation v : report.violations()) {
            boolean leftOut = v.kind().equals("daily-coverage") && missed.contains(v.ruleId() + v.dates());
            cost += leftOut ? 0 : v.cost().soft();
        }
        return cost;
    }

    @Override
    public String write(RosterProblem problem, Roster roster) {
        StringBuilder text = new StringBuilder();
        for (Assignment a : roster.assignments()) {
            int day = (int) ChronoUnit.DAYS.between(problem.period().from(), a.date());
            text.append(day / 7)
                    .append(' ')
                    .append(a.staff())
                    .append(' ')
                    .append(DAYS.get(day % 7))
                    .append(' ')
                    .append(a.shift())
                    .append(' ')
                    .append(a.role())
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    public Roster readSolution(RosterProblem problem, String text) {
        RosterBuilder builder = Roster.builder(problem.unit().value(), problem.period());
        for (String raw : text.split("\\R")) {
            String[] t = raw.replaceAll("#.*", "").trim().split("\\s+");
            if (t.length == 5 && DAYS.contains(t[2])) {
                int day = 7 * Integer.parseInt(t[0]) + DAYS.indexOf(t[2]);
                builder.assign(t[1], problem.date(day), t[3], t[4]);
            }
        }
        return builder.build();
    }
}
