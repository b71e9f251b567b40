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
import java.util.stream.IntStream;

/** The ten lines of the README, as they stand there. */
final class ReadmeExample {

    private ReadmeExample() {}

    static GenerationResult icu() {
        // README
        var ward = RosterProblem.builder("icu", YearMonth.of(2026, 12))
                .shift(ShiftType.of("A", "白班", "08:00", "16:00"))
                .shift(ShiftType.of("P", "小夜", "16:00", "00:00").tags("evening"))
                .shift(ShiftType.of("N", "大夜", "00:00", "08:00").tags("night"))
                .staff(IntStream.rangeClosed(1, 12)
                        .mapToObj(i -> Staff.of("n" + i, "护士" + i))
                        .toList())
                .rule(Coverage.atLeast("need-A", ShiftSelector.of("A"), 3))
                .rule(
                        Coverage.atLeast("need-P", ShiftSelector.of("P"), 2),
                        Coverage.atLeast("need-N", ShiftSelector.of("N"), 2))
                .pack(RulePacks.cnLabour())
                .pack(RulePacks.cnNurse())
                .pack(RulePacks.hospitalDefault())
                .build();
        var result = Scheduling.builder()
                .clock(Clock.systemUTC())
                .build()
                .generate(ward, GenerationOptions.seconds(5).seed(1).threads(2));
        result.roster().assignments().forEach(System.out::println);
        System.out.println(result.cost() + ", proven to be at least " + result.bound());
        // README
        return result;
    }
}
