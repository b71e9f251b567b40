package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.check.RosterCost;
import io.github.hospitalhr.scheduling.diagnose.Diagnosis;
import io.github.hospitalhr.scheduling.diagnose.DiagnosisOptions;
import io.github.hospitalhr.scheduling.diagnose.Relaxation;
import io.github.hospitalhr.scheduling.diagnose.RelaxationList;
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

/** Gives everybody the month off, and checks honestly. */
final class IdleEngine implements RosterEngine {

    private final Scheduling scheduling =
            Scheduling.builder().clock(Clock.systemUTC()).build();

    @Override
    public List<String> faults(RosterProblem problem) {
        return scheduling.validate(problem).stream().map(InputFault::toString).toList();
    }

    @Override
    public GenerationResult generate(RosterProblem problem, GenerationOptions options, Consumer<Progress> progress) {
        return new GenerationResult(
                Roster.builder(problem.unit().value(), problem.period()).build(),
                new RosterCost(1, 0),
                Map.of(),
                RosterCost.ZERO,
                1,
                GenerationResult.End.STEPS,
                Duration.ZERO,
                Duration.ZERO,
                new RunManifest("none", List.of(), 1, 1, 0, "idle"));
    }

    @Override
    public CheckReport check(RosterProblem problem, Roster roster) {
        return scheduling.check(problem, roster);
    }

    @Override
    public Diagnosis diagnose(RosterProblem problem, DiagnosisOptions options) {
        return scheduling.diagnose(problem, options);
    }

    @Override
    public Relaxation relax(RosterProblem problem, RelaxationList list, DiagnosisOptions options) {
        return scheduling.relax(problem, list, options, progress -> {});
    }
}
