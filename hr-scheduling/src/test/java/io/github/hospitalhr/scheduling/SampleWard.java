package io.github.hospitalhr.scheduling;

import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.generate.GenerationOptions;
import io.github.hospitalhr.scheduling.pack.RulePacks;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.RosterProblemBuilder;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.rule.ContractHours;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;

/** A ward of 14 invented nurses on three shifts for December 2026, and a legal roster of it. */
public final class SampleWard {

    /** A fixed clock, in the morning of 22 November 2026. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

    /** The engine on that clock. */
    public static final Scheduling SCHEDULING =
            Scheduling.builder().clock(CLOCK).build();

    /** Checks rosters of the ward. */
    public static final RosterChecker CHECKER = SCHEDULING.checker(problem());

    /** A legal roster. */
    public static final Roster ROSTER = SCHEDULING
            .generate(CHECKER.problem(), GenerationOptions.steps(150_000).seed(7))
            .roster();

    private SampleWard() {}

    /** The ward. */
    public static RosterProblem problem() {
        RosterProblemBuilder ward = RosterProblem.builder("w5", YearMonth.of(2026, 12))
                .grades("N1", "N2", "N3")
                .shift(
                        ShiftType.of("A", "白班", "08:00", "16:00"),
                        ShiftType.of("P", "小夜", "15:00", "23:00").tags("evening"),
                        ShiftType.of("N", "大夜", "22:30", "08:30").paidMinutes(600));
        for (int i = 1; i <= 14; i++) {
            String id = String.format(Locale.ROOT, "n%02d", i);
            Staff person = Staff.of(id, "护士" + i).skills("RN").grade("N" + (1 + i % 3));
            ward.staff(i % 4 == 0 ? person.skills("RN", "PICC") : person);
        }
        return ward.rule(Coverage.atLeast("need-A", ShiftSelector.of("A"), 3))
                .rule(Coverage.atLeast("need-P", ShiftSelector.of("P"), 2))
                .rule(Coverage.atLeast("need-N", ShiftSelector.of("N"), 2))
                .rule(Coverage.atLeast("senior-N", ShiftSelector.of("N"), 1).forStaff(StaffSelector.gradeAtLeast("N2")))
                .rule(ContractHours.of("hours", 23 * 480, 480).soft(3))
                .pack(RulePacks.cnLabour())
                .pack(RulePacks.cnNurse())
                .pack(RulePacks.hospitalDefault())
                .build();
    }
}
