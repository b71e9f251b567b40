package io.github.hospitalhr.benchmarks.format;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.problem.CellBan;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.RosterProblemBuilder;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.problem.WorkRequest;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterBuilder;
import io.github.hospitalhr.scheduling.rule.AvoidedShifts;
import io.github.hospitalhr.scheduling.rule.BorderPolicy;
import io.github.hospitalhr.scheduling.rule.ConsecutiveRest;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWork;
import io.github.hospitalhr.scheduling.rule.CountInWindow;
import io.github.hospitalhr.scheduling.rule.DailyCoverage;
import io.github.hospitalhr.scheduling.rule.DailyNeed;
import io.github.hospitalhr.scheduling.rule.Enforcement;
import io.github.hospitalhr.scheduling.rule.ForbiddenSuccession;
import io.github.hospitalhr.scheduling.rule.Limits;
import io.github.hospitalhr.scheduling.rule.Rule;
import io.github.hospitalhr.scheduling.rule.RuleHead;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import io.github.hospitalhr.scheduling.rule.Succession;
import io.github.hospitalhr.scheduling.rule.WeekendsWorked;
import io.github.hospitalhr.scheduling.rule.Window;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Shift scheduling instances of Curtois and Qu (2014): plain text, all rules on people hard, cover soft. */
public final class NrpFormat implements BenchmarkFormat {

    /** Day 0 of every instance; a Monday. */
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    /** The format. */
    public NrpFormat() {}

    @Override
    public RosterProblem read(Path input) throws IOException {
        return parse(Files.readString(input, StandardCharsets.UTF_8));
    }

    /**
     * Parses an instance.
     *
     * @param text the text of the file
     * @return the problem
     */
    public RosterProblem parse(String text) {
        Map<String, List<String[]>> sections = sections(text);
        int days = Integer.parseInt(section(sections, "HORIZON").get(0)[0]);
        RosterProblemBuilder builder = RosterProblem.builder("nrp", DateRange.of(START, START.plusDays(days)));
        List<Succession> successions = new ArrayList<>();
        for (String[] f : section(sections, "SHIFTS")) {
            int minutes = Integer.parseInt(f[1]);
            LocalTime end = LocalTime.MIDNIGHT.plusMinutes(minutes);
            builder.shift(new ShiftType(
                    f[0], f[0], "", LocalTime.MIDNIGHT, end, minutes, List.of(), List.of(), List.of(), null, null));
            if (f.length > 2 && !f[2].isBlank()) {
                successions.add(new Succession(ShiftSelector.of(f[0]), ShiftSelector.of(f[2].split("\\|"))));
            }
        }
        if (!successions.isEmpty()) {
            builder.rule(ForbiddenSuccession.of("rotation", successions));
        }
        for (String[] f : section(sections, "STAFF")) {
            builder.staff(Staff.of(f[0], f[0]));
        }
        staffRules(builder, section(sections, "STAFF"));
        cells(builder, sections);
        cover(builder, section(sections, "COVER"));
        return builder.build();
    }

    private static Map<String, List<String[]>> sections(String text) {
        Map<String, List<String[]>> sections = new LinkedHashMap<>();
        List<String[]> current = null;
        for (String raw : text.split("\\R")) {
            String line = raw.replace("\uFEFF", "").trim();
            if (line.startsWith("SECTION_")) {
                current = new ArrayList<>();
                sections.put(line.substring(8), current);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                if (current == null) {
                    throw new IllegalArgumentException(
                            "text before the first section: " + line + "\nMaybe this is another format.");
                }
                String[] fields = line.split(",", -1);
                for (int i = 0; i < fields.length; i++) {
                    fields[i] = fields[i].trim();
                }
                current.add(fields);
            }
        }
        return sections;
    }

    private static List<String[]> section(Map<String, List<String[]>> sections, String name) {
        return sections.getOrDefault(name, List.of());
    }

    /** One rule for all people with the same numbers. */
    private static void staffRules(RosterProblemBuilder builder, List<String[]> staff) {
        grouped(builder, staff, "minutes", f -> f[3] + "," + f[2], (id, v) -> {
            int[] n = ints(v);
            return CountInWindow.minutes(id, Window.period(), Limits.between(n[0], n[1]));
        });
        grouped(builder, staff, "work", f -> f[5] + "," + f[4], (id, v) -> {
            int[] n = ints(v);
            return ConsecutiveWork.of(id, new Limits(n[0] > 1 ? n[0] : null, n[1], null, null), BorderPolicy.CONTINUES);
        });
        grouped(builder, staff, "rest", f -> f[6], (id, v) -> {
            int n = Integer.parseInt(v);
            return n <= 1 ? null : ConsecutiveRest.of(id, Limits.atLeast(n), BorderPolicy.CONTINUES);
        });
        grouped(builder, staff, "weekends", f -> f[7], (id, v) -> WeekendsWorked.atMost(id, Integer.parseInt(v)));
        Map<String, List<String>> caps = new LinkedHashMap<>();
        for (String[] f : staff) {
            for (String cap : f[1].split("\\|")) {
                if (!cap.isBlank()) {
                    caps.computeIfAbsent(cap, k -> new ArrayList<>()).add(f[0]);
                }
            }
        }
        caps.forEach((cap, ids) -> {
            String[] parts = cap.split("=");
            ShiftSelector shift = ShiftSelector.of(parts[0]);
            StaffSelector who = StaffSelector.ids(ids.toArray(String[]::new));
            int most = Integer.parseInt(parts[1]);
            builder.rule(
                    most == 0
                            ? AvoidedShifts.of("cap." + cap, who, shift)
                            : CountInWindow.assignments("cap." + cap, shift, Window.period(), Limits.atMost(most))
                                    .forStaff(who));
        });
    }

    private static int[] ints(String text) {
        String[] parts = text.split(",");
        return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
    }

    private static void grouped(
            RosterProblemBuilder builder,
            List<String[]> staff,
            String name,
            java.util.function.Function<String[], String> value,
            BiFunction<String, String, @Nullable Rule> rule) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (String[] f : staff) {
            groups.computeIfAbsent(value.apply(f), k -> new ArrayList<>()).add(f[0]);
        }
        groups.forEach((v, ids) -> {
            Rule made = rule.apply(name + "." + v, v);
            if (made != null) {
                builder.rule(made.forStaff(StaffSelector.ids(ids.toArray(String[]::new))));
            }
        });
    }

    private static void cells(RosterProblemBuilder builder, Map<String, List<String[]>> sections) {
        for (String[] f : section(sections, "DAYS_OFF")) {
            for (int i = 1; i < f.length; i++) {
                builder.ban(new CellBan(f[0], date(f[i]), null, ""));
            }
        }
        for (String[] f : section(sections, "SHIFT_ON_REQUESTS")) {
            builder.request(WorkRequest.on(f[0], date(f[1]), f[2], Long.parseLong(f[3])));
        }
        for (String[] f : section(sections, "SHIFT_OFF_REQUESTS")) {
            builder.request(WorkRequest.off(f[0], date(f[1]), f[2], Long.parseLong(f[3])));
        }
    }

    private static LocalDate date(String day) {
        return START.plusDays(Integer.parseInt(day));
    }

    private static void cover(RosterProblemBuilder builder, List<String[]> rows) {
        Map<String, List<DailyNeed>> needs = new LinkedHashMap<>();
        for (String[] f : rows) {
            int n = Integer.parseInt(f[2]);
            needs.computeIfAbsent(f[1] + "," + f[3] + "," + f[4], k -> new ArrayList<>())
                    .add(new DailyNeed(date(f[0]), null, n, n));
        }
        needs.forEach((key, list) -> {
            String[] f = key.split(",");
            builder.rule(new DailyCoverage(
                    RuleHead.of("cover." + key),
                    ShiftSelector.of(f[0]),
                    null,
                    list,
                    Enforcement.soft(Long.parseLong(f[1])),
                    Enforcement.soft(Long.parseLong(f[2]))));
        });
    }

    @Override
    public String write(RosterProblem problem, Roster roster) {
        StringBuilder text = new StringBuilder();
        for (Staff person : problem.staff()) {
            text.append(person.id()).append(':');
            for (var duty : roster.row(person.id())) {
                text.append(' ').append(duty.map(Duty::shift).orElse("-"));
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Override
    public Roster readSolution(RosterProblem problem, String text) {
        RosterBuilder builder = Roster.builder(problem.unit().value(), problem.period());
        int next = 0;
        for (String raw : text.split("\\R")) {
            String line = raw.trim();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(':');
            String id = colon < 0
                    ? problem.staff().get(next++).id()
                    : line.substring(0, colon).trim();
            String[] tokens = line.substring(colon + 1).trim().split("\\s+");
            builder.person(id);
            for (int d = 0; d < tokens.length; d++) {
                if (!tokens[d].equals("-")) {
                    builder.assign(id, problem.date(d), tokens[d]);
                }
            }
        }
        return builder.build();
    }
}
