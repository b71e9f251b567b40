package io.github.hospitalhr.benchmarks.format;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.RosterProblemBuilder;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.problem.WorkRequest;
import io.github.hospitalhr.scheduling.roster.Assignment;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterBuilder;
import io.github.hospitalhr.scheduling.rule.AvoidedShifts;
import io.github.hospitalhr.scheduling.rule.BorderPolicy;
import io.github.hospitalhr.scheduling.rule.CompleteWeekend;
import io.github.hospitalhr.scheduling.rule.ConsecutiveRest;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWeekends;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWork;
import io.github.hospitalhr.scheduling.rule.CountInWindow;
import io.github.hospitalhr.scheduling.rule.DailyCoverage;
import io.github.hospitalhr.scheduling.rule.DailyNeed;
import io.github.hospitalhr.scheduling.rule.Enforcement;
import io.github.hospitalhr.scheduling.rule.ForbiddenPattern;
import io.github.hospitalhr.scheduling.rule.IdenticalWeekend;
import io.github.hospitalhr.scheduling.rule.Limits;
import io.github.hospitalhr.scheduling.rule.PatternEntry;
import io.github.hospitalhr.scheduling.rule.Rule;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import io.github.hospitalhr.scheduling.rule.WeekendDefinition;
import io.github.hospitalhr.scheduling.rule.Window;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Instances of the first nurse rostering competition (2010): cover hard, everything else soft. */
public final class Inrc1Format implements BenchmarkFormat {

    /** The format. */
    public Inrc1Format() {}

    @Override
    public RosterProblem read(Path input) throws IOException {
        return parse(Files.readString(input, StandardCharsets.UTF_8));
    }

    /**
     * Parses an instance.
     *
     * @param text the text of the file, XML or plain
     * @return the problem
     */
    public RosterProblem parse(String text) {
        Inrc1Instance in = Inrc1Reader.read(text);
        RosterProblemBuilder builder =
                RosterProblem.builder(in.name.isBlank() ? "inrc1" : in.name, DateRange.ofClosed(in.start, in.end));
        for (Inrc1Instance.Shift s : in.shifts) {
            LocalTime from = s.start();
            LocalTime to = s.end();
            List<String> tags = from.isAfter(to) ? List.of(ShiftType.NIGHT) : List.of();
            builder.shift(new ShiftType(s.id(), s.id(), "", from, to, 480, tags, List.of(), List.of(), null, null));
        }
        for (Inrc1Instance.Employee e : in.employees) {
            builder.staff(Staff.of(e.id(), e.id())
                    .skills(e.skills().toArray(String[]::new))
                    .groups(e.contract()));
        }
        cover(builder, in);
        in.contracts.forEach((id, contract) -> {
            limits(builder, id, contract);
            weekends(builder, id, contract);
            skills(builder, in, id, contract);
        });
        patterns(builder, in);
        for (Inrc1Instance.Request r : in.requests) {
            WorkRequest.Kind kind = r.on() ? WorkRequest.Kind.ON : WorkRequest.Kind.OFF;
            builder.request(new WorkRequest(r.employee(), r.date(), kind, r.shift(), r.weight(), null));
        }
        return builder.build();
    }

    private static void cover(RosterProblemBuilder builder, Inrc1Instance in) {
        for (Inrc1Instance.Shift s : in.shifts) {
            List<DailyNeed> needs = new ArrayList<>();
            for (LocalDate d = in.start; !d.isAfter(in.end); d = d.plusDays(1)) {
                int n = in.need(d, s.id());
                needs.add(new DailyNeed(d, n, null, n));
            }
            builder.rule(DailyCoverage.of("cover." + s.id(), ShiftSelector.of(s.id()), needs));
        }
    }

    private static void limits(RosterProblemBuilder builder, String id, Inrc1Instance.Contract c) {
        limit(
                builder,
                id,
                c,
                "NumAssignments",
                (rule, limits) -> CountInWindow.assignments(rule, ShiftSelector.any(), Window.period(), limits));
        limit(
                builder,
                id,
                c,
                "ConsecutiveWorkingDays",
                (rule, limits) -> ConsecutiveWork.of(rule, limits, BorderPolicy.STRICT));
        limit(
                builder,
                id,
                c,
                "ConsecutiveFreeDays",
                (rule, limits) -> ConsecutiveRest.of(rule, limits, BorderPolicy.STRICT));
        limit(
                builder,
                id,
                c,
                "ConsecutiveWorkingWeekends",
                (rule, limits) -> ConsecutiveWeekends.of(rule, weekend(c), limits, BorderPolicy.STRICT));
    }

    private static void limit(
            RosterProblemBuilder builder,
            String id,
            Inrc1Instance.Contract c,
            String name,
            BiFunction<String, Limits, Rule> rule) {
        int below = c.weight("Min" + name);
        int above = c.weight("Max" + name);
        if (below > 0 || above > 0) {
            Limits limits = new Limits(
                    below > 0 ? (Integer) c.value("Min" + name) : null,
                    above > 0 ? (Integer) c.value("Max" + name) : null,
                    soft(below),
                    soft(above));
            builder.rule(rule.apply(name + "." + id, limits).forStaff(StaffSelector.group(id)));
        }
    }

    private static @Nullable Enforcement soft(int weight) {
        return weight > 0 ? Enforcement.soft(weight) : null;
    }

    private static WeekendDefinition weekend(Inrc1Instance.Contract c) {
        boolean friday = c.weekend.contains("Friday");
        boolean monday = c.weekend.contains("Monday");
        if (friday) {
            return monday ? WeekendDefinition.FRIDAY_MONDAY : WeekendDefinition.FRIDAY_SUNDAY;
        }
        return monday ? WeekendDefinition.SATURDAY_MONDAY : WeekendDefinition.SATURDAY_SUNDAY;
    }

    private static void weekends(RosterProblemBuilder builder, String id, Inrc1Instance.Contract c) {
        StaffSelector who = StaffSelector.group(id);
        int complete = c.weight("CompleteWeekends");
        if (complete > 0) {
            builder.rule(CompleteWeekend.of("CompleteWeekends." + id, weekend(c))
                    .soft(complete)
                    .forStaff(who));
        }
        int identical = c.weight("IdenticalShiftTypesDuringWeekend");
        if (identical > 0) {
            builder.rule(IdenticalWeekend.of("IdenticalShiftTypesDuringWeekend." + id, weekend(c))
                    .soft(identical)
                    .forStaff(who));
        }
    }

    private static void skills(RosterProblemBuilder builder, Inrc1Instance in, String id, Inrc1Instance.Contract c) {
        int weight = c.weight("AlternativeSkillCategory");
        for (Inrc1Instance.Shift s : in.shifts) {
            List<String> lacking = new ArrayList<>();
            for (Inrc1Instance.Employee e : in.employees) {
                if (e.contract().equals(id) && !e.skills().containsAll(s.skills())) {
                    lacking.add(e.id());
                }
            }
            if (weight > 0 && !lacking.isEmpty()) {
                builder.rule(AvoidedShifts.of(
                                "AlternativeSkillCategory." + id + "." + s.id(),
                                StaffSelector.ids(lacking.toArray(String[]::new)),
                                ShiftSelector.of(s.id()))
                        .soft(weight));
            }
        }
    }

    private static void patterns(RosterProblemBuilder builder, Inrc1Instance in) {
        Map<String, List<String>> contractsOf = new LinkedHashMap<>();
        in.contracts.forEach((id, contract) -> {
            Map<String, Integer> seen = new LinkedHashMap<>();
            for (String pattern : contract.patterns) {
                int copy = seen.merge(pattern, 1, Integer::sum);
                contractsOf
                        .computeIfAbsent(pattern + (copy > 1 ? "#" + copy : ""), k -> new ArrayList<>())
                        .add(id);
            }
        });
        contractsOf.forEach((key, contracts) -> {
            Inrc1Instance.Pattern p = in.patterns.get(key.replaceAll("#.*", ""));
            if (p != null && p.weight() > 0) {
                List<PatternEntry> entries =
                        p.entries().stream().map(Inrc1Format::entry).toList();
                builder.rule(ForbiddenPattern.of("UnwantedPatterns." + key, entries)
                        .soft(p.weight())
                        .forStaff(StaffSelector.group(contracts.toArray(String[]::new))));
            }
        });
    }

    private static PatternEntry entry(String[] shiftAndDay) {
        PatternEntry entry = switch (shiftAndDay[0]) {
            case "Any" -> PatternEntry.any();
            case "None" -> PatternEntry.free();
            default -> PatternEntry.shift(ShiftSelector.of(shiftAndDay[0]));
        };
        return shiftAndDay[1].equals("Any")
                ? entry
                : entry.on(DayOfWeek.valueOf(shiftAndDay[1].toUpperCase(Locale.ROOT)));
    }

    @Override
    public String write(RosterProblem problem, Roster roster) {
        StringBuilder text = new StringBuilder();
        for (Assignment a : roster.assignments()) {
            text.append(a.staff())
                    .append(' ')
                    .append(a.date())
                    .append(' ')
                    .append(a.shift())
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    public Roster readSolution(RosterProblem problem, String text) {
        RosterBuilder builder = Roster.builder(problem.unit().value(), problem.period());
        for (String raw : text.split("\\R")) {
            String line = raw.replaceAll("#.*", "").trim();
            if (!line.isEmpty()) {
                String[] t = line.split("\\s+");
                builder.assign(t[0], LocalDate.parse(t[1]), t[2]);
            }
        }
        return builder.build();
    }
}
