package io.github.hospitalhr.scheduling.internal.check;

import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.rule.AlternativeStaffing;
import io.github.hospitalhr.scheduling.rule.ConditionalPresence;
import io.github.hospitalhr.scheduling.rule.CountInWindow;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.DailyCoverage;
import io.github.hospitalhr.scheduling.rule.DailyNeed;
import io.github.hospitalhr.scheduling.rule.DaySelector;
import io.github.hospitalhr.scheduling.rule.Enforcement;
import io.github.hospitalhr.scheduling.rule.Exclusion;
import io.github.hospitalhr.scheduling.rule.ForbiddenPattern;
import io.github.hospitalhr.scheduling.rule.Limits;
import io.github.hospitalhr.scheduling.rule.Measure;
import io.github.hospitalhr.scheduling.rule.Pairing;
import io.github.hospitalhr.scheduling.rule.PatternEntry;
import io.github.hospitalhr.scheduling.rule.RestAfterShifts;
import io.github.hospitalhr.scheduling.rule.RestBetweenShifts;
import io.github.hospitalhr.scheduling.rule.Rule;
import io.github.hospitalhr.scheduling.rule.ShiftKindsPerWeek;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.SkillMix;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import io.github.hospitalhr.scheduling.rule.StaffingPattern;
import io.github.hospitalhr.scheduling.rule.Succession;
import io.github.hospitalhr.scheduling.rule.Window;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the faults of single rules. */
final class RuleValidator {

    private final RosterProblem problem;
    private final Map<String, ShiftType> shifts;
    private final Faults faults;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> skills = new HashSet<>();
    private final Set<String> grades = new HashSet<>();
    private final Set<String> roles = new HashSet<>();

    RuleValidator(RosterProblem problem, Map<String, ShiftType> shifts, Faults faults) {
        this.problem = problem;
        this.shifts = shifts;
        this.faults = faults;
        grades.addAll(problem.grades());
        for (Staff person : problem.staff()) {
            ids.add(person.id());
            skills.addAll(person.skills());
            String grade = person.grade();
            if (grade != null) {
                grades.add(grade);
            }
        }
        for (ShiftType type : problem.shifts()) {
            skills.addAll(type.roles());
            skills.addAll(type.requiredSkills());
            roles.addAll(type.roles());
        }
    }

    void check(String path, Rule rule) {
        enforcement(path + ".head.enforcement", rule.head().enforcement());
        staff(path + ".head.staff", rule.head().staff());
        numbers(path, rule);
        if (rule instanceof Coverage r) {
            shiftCodes(path + ".shifts", r.shifts());
            levels(path, r.role(), r.minimum(), r.preferred(), r.maximum(), r.belowPreferred(), r.aboveMaximum());
        } else if (rule instanceof DailyCoverage r) {
            shiftCodes(path + ".shifts", r.shifts());
            Set<java.time.LocalDate> dates = new HashSet<>();
            for (int i = 0; i < r.needs().size(); i++) {
                DailyNeed need = r.needs().get(i);
                String at = path + ".needs[" + i + "]";
                levels(
                        at,
                        r.role(),
                        need.minimum(),
                        need.preferred(),
                        need.maximum(),
                        r.belowPreferred(),
                        r.aboveMaximum());
                faults.require(
                        dates.add(need.date()),
                        at + ".date",
                        need.date(),
                        "need.duplicate",
                        "同一天有两个需求",
                        "two needs for one day");
            }
        } else if (rule instanceof Pairing r) {
            staff(path + ".mentors", r.mentors());
            shiftCodes(path + ".shifts", r.shifts());
        } else if (rule instanceof Exclusion r) {
            staff(path + ".others", r.others());
            shiftCodes(path + ".shifts", r.shifts());
        } else if (rule instanceof ConditionalPresence r) {
            staff(path + ".needed", r.needed());
            shiftCodes(path + ".shifts", r.shifts());
            shiftCodes(path + ".neededShifts", r.neededShifts());
        } else {
            components(path, rule);
        }
    }

    /** Limits and selectors that rules have as components. */
    private void components(String path, Rule rule) {
        for (RecordComponent component : rule.getClass().getRecordComponents()) {
            Object value;
            try {
                value = component.getAccessor().invoke(rule);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("record " + rule.getClass() + " cannot be read", e);
            }
            String at = path + "." + component.getName();
            if (value instanceof Limits limits) {
                limits(at, limits);
            } else if (value instanceof ShiftSelector selector) {
                shiftCodes(at, selector);
            } else if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    element(at + "[" + i + "]", list.get(i));
                }
            }
        }
    }

    private void element(String at, @Nullable Object value) {
        if (value instanceof Succession pair) {
            shiftCodes(at + ".first", pair.first());
            shiftCodes(at + ".next", pair.next());
        } else if (value instanceof PatternEntry entry) {
            shiftCodes(at + ".shifts", entry.shifts());
        } else if (value instanceof StaffingPattern pattern) {
            faults.require(
                    pattern.surcharge() >= 0,
                    at + ".surcharge",
                    pattern.surcharge(),
                    "number.range",
                    "不得为负",
                    "must not be negative");
            for (StaffingPattern.Need need : pattern.needs()) {
                staff(at + ".needs.staff", need.staff());
                shiftCodes(at + ".needs.shifts", need.shifts());
            }
        }
    }

    private void numbers(String path, Rule rule) {
        if (rule instanceof SkillMix r) {
            range(path + ".percent", r.percent(), 1, 100);
        } else if (rule instanceof Pairing r) {
            range(path + ".perMentor", r.perMentor(), 1, 100);
        } else if (rule instanceof RestBetweenShifts r) {
            range(path + ".minutes", r.minutes(), 1, 4320);
        } else if (rule instanceof RestAfterShifts r) {
            range(path + ".runAtLeast", r.runAtLeast(), 1, 60);
            range(path + ".daysOff", r.daysOff(), 1, 60);
        } else if (rule instanceof ShiftKindsPerWeek r) {
            range(path + ".maximum", r.maximum(), 1, 7);
            range("shifts", shifts.size(), 0, 12);
        } else if (rule instanceof ForbiddenPattern r) {
            range(path + ".entries", r.entries().size(), 1, 30);
        } else if (rule instanceof AlternativeStaffing r) {
            range(path + ".patterns", r.patterns().size(), 1, 100);
        } else if (rule instanceof CountInWindow r) {
            window(path, r);
        }
    }

    private void window(String path, CountInWindow r) {
        if (r.window().kind() == Window.Kind.ROLLING) {
            boolean oneFreeDay = r.measure() == Measure.FREE_DAYS
                    && r.limits().maximum() == null
                    && Integer.valueOf(1).equals(r.limits().minimum());
            range(path + ".window.days", r.window().days(), 2, oneFreeDay ? 366 : 16);
            boolean days = r.measure() == Measure.ASSIGNMENTS || r.measure() == Measure.FREE_DAYS;
            faults.require(
                    days && r.days().equals(DaySelector.every()),
                    path + ".measure",
                    r.measure(),
                    "window.rolling",
                    "滚动窗口只能按天计数",
                    "a rolling window counts days only, on every day");
        } else if (r.window().kind() == Window.Kind.BLOCKS) {
            range(path + ".window.days", r.window().days(), 1, 366);
        }
    }

    private void range(String path, int value, int least, int most) {
        faults.require(
                value >= least && value <= most,
                path,
                value,
                "number.range",
                "须在 " + least + " 至 " + most + " 之间",
                "must be " + least + " to " + most);
    }

    private void levels(
            String path,
            @Nullable String role,
            @Nullable Integer minimum,
            @Nullable Integer preferred,
            @Nullable Integer maximum,
            @Nullable Enforcement belowPreferred,
            @Nullable Enforcement aboveMaximum) {
        faults.require(
                role == null || roles.contains(role),
                path + ".role",
                role == null ? "" : role,
                "role.unknown",
                "未知岗位",
                "no shift has this role");
        limits(path, new Limits(minimum, maximum, null, aboveMaximum));
        limits(path, new Limits(preferred, maximum, belowPreferred, null));
    }

    private void limits(String path, Limits limits) {
        Integer low = limits.minimum();
        Integer high = limits.maximum();
        faults.require(
                low == null || low >= 0,
                path + ".minimum",
                String.valueOf(low),
                "limit.negative",
                "不得为负",
                "must not be negative");
        faults.require(
                high == null || high >= 0,
                path + ".maximum",
                String.valueOf(high),
                "limit.negative",
                "不得为负",
                "must not be negative");
        faults.require(
                low == null || high == null || low <= high,
                path,
                low + ">" + high,
                "limit.contradiction",
                "下限大于上限",
                "the minimum is above the maximum");
        enforcement(path + ".belowMinimum", limits.belowMinimum());
        enforcement(path + ".aboveMaximum", limits.aboveMaximum());
    }

    private void enforcement(String path, @Nullable Enforcement enforcement) {
        if (enforcement != null && !enforcement.mustHold()) {
            faults.require(
                    enforcement.weight() >= 1 && enforcement.weight() <= Enforcement.MAX_WEIGHT,
                    path + ".weight",
                    enforcement.weight(),
                    "weight.range",
                    "软规则权重须在 1 至 1000000 之间",
                    "the weight of a soft rule must be 1 to 1000000; switch the rule off instead of weighing it 0");
        }
    }

    private void shiftCodes(String path, ShiftSelector selector) {
        for (String code : selector.codes()) {
            faults.require(
                    shifts.containsKey(code), path + ".codes", code, "shift.unknown", "未知班次", "the shift is not known");
        }
    }

    private void staff(String path, StaffSelector selector) {
        known(path + ".ids", selector.ids(), ids, "staff.unknown", "未知人员", "the person is not known");
        known(path + ".exceptIds", selector.exceptIds(), ids, "staff.unknown", "未知人员", "the person is not known");
        known(path + ".skills", selector.skills(), skills, "skill.unknown", "未知技能,无人具备", "nobody has this skill");
        known(path + ".grades", selector.grades(), grades, "grade.unknown", "未知职级", "the grade is not known");
        String least = selector.gradeAtLeast();
        faults.require(
                least == null || problem.grades().contains(least),
                path + ".gradeAtLeast",
                least == null ? "" : least,
                "grade.unknown",
                "未知职级",
                "the grade is not one of the problem's grades");
    }

    private void known(
            String path, List<String> names, Set<String> known, String rule, String chinese, String english) {
        for (String name : names) {
            faults.require(known.contains(name), path, name, rule, chinese, english);
        }
    }
}
