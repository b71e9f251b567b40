package io.github.hospitalhr.quickstart.data;

import io.github.hospitalhr.quickstart.data.WardPlan.Kind;
import io.github.hospitalhr.scheduling.pack.RulePacks;
import io.github.hospitalhr.scheduling.problem.RosterProblemBuilder;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.rule.AvoidedShifts;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWork;
import io.github.hospitalhr.scheduling.rule.ContractHours;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.DaySelector;
import io.github.hospitalhr.scheduling.rule.Enforcement;
import io.github.hospitalhr.scheduling.rule.Fairness;
import io.github.hospitalhr.scheduling.rule.NoSingleDayOff;
import io.github.hospitalhr.scheduling.rule.OnCallTier;
import io.github.hospitalhr.scheduling.rule.RuleHead;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import java.time.DayOfWeek;
import java.util.List;

/** The rules of one unit: the packs of the hospital, and what only this unit wants. */
final class WardRules {

    /** Norm of a full post in the planned month: 23 working days of eight hours. */
    static final int FULL_TIME_MINUTES = 23 * 480;

    private static final DaySelector WORKDAYS = DaySelector.kind(DaySelector.DayKind.WORKDAY);
    private static final DaySelector REST_DAYS = DaySelector.kind(DaySelector.DayKind.REST_DAY);

    private final WardPlan ward;
    private final List<ShiftPlan> shifts;
    private final List<Staff> staff;

    WardRules(WardPlan ward, List<ShiftPlan> shifts, List<Staff> staff) {
        this.ward = ward;
        this.shifts = shifts;
        this.staff = staff;
    }

    void addTo(RosterProblemBuilder problem) {
        packs(problem);
        needs(problem);
        seniority(problem);
        who(problem);
        problem.rule(ContractHours.of("hours", FULL_TIME_MINUTES, 8 * 60).soft(3));
    }

    /** The packs: the law for everybody; the house rules for all but doctors on 24-hour duty, who have lines of their own. */
    private void packs(RosterProblemBuilder problem) {
        problem.pack(RulePacks.cnLabour()).pack(RulePacks.cnNurse());
        if (ward.kind() == Kind.DOCTOR_DUTY) {
            problem.rule(
                    ConsecutiveWork.atMost("work-run", 6),
                    NoSingleDayOff.of("single-day-off").soft(2),
                    HospitalPacks.wishes("wishes"),
                    Fairness.of("fair-duties", ShiftSelector.tagged(ShiftType.NIGHT), 1)
                            .forStaff(StaffSelector.grade("住院医师", "主治医师").except(ids(WardMaker.NO_NIGHTS)))
                            .softSquared(3));
        } else {
            problem.pack(HospitalPacks.house(ids(WardMaker.NO_NIGHTS), ids(WardMaker.HEADS)));
        }
    }

    private boolean hasNights() {
        return shifts.stream().anyMatch(s -> s.type().tags().contains(ShiftType.NIGHT));
    }

    private void needs(RosterProblemBuilder problem) {
        int main = mainShift();
        for (int i = 0; i < shifts.size(); i++) {
            ShiftPlan plan = shifts.get(i);
            if (plan.type().tags().contains(ShiftType.ON_CALL)
                    || plan.type().code().equals("Z")) {
                continue;
            }
            int workday = i == 0 ? main : plan.workday();
            int restDay = i == 0 ? Math.round(main * plan.restDay() / 100f) : plan.restDay();
            if (ward.kind() == Kind.DIALYSIS) {
                need(problem, plan, "workday", DaySelector.on(days(1, 5)), workday, i == 0);
                need(problem, plan, "saturday", DaySelector.on(DayOfWeek.SATURDAY), restDay, i == 0);
                problem.rule(Coverage.atMost(
                                id(plan, "sunday"), ShiftSelector.of(plan.type().code()), 0)
                        .onDays(DaySelector.on(DayOfWeek.SUNDAY)));
            } else {
                need(problem, plan, "workday", WORKDAYS, workday, i == 0);
                need(problem, plan, "restday", REST_DAYS, restDay, i == 0);
            }
        }
    }

    private static DayOfWeek[] days(int from, int to) {
        DayOfWeek[] days = new DayOfWeek[to - from + 1];
        for (int i = 0; i < days.length; i++) {
            days[i] = DayOfWeek.of(from + i);
        }
        return days;
    }

    /** The day shift must have four fifths of what it wants; evenings and nights must be full. */
    private void need(
            RosterProblemBuilder problem, ShiftPlan plan, String when, DaySelector days, int wanted, boolean main) {
        if (wanted == 0) {
            return;
        }
        int minimum = main ? Math.max(1, wanted * 4 / 5) : wanted;
        Coverage rule = Coverage.atLeast(
                        id(plan, when), ShiftSelector.of(plan.type().code()), minimum)
                .onDays(days);
        if (main) {
            rule = rule.preferring(wanted, Enforcement.soft(30)).atMost(wanted + 2, Enforcement.soft(10));
        } else {
            rule = rule.atMost(wanted + 1, Enforcement.hard());
        }
        problem.rule(rule);
    }

    private String id(ShiftPlan plan, String when) {
        return "need." + plan.type().code() + "." + when;
    }

    /** People on the first shift of a working day, as the hours allow that the other shifts leave. */
    private int mainShift() {
        long capacity = 0;
        for (Staff person : staff) {
            long due = (long) FULL_TIME_MINUTES * person.contractPercent() / 100;
            long credit = person.leaves().stream()
                    .mapToLong(l -> (long) l.creditedMinutes() * l.days().lengthInDays())
                    .sum();
            capacity += due - credit;
        }
        for (int i = 1; i < shifts.size(); i++) {
            ShiftPlan plan = shifts.get(i);
            int restDays = ward.kind() == Kind.DIALYSIS ? 4 : 8;
            capacity -= (long) plan.type().paidMinutes() * (23L * plan.workday() + (long) restDays * plan.restDay());
        }
        ShiftPlan first = shifts.get(0);
        double days = 23 + (ward.kind() == Kind.DIALYSIS ? 4 : 8) * first.restDay() / 100.0;
        return (int) (capacity / (first.type().paidMinutes() * days));
    }

    /** On every shift somebody with experience, and a holder of the unit's certificate. */
    private void seniority(RosterProblemBuilder problem) {
        if (!ward.kind().profession().equals("nurse") || ward.kind() == Kind.OUTPATIENT) {
            return;
        }
        String certificate = Staffing.certificate(ward);
        for (ShiftPlan plan : shifts) {
            ShiftSelector shift = ShiftSelector.of(plan.type().code());
            DaySelector days = ward.kind() == Kind.DIALYSIS ? DaySelector.on(days(1, 6)) : DaySelector.every();
            String code = plan.type().code();
            problem.rule(Coverage.atLeast("senior." + code, shift, 1)
                    .onDays(days)
                    .forStaff(StaffSelector.gradeAtLeast("N2")));
            if (certificate != null) {
                problem.rule(Coverage.atLeast("certificate." + code, shift, 1)
                        .onDays(days)
                        .forStaff(StaffSelector.skill(certificate)));
            }
            if (ward.kind() == Kind.EMERGENCY && plan.type().tags().contains(ShiftType.NIGHT)) {
                problem.rule(Coverage.atLeast("man-at-night", shift, 1)
                        .forStaff(StaffSelector.attribute("sex", "M"))
                        .soft(3));
            }
        }
    }

    /** Who does not work what: heads only days, some people no nights; lines of doctors by title. */
    private void who(RosterProblemBuilder problem) {
        ShiftSelector night = ShiftSelector.tagged(ShiftType.NIGHT);
        if (hasNights()) {
            problem.rule(AvoidedShifts.of("no-nights", StaffSelector.group(WardMaker.NO_NIGHTS), night));
        }
        problem.rule(AvoidedShifts.of(
                "head-days",
                StaffSelector.group(WardMaker.HEADS),
                new ShiftSelector(
                        shifts.stream()
                                .map(ShiftPlan::type)
                                .filter(type -> !type.tags().contains(ShiftPlan.OFFICE_HOURS))
                                .map(ShiftType::code)
                                .toList(),
                        List.of())));
        problem.rule(new AvoidedShifts(
                RuleHead.of("head-weekends")
                        .withStaff(StaffSelector.group(WardMaker.HEADS))
                        .withEnforcement(Enforcement.soft(20)),
                ShiftSelector.any(),
                REST_DAYS));
        if (ward.kind() == Kind.DOCTOR_DUTY) {
            problem.rule(new OnCallTier(
                    RuleHead.of("first-line").withStaff(StaffSelector.grade("住院医师", "主治医师")),
                    ShiftSelector.of("Z"),
                    DaySelector.every(),
                    1,
                    ShiftPlan.firstLine(ward),
                    1));
            problem.rule(new OnCallTier(
                    RuleHead.of("second-line").withStaff(StaffSelector.grade("副主任医师", "主任医师")),
                    ShiftSelector.of("L"),
                    DaySelector.every(),
                    2,
                    1,
                    0));
        }
    }

    private String[] ids(String group) {
        return staff.stream()
                .filter(s -> s.groups().contains(group))
                .map(Staff::id)
                .toArray(String[]::new);
    }
}
