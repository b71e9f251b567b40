package io.github.hospitalhr.scheduling.testkit;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.pack.RulePacks;
import io.github.hospitalhr.scheduling.problem.Leave;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.RosterProblemBuilder;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.problem.WorkRequest;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterBuilder;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.Pairing;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import java.time.LocalDate;
import java.time.YearMonth;

/** A small ward for tests: eight invented nurses, three shifts of eight hours, one month, the shipped rule packs. */
public final class SmallWard {

    /** The month. */
    public static final YearMonth MONTH = YearMonth.of(2026, 12);

    private SmallWard() {}

    /**
     * The ward's problem. It can be met without breaking a hard rule, see {@link #legalRoster()}.
     *
     * @return the problem
     */
    public static RosterProblem problem() {
        LocalDate first = MONTH.atDay(1);
        RosterProblemBuilder ward = RosterProblem.builder("small-ward", MONTH)
                .grades("N0", "N1", "N2", "N3")
                .shift(
                        ShiftType.of("A", "白班", "08:00", "16:00").nameEn("Day"),
                        ShiftType.of("P", "小夜班", "16:00", "00:00").nameEn("Evening"),
                        ShiftType.of("N", "大夜班", "00:00", "08:00")
                                .nameEn("Night")
                                .tags(ShiftType.NIGHT))
                .rule(
                        Coverage.atLeast("day", ShiftSelector.of("A"), 1),
                        Coverage.exactly("evening", ShiftSelector.of("P"), 1),
                        Coverage.exactly("night", ShiftSelector.of("N"), 1),
                        Pairing.of("mentor", StaffSelector.grade("N0"), StaffSelector.gradeAtLeast("N2"))
                                .soft(20))
                .pack(RulePacks.cnLabour())
                .pack(RulePacks.cnNurse())
                .pack(RulePacks.hospitalDefault());
        for (int i = 1; i <= 8; i++) {
            ward.staff(Staff.of("n" + i, "护士" + i)
                    .skills("RN")
                    .grade(i == 8 ? "N0" : i <= 3 ? "N3" : i <= 5 ? "N2" : "N1"));
        }
        return ward.request(WorkRequest.dayOff("n1", first.plusDays(9), 10)).build();
    }

    /**
     * The same ward with somebody on leave all month.
     *
     * @param staffId staff identifier, {@code n1} to {@code n8}
     * @return the problem
     */
    public static RosterProblem problemWithLeave(String staffId) {
        RosterProblem problem = problem();
        Leave leave = Leave.of(DateRange.ofClosed(MONTH.atDay(1), MONTH.atEndOfMonth()), "annual");
        return problem.toBuilder()
                .replaceStaff(problem.staff().stream()
                        .map(s -> s.id().equals(staffId) ? s.leave(leave) : s)
                        .toList())
                .build();
    }

    /**
     * A roster that breaks no hard rule: everybody turns through three days, an evening, a night and free days.
     *
     * @return the roster
     */
    public static Roster legalRoster() {
        String[] turn = {"A", "A", "A", "P", "-", "N", "-", "-"};
        RosterProblem problem = problem();
        RosterBuilder roster = Roster.builder("small-ward", problem.period());
        for (int i = 1; i <= 8; i++) {
            roster.person("n" + i);
            for (int d = 0; d < problem.days(); d++) {
                String code = turn[(d + i) % 8];
                if (!code.equals("-")) {
                    roster.assign("n" + i, problem.date(d), code);
                }
            }
        }
        return roster.build();
    }
}
