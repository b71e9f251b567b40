package io.github.hospitalhr.quickstart;

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
import java.util.List;
import java.util.function.Consumer;

/** The things the job asks of the scheduling module; {@code Scheduling} answers them, tests may stand in. */
interface RosterEngine {

    /** Everything that is wrong with a problem, in words; empty if it can be worked on. */
    List<String> faults(RosterProblem problem);

    /** Makes a roster. */
    GenerationResult generate(RosterProblem problem, GenerationOptions options, Consumer<Progress> progress);

    /** Checks a roster, independently of how it was made. */
    CheckReport check(RosterProblem problem, Roster roster);

    /** Says why a ward cannot be covered, and what would help. */
    Diagnosis diagnose(RosterProblem problem, DiagnosisOptions options);

    /** Makes a roster that gives up as few of the ward's own rules as needed. */
    Relaxation relax(RosterProblem problem, RelaxationList list, DiagnosisOptions options);
}
