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
import java.util.Arrays;
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
        Map<String, List<Row>> sections = sections(text);
        for (String name : List.of("HORIZON", "SHIFTS", "STAFF", "COVER")) {
            Row.require(!section(sections, name).isEmpty(), "SECTION_" + name);
        }
        int days = section(sections, "HORIZON").get(0).number(0);
        RosterProblemBuilder builder = RosterProblem.builder("nrp", DateRange.of(START, START.plusDays(days)));
        List<Succession> successions = new ArrayList<>();
        for (Row f : section(sections, "SHIFTS")) {
            int minutes = f.number(1);
            LocalTime end = LocalTime.MIDNIGHT.plusMinutes(minutes);
            builder.shift(new ShiftType(
                    f.text(0),
                    f.text(0),
                    "",
                    LocalTime.MIDNIGHT,
                    end,
                    minutes,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null));
            if (f.size() > 2 && !f.text(2).isBlank()) {
                successions.add(new Succession(
                        ShiftSelector.of(f.text(0)), ShiftSelector.of(f.text(2).split("\\|"))));
            }
        }
        if (!successions.isEmpty()) {
            builder.rule(ForbiddenSuccession.of("rotation", successions));
        }
        for (Row f : section(sections, "STAFF")) {
            builder.staff(Staff.of(f.text(0), f.text(0)));
        }
        staffRules(builder, section(sections, "STAFF"));
        cells(builder, sections);
        cover(builder, section(sections, "COVER"));
        return builder.build();
    }

    private static Map<String, List<Row>> sections(String text) {
        Map<String, List<Row>> sections = new LinkedHashMap<>();
        String name = "";
        List<Row> current = null;
        int number = 0;
        for (String raw : text.split("\\R")) {
            number++;
            String line = raw.replace("\uFEFF", "").trim();
            if (line.startsWith("SECTION_")) {
                name = line.substring(8);
                current = new ArrayList<>();
                sections.put(name, current);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                if (current == null) {
                    throw new IllegalArgumentException(
                            "text before the first section: " + line + "\nMaybe this is another format.");
                }
                current.add(new Row(
                        name,
                        number,
                        Arrays.stream(line.split(",", -1)).map(String::trim).toList()));
            }
        }
        return sections;
    }

    private static List<Row> section(Map<String, List<Row>> sections, String name) {
        return sections.getOrDefault(name, List.of());
    }

    /** One rule for all people with the same numbers. */
    private static void staffRules(RosterProblemBuilder builder, List<Row> staff) {
        grouped(builder, staff, "minutes", f -> f.number(3) + "," + f.number(2), (id, v) -> {
            int[] n = ints(v);
            return CountInWindow.minutes(id, Window.period(), Limits.between(n[0], n[1]));
        });
        grouped(builder, staff, "work", f -> f.number(5) + "," + f.number(4), (id, v) -> {
            int[] n = ints(v);
            return ConsecutiveWork.of(id, new Limits(n[0] > 1 ? n[0] : null, n[1], null, null), BorderPolicy.CONTINUES);
        });
        grouped(builder, staff, "rest", f -> "" + f.number(6), (id, v) -> {
            int n = Integer.parseInt(v);
            return n <= 1 ? null : ConsecutiveRest.of(id, Limits.atLeast(n), BorderPolicy.CONTINUES);
        });
        grouped(
                builder,
                staff,
                "weekends",
                f -> "" + f.number(7),
                (id, v) -> WeekendsWorked.atMost(id, Integer.parseInt(v)));
        Map<String, List<String>> caps = new LinkedHashMap<>();
        for (Row f : staff) {
            for (String cap : f.text(1).split("\\|")) {
                if (!cap.isBlank()) {
                    if (!cap.matches("[^=]+=\\d{1,9}")) {
                        throw f.bad("field 2 (" + f.text(1) + ") is no list of shift=most", null);
                    }
                    caps.computeIfAbsent(cap, k -> new ArrayList<>()).add(f.text(0));
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
            List<Row> staff,
            String name,
            java.util.function.Function<Row, String> value,
            BiFunction<String, String, @Nullable Rule> rule) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (Row f : staff) {
            groups.computeIfAbsent(value.apply(f), k -> new ArrayList<>()).add(f.text(0));
        }
        groups.forEach((v, ids) -> {
            Rule made = rule.apply(name + "." + v, v);
            if (made != null) {
                builder.rule(made.forStaff(StaffSelector.ids(ids.toArray(String[]::new))));
            }
        });
    }

    private static void cells(RosterProblemBuilder builder, Map<String, List<Row>> sections) {
        for (Row f : section(sections, "DAYS_OFF")) {
            for (int i = 1; i < f.size(); i++) {
                builder.ban(new CellBan(f.text(0), date(f, i), null, ""));
            }
        }
        for (Row f : section(sections, "SHIFT_ON_REQUESTS")) {
            builder.request(WorkRequest.on(f.text(0), date(f, 1), f.text(2), f.number(3)));
        }
        for (Row f : section(sections, "SHIFT_OFF_REQUESTS")) {
            builder.request(WorkRequest.off(f.text(0), date(f, 1), f.text(2), f.number(3)));
        }
    }

    private static LocalDate date(Row row, int index) {
        return START.plusDays(row.number(index));
    }

    private static void cover(RosterProblemBuilder builder, List<Row> rows) {
        Map<String, List<DailyNeed>> needs = new LinkedHashMap<>();
        for (Row f : rows) {
            int n = f.number(2);
            needs.computeIfAbsent(f.text(1) + "," + f.number(3) + "," + f.number(4), k -> new ArrayList<>())
                    .add(new DailyNeed(date(f, 0), null, n, n));
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
