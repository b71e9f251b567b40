package io.github.hospitalhr.benchmarks.format;

import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterBuilder;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded random rosters: long runs of one shift as well as wild mixtures, with no regard to any rule. */
final class RandomRosters {

    private RandomRosters() {}

    static Roster of(RosterProblem problem, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double free = 0.2 + 0.5 * random.nextDouble();
        double stay = random.nextDouble();
        RosterBuilder builder = Roster.builder(problem.unit().value(), problem.period());
        for (Staff person : problem.staff()) {
            builder.person(person.id());
            int last = -1;
            for (int d = 0; d < problem.days(); d++) {
                if (random.nextDouble() >= stay) {
                    last = random.nextDouble() < free
                            ? -1
                            : random.nextInt(problem.shifts().size());
                }
                if (last >= 0) {
                    ShiftType type = problem.shifts().get(last);
                    builder.set(person.id(), problem.date(d), new Duty(type.code(), role(type, random)));
                }
            }
        }
        return builder.build();
    }

    private static @org.jspecify.annotations.Nullable String role(ShiftType type, SplittableRandom random) {
        List<String> roles = type.roles();
        return roles.isEmpty() ? null : roles.get(random.nextInt(roles.size()));
    }
}
