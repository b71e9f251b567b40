package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.diagnose.Diagnosis;
import io.github.hospitalhr.scheduling.diagnose.DiagnosisOptions;
import io.github.hospitalhr.scheduling.diagnose.Relaxation;
import io.github.hospitalhr.scheduling.diagnose.RelaxationList;
import io.github.hospitalhr.scheduling.generate.GenerationOptions;
import io.github.hospitalhr.scheduling.generate.GenerationResult;
import io.github.hospitalhr.scheduling.generate.Progress;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** The engine of the SDK. */
final class SchedulingEngine implements RosterEngine {

    private final Scheduling scheduling;

    /**
     * An engine.
     *
     * @param running a clock that runs, for the limits of time
     */
    SchedulingEngine(Clock running) {
        scheduling = Scheduling.builder().clock(running).build();
    }

    @Override
    public List<String> faults(RosterProblem problem) {
        return scheduling.validate(problem).stream().map(InputFault::toString).toList();
    }

    @Override
    public GenerationResult generate(RosterProblem problem, GenerationOptions options, Consumer<Progress> progress) {
        return scheduling.generate(problem, options, progress);
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
