package io.github.hospitalhr.scheduling.internal.check;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.compile.ModelCompiler;
import io.github.hospitalhr.scheduling.internal.compile.SoftBound;
import io.github.hospitalhr.scheduling.internal.compile.TooManyStatesException;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import java.util.List;

/** From a problem to its compiled form, with every fault found on the way. */
public final class Preparation {

    private Preparation() {}

    /**
     * Validates and compiles.
     *
     * @param problem any problem
     * @return the compiled problem
     * @throws InvalidInputException with every fault of the problem
     */
    public static CompiledProblem compile(RosterProblem problem) {
        InvalidInputException.throwIfAny(ProblemValidator.faults(problem));
        CompiledProblem compiled;
        try {
            compiled = ModelCompiler.compile(problem);
        } catch (TooManyStatesException e) {
            throw new InvalidInputException(List.of(InputFault.of(
                    "rules",
                    "",
                    "rule.too-complex",
                    Label.of("某条规则过于复杂,无法计算", "a rule is too complex to be computed"))));
        }
        if (!SoftBound.fits(compiled.model())) {
            throw new InvalidInputException(List.of(InputFault.of(
                    "rules",
                    "",
                    "weight.overflow",
                    Label.of(
                            "软规则权重之和过大,请整体缩小",
                            "the weights of the soft rules are too large in sum; scale them down"))));
        }
        return compiled;
    }

    /**
     * Every fault of a problem, those that show only when it is compiled included.
     *
     * @param problem any problem
     * @return the faults, empty if there is none
     */
    public static List<InputFault> faults(RosterProblem problem) {
        try {
            compile(problem);
            return List.of();
        } catch (InvalidInputException e) {
            return e.faults();
        }
    }
}
