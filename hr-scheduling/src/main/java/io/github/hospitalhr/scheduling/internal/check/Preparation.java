package io.github.hospitalhr.scheduling.internal.check;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.compile.ModelCompiler;
import io.github.hospitalhr.scheduling.internal.compile.SoftBound;
import io.github.hospitalhr.scheduling.internal.compile.TooManyStatesException;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
        Objects.requireNonNull(problem, "problem");
        List<InputFault> faults = new ArrayList<>(ProblemValidator.faults(problem));
        if (faults.isEmpty()) {
            return sound(problem);
        }
        if (faults.stream().allMatch(Preparation::isOfOneCell)) {
            faults.addAll(faults(withoutCells(problem)));
        }
        throw new InvalidInputException(faults);
    }

    /** Such a fault does not keep the rules from being computed. */
    private static boolean isOfOneCell(InputFault fault) {
        return fault.path().startsWith("fixedCells[")
                || fault.path().startsWith("bans[")
                || fault.path().startsWith("requests[");
    }

    private static RosterProblem withoutCells(RosterProblem problem) {
        return new RosterProblem(
                problem.unit(),
                problem.zone(),
                problem.period(),
                problem.grades(),
                problem.shifts(),
                problem.staff(),
                problem.specialDays(),
                List.of(),
                List.of(),
                List.of(),
                problem.rules(),
                problem.packs());
    }

    private static CompiledProblem sound(RosterProblem problem) {
        CompiledProblem compiled;
        try {
            compiled = ModelCompiler.compile(problem);
        } catch (TooManyStatesException e) {
            throw new InvalidInputException(e.rules().stream()
                    .map(rule -> InputFault.of(
                            "rules[" + rule + "]",
                            problem.rules().get(rule).id(),
                            "rule.too-complex",
                            Label.of("规则过于复杂,无法计算", "the rule is too complex to be computed")))
                    .toList());
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
