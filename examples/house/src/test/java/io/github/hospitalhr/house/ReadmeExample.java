package io.github.hospitalhr.house;

import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.generate.GenerationOptions;
import io.github.hospitalhr.scheduling.generate.GenerationResult;
import io.github.hospitalhr.scheduling.pack.RulePacks;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** The ten lines of the README, as they stand there. */
final class ReadmeExample {

    private ReadmeExample() {}

    static GenerationResult icu() {
        // README
        var ward = RosterProblem.builder("icu", YearMonth.of(2026, 12));
        ward.shift(ShiftType.of("A", "白班", "08:00", "16:00"), ShiftType.of("P", "小夜", "16:00", "00:00"));
        ward.shift(ShiftType.of("N", "大夜", "00:00", "08:00").tags("night"));
        List.of("A", "P", "N").forEach(s -> ward.rule(Coverage.atLeast("need-" + s, ShiftSelector.of(s), 2)));
        IntStream.rangeClosed(1, 12).forEach(i -> ward.staff(Staff.of("n" + i, "护士" + i)));
        ward.pack(RulePacks.cnLabour()).pack(RulePacks.cnNurse()).pack(RulePacks.hospitalDefault());
        var scheduling = Scheduling.builder().clock(Clock.systemUTC()).build();
        var result = scheduling.generate(ward.build(), GenerationOptions.seconds(5));
        result.roster().assignments().forEach(System.out::println);
        System.out.println(result.cost() + ", proven to be at least " + result.bound());
        // README
        return result;
    }
}
