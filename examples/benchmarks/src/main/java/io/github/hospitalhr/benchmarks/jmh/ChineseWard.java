package io.github.hospitalhr.benchmarks.jmh;

import io.github.hospitalhr.scheduling.pack.RulePacks;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.RosterProblemBuilder;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import java.time.YearMonth;
import java.util.Locale;

/** A ward of invented people on three shifts for a month of 31 days, under the Chinese rule packs. */
public final class ChineseWard {

    private ChineseWard() {}

    /**
     * The ward.
     *
     * @param people number of nurses, at least 10
     * @return the problem
     */
    public static RosterProblem of(int people) {
        RosterProblemBuilder ward = RosterProblem.builder("ward", YearMonth.of(2026, 12))
                .shift(
                        ShiftType.of("A", "白班", "08:00", "16:00"),
                        ShiftType.of("P", "小夜班", "16:00", "00:00").tags("evening"),
                        ShiftType.of("N", "大夜班", "00:00", "08:00").tags(ShiftType.NIGHT));
        for (int i = 1; i <= people; i++) {
            String id = String.format(Locale.ROOT, "n%02d", i);
            ward.staff(Staff.of(id, id).skills("RN").grade(i % 3 == 0 ? "N3" : "N1"));
        }
        return ward.grades("N1", "N3")
                .rule(Coverage.atLeast("day", ShiftSelector.of("A"), people * 3 / 10))
                .rule(Coverage.atLeast("evening", ShiftSelector.of("P"), people * 3 / 20))
                .rule(Coverage.atLeast("night", ShiftSelector.of("N"), people * 3 / 20))
                .pack(RulePacks.cnLabour())
                .pack(RulePacks.cnNurse())
                .pack(RulePacks.hospitalDefault())
                .build();
    }
}
