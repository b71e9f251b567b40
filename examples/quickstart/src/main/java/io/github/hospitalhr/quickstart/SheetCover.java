package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.quickstart.page.RosterSheet;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.roster.Assignment;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.DailyCoverage;
import io.github.hospitalhr.scheduling.rule.DailyNeed;
import io.github.hospitalhr.scheduling.rule.OnCallTier;
import io.github.hospitalhr.scheduling.rule.Rule;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Demand against presence, per shift (and role) and day: what the coverage rules for everybody ask, and what the roster gives. */
final class SheetCover {

    private final RosterProblem problem;
    private final Map<Duty, int[]> needs = new LinkedHashMap<>();
    private final Map<Duty, int[]> present = new HashMap<>();

    SheetCover(RosterProblem problem, Roster roster) {
        this.problem = problem;
        for (ShiftType shift : problem.shifts()) {
            if (shift.roles().isEmpty()) {
                row(Duty.of(shift.code()));
            }
            shift.roles().forEach(role -> row(new Duty(shift.code(), role)));
        }
        problem.rules().forEach(this::read);
        roster.assignments().forEach(this::count);
    }

    List<RosterSheet.CoverRow> rows() {
        List<RosterSheet.CoverRow> rows = new ArrayList<>();
        needs.forEach((duty, need) -> {
            List<RosterSheet.Cover> figures = new ArrayList<>();
            int[] have = present.getOrDefault(duty, new int[need.length]);
            for (int d = 0; d < need.length; d++) {
                figures.add(new RosterSheet.Cover(need[d], have[d]));
            }
            rows.add(new RosterSheet.CoverRow(label(duty), duty.shift(), figures));
        });
        return rows;
    }

    private Bilingual label(Duty duty) {
        ShiftType shift = problem.shifts().stream()
                .filter(s -> s.code().equals(duty.shift()))
                .findFirst()
                .orElseThrow();
        String role = duty.role() == null ? "" : " · " + duty.role();
        String english = shift.nameEn().isEmpty() ? shift.name() : shift.nameEn();
        return Bilingual.of(duty.shift() + " " + shift.name() + role, duty.shift() + " " + english + role);
    }

    private void row(Duty duty) {
        int[] need = new int[problem.days()];
        java.util.Arrays.fill(need, -1);
        needs.put(duty, need);
        present.put(duty, new int[problem.days()]);
    }

    private void count(Assignment assignment) {
        int[] have = present.get(new Duty(assignment.shift(), assignment.role()));
        int day =
                (int) (assignment.date().toEpochDay() - problem.period().from().toEpochDay());
        if (have != null && day >= 0 && day < have.length) {
            have[day]++;
        }
    }

    private void read(Rule rule) {
        if (rule.head().disabled()) {
            return;
        }
        if (rule instanceof OnCallTier tier) {
            every(tier.shifts(), null, date -> problem.selects(tier.days(), date) ? tier.perDay() : -1);
        } else if (rule instanceof Coverage cover && cover.head().staff().equals(StaffSelector.all())) {
            every(
                    cover.shifts(),
                    cover.role(),
                    date -> problem.selects(cover.days(), date) ? wanted(cover.minimum(), cover.preferred()) : -1);
        } else if (rule instanceof DailyCoverage daily && daily.head().staff().equals(StaffSelector.all())) {
            Map<LocalDate, DailyNeed> byDate = new HashMap<>();
            daily.needs().forEach(need -> byDate.put(need.date(), need));
            every(daily.shifts(), daily.role(), date -> {
                DailyNeed need = byDate.get(date);
                return need == null ? -1 : wanted(need.minimum(), need.preferred());
            });
        }
    }

    private static int wanted(@Nullable Integer minimum, @Nullable Integer preferred) {
        return preferred != null ? preferred : minimum != null ? minimum : -1;
    }

    private interface NeedOn {
        int of(LocalDate date);
    }

    private void every(ShiftSelector shifts, @Nullable String role, NeedOn need) {
        if (shifts.codes().size() != 1 || !shifts.tags().isEmpty()) {
            return;
        }
        int[] row = needs.get(new Duty(shifts.codes().get(0), role));
        if (row == null) {
            return;
        }
        for (int d = 0; d < row.length; d++) {
            row[d] = Math.max(row[d], need.of(problem.date(d)));
        }
    }
}
