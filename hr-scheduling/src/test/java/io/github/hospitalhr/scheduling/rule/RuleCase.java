package io.github.hospitalhr.scheduling.rule;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.RosterProblemBuilder;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One rule against rows written as texts, one letter a day: A 08:00-16:00 in the east, P 16:00-24:00 in the west, N the night
 * 20:00-08:00, L a duty of 24 hours from 08:00, - free. The first day is Monday 7 December 2026.
 */
final class RuleCase {

    static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    static final ShiftSelector A = ShiftSelector.of("A");
    static final ShiftSelector P = ShiftSelector.of("P");
    static final ShiftSelector N = ShiftSelector.of("N");
    static final ShiftSelector L = ShiftSelector.of("L");

    private static final Scheduling SCHEDULING = Scheduling.builder()
            .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
            .build();

    private final Rule rule;
    private LocalDate first = MONDAY;
    private ZoneId zone = ZoneId.of("Asia/Shanghai");
    private final List<Staff> staff = new ArrayList<>();
    private UnaryOperator<RosterProblemBuilder> more = b -> b;

    private RuleCase(Rule rule) {
        this.rule = rule;
    }

    static RuleCase of(Rule rule) {
        return new RuleCase(rule);
    }

    /** Begins on another day. */
    RuleCase from(LocalDate day) {
        first = day;
        return this;
    }

    RuleCase zone(String id) {
        zone = ZoneId.of(id);
        return this;
    }

    /** People in place of plain ones called n1, n2, … */
    RuleCase staff(Staff... people) {
        staff.addAll(List.of(people));
        return this;
    }

    /** The only person, with known days before the period. */
    RuleCase history(String days) {
        return staff(Staff.of("n1", "").history(days.split("")));
    }

    RuleCase with(UnaryOperator<RosterProblemBuilder> change) {
        more = change;
        return this;
    }

    private RosterProblem problem(String... rows) {
        for (int i = staff.size(); i < rows.length; i++) {
            staff.add(Staff.of("n" + (i + 1), ""));
        }
        RosterProblemBuilder builder = RosterProblem.builder("w", DateRange.of(first, first.plusDays(rows[0].length())))
                .zone(zone)
                .grades("N0", "N1", "N2", "N3")
                .shift(
                        ShiftType.of("A", "白班", "08:00", "16:00").place("east"),
                        ShiftType.of("P", "小夜", "16:00", "00:00").place("west"),
                        ShiftType.of("N", "夜班", "20:00", "08:00"),
                        ShiftType.of("L", "值班", "08:00", "08:00").tags(ShiftType.NIGHT, ShiftType.ON_CALL))
                .staff(staff)
                .rule(rule);
        return more.apply(builder).build();
    }

    CheckReport check(String... rows) {
        RosterProblem problem = problem(rows);
        RosterBuilder roster = Roster.builder("w", problem.period());
        for (int p = 0; p < rows.length; p++) {
            for (int d = 0; d < rows[p].length(); d++) {
                String code = rows[p].substring(d, d + 1);
                if (!code.equals("-")) {
                    roster.set(problem.staff().get(p).id(), problem.date(d), Duty.of(code));
                }
            }
        }
        return SCHEDULING.check(problem, roster.build());
    }

    /**
     * What is broken, each as "who days measured/allowed cost": days counted from 1 for the first day of the period, the cost
     * with h for hard units and s for soft cost.
     */
    List<String> found(String... rows) {
        return check(rows).violations().stream()
                .filter(v -> v.ruleId().equals(rule.id()))
                .map(this::shown)
                .toList();
    }

    private String shown(Violation v) {
        String who = v.staff().isEmpty() ? "*" : String.join("+", v.staff());
        long from = v.dates().get(0).toEpochDay() - first.toEpochDay() + 1;
        long to = v.dates().get(v.dates().size() - 1).toEpochDay() - first.toEpochDay() + 1;
        String cost = v.isHard() ? "h" + v.cost().hard() : "s" + v.cost().soft();
        return who + " " + (from == to ? from : from + "-" + to) + " " + v.measured() + "/" + v.allowed() + " " + cost;
    }
}
