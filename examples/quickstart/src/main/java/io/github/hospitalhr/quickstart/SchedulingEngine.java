package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.check.RosterCost;
import io.github.hospitalhr.scheduling.generate.GenerationOptions;
import io.github.hospitalhr.scheduling.generate.GenerationResult;
import io.github.hospitalhr.scheduling.generate.Progress;
import io.github.hospitalhr.scheduling.generate.RunManifest;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The engine of the SDK. */
final class SchedulingEngine implements RosterEngine {

    private final Scheduling scheduling;

    SchedulingEngine(Clock clock) {
        scheduling = Scheduling.builder().clock(clock).build();
    }

    @Override
    public List<String> faults(RosterProblem problem) {
        return scheduling.validate(problem).stream().map(InputFault::toString).toList();
    }

    @Override
    public GenerationResult generate(RosterProblem problem, GenerationOptions options, Consumer<Progress> progress) {
        Roster empty = Roster.builder(problem.unit().value(), problem.period()).build();
        return new GenerationResult(
                empty,
                new RosterCost(1, 0),
                Map.of(),
                RosterCost.ZERO,
                1,
                GenerationResult.End.TIME,
                Duration.ZERO,
                Duration.ZERO,
                new RunManifest("", List.of(), 1, 1, 0, "none"));
    }

    @Override
    public CheckReport check(RosterProblem problem, Roster roster) {
        return scheduling.check(problem, roster);
    }
}
