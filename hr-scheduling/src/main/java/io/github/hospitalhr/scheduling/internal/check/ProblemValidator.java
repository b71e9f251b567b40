package io.github.hospitalhr.scheduling.internal.check;

import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.scheduling.internal.compile.NamedRule;
import io.github.hospitalhr.scheduling.problem.CellBan;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.FixedCell;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.problem.WorkRequest;
import io.github.hospitalhr.scheduling.rule.Enforcement;
import io.github.hospitalhr.scheduling.rule.Rule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds every fault of a problem at once. */
public final class ProblemValidator {

    private static final int MOST_PEOPLE = 2000;
    private static final int MOST_DAYS = 800;
    private static final Set<String> RESERVED = Set.of(
            NamedRule.AVAILABILITY,
            NamedRule.QUALIFICATION,
            NamedRule.FIXED_CELL,
            NamedRule.CELL_BAN,
            NamedRule.REQUESTS,
            NamedRule.ROSTER);

    private final RosterProblem problem;
    private final Faults faults = new Faults();
    private final Map<String, ShiftType> shifts = new HashMap<>();
    private final Map<String, Staff> staff = new HashMap<>();

    private ProblemValidator(RosterProblem problem) {
        this.problem = problem;
    }

    /**
     * Finds the faults.
     *
     * @param problem any problem
     * @return every fault, empty if there is none
     */
    public static List<InputFault> faults(RosterProblem problem) {
        return new ProblemValidator(problem).run();
    }

    private List<InputFault> run() {
        size();
        shifts();
        staff();
        specialDays();
        cells();
        Set<String> ids = new HashSet<>();
        RuleValidator rules = new RuleValidator(problem, shifts, faults);
        for (int i = 0; i < problem.rules().size(); i++) {
            Rule rule = problem.rules().get(i);
            String path = "rules[" + i + "]";
            faults.require(!rule.id().isBlank(), path + ".head.id", "", "rule.id", "规则编号为空", "the rule has no id");
            faults.require(
                    ids.add(rule.id()),
                    path + ".head.id",
                    rule.id(),
                    "rule.duplicate",
                    "规则编号重复",
                    "the rule id is used twice");
            faults.require(
                    !RESERVED.contains(rule.id()),
                    path + ".head.id",
                    rule.id(),
                    "rule.reserved",
                    "规则编号为内置规则保留",
                    "the rule id is reserved for a built-in rule");
            rules.check(path, rule);
        }
        return faults.list();
    }

    private void size() {
        faults.require(
                !problem.staff().isEmpty(), "staff", "", "staff.empty", "没有可排班的人员", "there is nobody to be rostered");
        faults.require(
                problem.staff().size() <= MOST_PEOPLE,
                "staff",
                problem.staff().size(),
                "staff.many",
                "人员过多,请按病区拆分",
                "too many people for one roster; maybe split by ward");
        faults.require(
                problem.days() <= MOST_DAYS,
                "period",
                problem.period(),
                "period.long",
                "排班周期过长",
                "the period is too long");
        faults.require(!problem.shifts().isEmpty(), "shifts", "", "shifts.empty", "没有班次", "there is no shift type");
    }

    private void shifts() {
        for (int i = 0; i < problem.shifts().size(); i++) {
            ShiftType type = problem.shifts().get(i);
            String path = "shifts[" + i + "]";
            boolean usable = !type.code().isBlank()
                    && !type.code().equals(Staff.FREE)
                    && !type.code().equals(Staff.UNKNOWN_WORK);
            faults.require(
                    usable, path + ".code", type.code(), "shift.code", "班次代码为空或为保留字", "the code is empty or reserved");
            faults.require(
                    shifts.put(type.code(), type) == null,
                    path + ".code",
                    type.code(),
                    "shift.duplicate",
                    "班次代码重复",
                    "the shift code is used twice");
            faults.require(
                    type.paidMinutes() >= 0 && type.paidMinutes() <= 2880,
                    path + ".paidMinutes",
                    type.paidMinutes(),
                    "shift.minutes",
                    "计薪分钟数须在 0 至 2880 之间",
                    "paid minutes must be 0 to 2880");
            String colour = type.colour();
            faults.require(
                    colour == null || colour.matches("#[0-9a-fA-F]{6}"),
                    path + ".colour",
                    colour == null ? "" : colour,
                    "shift.colour",
                    "颜色须写作 #rrggbb",
                    "a colour must be written as #rrggbb");
        }
    }

    private void specialDays() {
        Set<LocalDate> dates = new HashSet<>();
        for (int i = 0; i < problem.specialDays().size(); i++) {
            LocalDate date = problem.specialDays().get(i).date();
            faults.require(
                    dates.add(date),
                    "specialDays[" + i + "].date",
                    date,
                    "special-day.duplicate",
                    "同一天被两次列为特殊日",
                    "the day is special twice");
        }
    }

    private void staff() {
        for (int i = 0; i < problem.staff().size(); i++) {
            Staff person = problem.staff().get(i);
            String path = "staff[" + i + "]";
            faults.require(!person.id().isBlank(), path + ".id", "", "staff.id", "人员编号为空", "the person has no id");
            faults.require(
                    staff.put(person.id(), person) == null,
                    path + ".id",
                    person.id(),
                    "staff.duplicate",
                    "人员编号重复",
                    "the staff id is used twice");
            int percent = person.contractPercent();
            faults.require(
                    percent >= 1 && percent <= 200,
                    path + ".contractPercent",
                    percent,
                    "staff.contract",
                    "合同比例须在 1 至 200 之间",
                    "the contract share must be 1 to 200 percent");
            String grade = person.grade();
            faults.require(
                    grade == null
                            || problem.grades().isEmpty()
                            || problem.grades().contains(grade),
                    path + ".grade",
                    grade == null ? "" : grade,
                    "staff.grade",
                    "职级不在职级表中",
                    "the grade is not one of the problem's grades");
            known(path + ".history", person.history());
            known(path + ".lookAhead", person.lookAhead());
            legalShift(path, person);
        }
    }

    private void known(String path, List<String> codes) {
        for (int k = 0; k < codes.size(); k++) {
            String code = codes.get(k);
            boolean ok = shifts.containsKey(code) || code.equals(Staff.FREE) || code.equals(Staff.UNKNOWN_WORK);
            faults.require(ok, path + "[" + k + "]", code, "shift.unknown", "未知班次", "the shift is not known");
        }
    }

    private void legalShift(String path, Staff person) {
        boolean any = problem.shifts().isEmpty();
        for (ShiftType type : problem.shifts()) {
            boolean role = type.roles().isEmpty() || type.roles().stream().anyMatch(person.skills()::contains);
            any |= role && person.skills().containsAll(type.requiredSkills());
        }
        faults.require(
                any,
                path + ".skills",
                person.skills(),
                "staff.no-shift",
                "此人没有任何可上的班次",
                "the person may work no shift at all");
    }

    private void cells() {
        Map<String, @Nullable Duty> fixed = new HashMap<>();
        for (int i = 0; i < problem.fixedCells().size(); i++) {
            FixedCell cell = problem.fixedCells().get(i);
            String path = "fixedCells[" + i + "]";
            place(path, cell.staff(), cell.date());
            Duty duty = cell.duty();
            if (duty != null && shift(path + ".duty.shift", duty.shift())) {
                List<String> roles = typeOf(duty.shift()).roles();
                boolean ok = duty.role() == null ? roles.isEmpty() : roles.contains(duty.role());
                faults.require(
                        ok,
                        path + ".duty.role",
                        duty,
                        "duty.role",
                        "岗位与班次不符",
                        "the shift has no such role, or needs one");
            }
            String key = cell.staff() + "\n" + cell.date();
            boolean clash = fixed.containsKey(key) && !java.util.Objects.equals(fixed.get(key), duty);
            faults.require(
                    !clash, path, cell.date(), "fixed.contradiction", "同一格被固定为两种班", "the cell is fixed to two things");
            fixed.put(key, duty);
        }
        for (int i = 0; i < problem.bans().size(); i++) {
            CellBan ban = problem.bans().get(i);
            place("bans[" + i + "]", ban.staff(), ban.date());
            if (ban.shift() != null) {
                shift("bans[" + i + "].shift", ban.shift());
            }
        }
        for (int i = 0; i < problem.requests().size(); i++) {
            WorkRequest request = problem.requests().get(i);
            String path = "requests[" + i + "]";
            place(path, request.staff(), request.date());
            if (request.shift() != null) {
                shift(path + ".shift", request.shift());
            }
            faults.require(
                    request.weight() >= 0 && request.weight() <= Enforcement.MAX_WEIGHT,
                    path + ".weight",
                    request.weight(),
                    "weight.range",
                    "权重须在 0 至 1000000 之间",
                    "the weight must be 0 to 1000000");
        }
    }

    private ShiftType typeOf(String code) {
        ShiftType type = shifts.get(code);
        if (type == null) {
            throw new IllegalStateException("shift " + code + " was checked before");
        }
        return type;
    }

    private void place(String path, String staffId, LocalDate date) {
        faults.require(
                staff.containsKey(staffId),
                path + ".staff",
                staffId,
                "staff.unknown",
                "未知人员",
                "the person is not known");
        faults.require(
                problem.period().contains(date),
                path + ".date",
                date,
                "date.outside",
                "日期不在排班周期内",
                "the day lies outside the period");
    }

    private boolean shift(String path, String code) {
        boolean known = shifts.containsKey(code);
        faults.require(known, path, code, "shift.unknown", "未知班次", "the shift is not known");
        return known;
    }
}
