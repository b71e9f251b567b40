package io.github.hospitalhr.scheduling.demand;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.scheduling.problem.CellBan;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.FixedCell;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.RosterProblemBuilder;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.problem.WorkRequest;
import io.github.hospitalhr.scheduling.roster.Assignment;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterBuilder;
import io.github.hospitalhr.scheduling.rule.AvoidedShifts;
import io.github.hospitalhr.scheduling.rule.BorrowedStaff;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.DaySelector;
import io.github.hospitalhr.scheduling.rule.RuleHead;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Several wards planned together: one problem in which each ward keeps its shifts, needs and rules, people work at home unless they are lent,
 * and the home ward is protected. Shifts are called {@code 1.A}, {@code 2.A} by the number of their ward; rules carry the ward in
 * front of their identifier. Rules about a person's sequence also see what the person works elsewhere. Immutable.
 */
public final class JointWards {

    private static final int LONGEST_CODE = 16;

    private final List<RosterProblem> wards;
    private final RosterProblem problem;

    private JointWards(List<RosterProblem> wards, RosterProblem problem) {
        this.wards = wards;
        this.problem = problem;
    }

    /**
     * Puts wards together.
     *
     * @param unit identifier of the joint problem, such as the department's
     * @param wards the wards, of one period, zone and order of grades, without a person or ward in common
     * @param loans who may be lent where and when
     * @param mostLent most people a ward lends on one day, 0 or more
     * @param penalty cost of each shift of a lent person, 0 for none
     * @return the wards together
     * @throws InvalidInputException naming everything that does not go together
     */
    public static JointWards of(String unit, List<RosterProblem> wards, List<Loan> loans, int mostLent, long penalty) {
        InvalidInputException.throwIfAny(faults(wards, loans));
        RosterProblem first = wards.get(0);
        RosterProblemBuilder joint = RosterProblem.builder(unit, first.period())
                .zone(first.zone())
                .grades(first.grades().toArray(String[]::new));
        first.specialDays().forEach(joint::specialDay);
        for (int w = 0; w < wards.size(); w++) {
            add(joint, wards, w);
        }
        for (int home = 0; home < wards.size(); home++) {
            protect(joint, wards, home, loans, mostLent);
        }
        for (int l = 0; l < loans.size(); l++) {
            lend(joint, wards, loans.get(l), "loan." + (l + 1), penalty);
        }
        return new JointWards(ImmutableList.copyOf(wards), joint.build());
    }

    private static List<InputFault> faults(List<RosterProblem> wards, List<Loan> loans) {
        List<InputFault> faults = new ArrayList<>();
        Set<String> people = new HashSet<>();
        Set<UnitId> units = new HashSet<>();
        for (int w = 0; w < wards.size(); w++) {
            RosterProblem ward = wards.get(w);
            String path = "wards[" + w + "]";
            RosterProblem first = wards.get(0);
            if (!units.add(ward.unit())) {
                faults.add(fault(path, ward.unit().value(), "ward.twice", "病区重复", "the ward stands there twice"));
            }
            boolean alike = ward.period().equals(first.period())
                    && ward.zone().equals(first.zone())
                    && ward.grades().equals(first.grades())
                    && ward.specialDays().equals(first.specialDays());
            if (!alike) {
                faults.add(fault(
                        path,
                        ward.unit().value(),
                        "ward.unlike",
                        "周期、时区、级别或节假日与第一个病区不同",
                        "period, zone, grades or special days differ from the first ward's"));
            }
            for (Staff person : ward.staff()) {
                if (!people.add(person.id())) {
                    faults.add(fault(
                            path + ".staff", person.id(), "person.twice", "人员属于两个病区", "the person is in two wards"));
                }
            }
            for (ShiftType shift : ward.shifts()) {
                if (code(w, shift.code()).length() > LONGEST_CODE) {
                    faults.add(fault(path + ".shifts", shift.code(), "code.long", "班次代码过长", "the code is too long"));
                }
            }
        }
        for (int l = 0; l < loans.size(); l++) {
            Loan loan = loans.get(l);
            if (!people.contains(loan.person())) {
                faults.add(fault("loans[" + l + "].person", loan.person(), "person.unknown", "没有此人", "no such person"));
            }
            if (!units.contains(loan.to())) {
                faults.add(fault("loans[" + l + "].to", loan.to().value(), "ward.unknown", "没有此病区", "no such ward"));
            }
        }
        if (wards.isEmpty()) {
            faults.add(fault("wards", "", "ward.none", "至少需要一个病区", "at least one ward is needed"));
        }
        return faults;
    }

    private static InputFault fault(String path, String value, String rule, String zh, String en) {
        return InputFault.of(path, value, rule, Label.of(zh, en));
    }

    static String code(int ward, String code) {
        return (ward + 1) + "." + code;
    }

    private static void add(RosterProblemBuilder joint, List<RosterProblem> wards, int w) {
        RosterProblem ward = wards.get(w);
        for (ShiftType s : ward.shifts()) {
            String place = s.place() == null ? ward.unit().value() : s.place();
            joint.shift(new ShiftType(
                    code(w, s.code()),
                    s.name(),
                    s.nameEn(),
                    s.start(),
                    s.end(),
                    s.paidMinutes(),
                    s.tags(),
                    s.requiredSkills(),
                    s.roles(),
                    place,
                    s.colour()));
        }
        ward.staff().forEach(person -> joint.staff(person(person, ward, w)));
        for (FixedCell cell : ward.fixedCells()) {
            Duty duty = cell.duty();
            joint.fix(new FixedCell(
                    cell.staff(), cell.date(), duty == null ? null : new Duty(code(w, duty.shift()), duty.role())));
        }
        for (CellBan ban : ward.bans()) {
            String shift = ban.shift();
            joint.ban(new CellBan(ban.staff(), ban.date(), shift == null ? null : code(w, shift), ban.reason()));
        }
        for (WorkRequest wish : ward.requests()) {
            String shift = wish.shift();
            joint.request(new WorkRequest(
                    wish.staff(),
                    wish.date(),
                    wish.kind(),
                    shift == null ? null : code(w, shift),
                    wish.weight(),
                    wish.submittedAt()));
        }
        new JointRules(wards, w).rules().forEach(joint::rule);
    }

    private static Staff person(Staff p, RosterProblem ward, int w) {
        Map<String, Integer> carried = new LinkedHashMap<>();
        p.carried().forEach((rule, value) -> carried.put(ward.unit().value() + "." + rule, value));
        return new Staff(
                p.id(),
                p.name(),
                p.skills(),
                p.grade(),
                p.contractPercent(),
                p.groups(),
                p.attributes(),
                p.available(),
                p.leaves(),
                p.protections(),
                codes(p.history(), ward, w),
                codes(p.lookAhead(), ward, w),
                carried);
    }

    private static List<String> codes(List<String> codes, RosterProblem ward, int w) {
        return codes.stream()
                .map(c -> ward.shift(c).isPresent() ? code(w, c) : c)
                .toList();
    }

    private static ShiftSelector shiftsOf(List<RosterProblem> wards, int w) {
        return ShiftSelector.of(
                wards.get(w).shifts().stream().map(s -> code(w, s.code())).toArray(String[]::new));
    }

    /** People work at home; a ward lends so many a day at most. */
    private static void protect(
            RosterProblemBuilder joint, List<RosterProblem> wards, int home, List<Loan> loans, int mostLent) {
        List<String> own = wards.get(home).staff().stream().map(Staff::id).toList();
        List<String> elsewhere = new ArrayList<>();
        for (int other = 0; other < wards.size(); other++) {
            if (other != home) {
                UnitId unit = wards.get(other).unit();
                List<String> stay = own.stream()
                        .filter(id -> loans.stream().noneMatch(l -> l.person().equals(id) && l.to().equals(unit)))
                        .toList();
                if (!stay.isEmpty()) {
                    joint.rule(new AvoidedShifts(
                            RuleHead.of("home." + (home + 1) + "." + (other + 1))
                                    .withStaff(StaffSelector.ids(stay.toArray(String[]::new))),
                            shiftsOf(wards, other),
                            DaySelector.every()));
                }
                elsewhere.addAll(shiftsOf(wards, other).codes());
            }
        }
        String[] lent = own.stream()
                .filter(id -> loans.stream().anyMatch(l -> l.person().equals(id)))
                .toArray(String[]::new);
        if (lent.length > 0 && !elsewhere.isEmpty()) {
            joint.rule(Coverage.atMost(
                            "protect." + (home + 1), ShiftSelector.of(elsewhere.toArray(String[]::new)), mostLent)
                    .forStaff(StaffSelector.ids(lent)));
        }
    }

    private static void lend(
            RosterProblemBuilder joint, List<RosterProblem> wards, Loan loan, String id, long penalty) {
        int to = 0;
        while (!wards.get(to).unit().equals(loan.to())) {
            to++;
        }
        StaffSelector who = StaffSelector.ids(loan.person());
        ShiftSelector there = shiftsOf(wards, to);
        DateRange period = wards.get(0).period();
        List<DateRange> closed = new ArrayList<>();
        LocalDate from = loan.days().from().isAfter(period.from()) ? loan.days().from() : period.from();
        LocalDate until = loan.days().to().isBefore(period.to()) ? loan.days().to() : period.to();
        if (from.isAfter(period.from())) {
            closed.add(DateRange.of(period.from(), from.isBefore(period.to()) ? from : period.to()));
        }
        if (until.isBefore(period.to())) {
            closed.add(DateRange.of(until.isAfter(period.from()) ? until : period.from(), period.to()));
        }
        if (!closed.isEmpty()) {
            joint.rule(new AvoidedShifts(
                    RuleHead.of(id + ".days").withStaff(who), there, new DaySelector(closed, List.of(), List.of())));
        }
        if (penalty > 0) {
            joint.rule(new BorrowedStaff(RuleHead.of(id).withStaff(who), there).soft(penalty));
        }
    }

    /**
     * The joint problem.
     *
     * @return the problem to be solved or checked
     */
    public RosterProblem problem() {
        return problem;
    }

    /**
     * A roster of the joint problem, ward by ward. A lent person stands in the roster of the ward that borrows.
     *
     * @param roster a roster of {@link #problem()}
     * @return the rosters by ward, in order, with the wards' own codes
     * @throws InvalidInputException if the roster names people or shifts the joint problem does not know
     */
    public Map<UnitId, Roster> split(Roster roster) {
        roster.requireKnownTo(problem);
        List<RosterBuilder> builders = new ArrayList<>();
        for (RosterProblem ward : wards) {
            RosterBuilder builder = Roster.builder(ward.unit().value(), ward.period());
            ward.staff().forEach(person -> builder.person(person.id()));
            builders.add(builder);
        }
        for (Assignment a : roster.assignments()) {
            int dot = a.shift().indexOf('.');
            int ward = Integer.parseInt(a.shift().substring(0, dot)) - 1;
            builders.get(ward).assign(a.staff(), a.date(), a.shift().substring(dot + 1), a.role());
        }
        Map<UnitId, Roster> rosters = new LinkedHashMap<>();
        for (int w = 0; w < wards.size(); w++) {
            rosters.put(wards.get(w).unit(), builders.get(w).build());
        }
        return java.util.Collections.unmodifiableMap(rosters);
    }

    /** The joint problem: no personal data. */
    @Override
    public String toString() {
        return "JointWards[" + problem + "]";
    }
}
