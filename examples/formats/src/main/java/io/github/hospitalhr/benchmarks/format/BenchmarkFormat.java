package io.github.hospitalhr.benchmarks.format;

import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.io.IOException;
import java.nio.file.Path;

/** A family of benchmark files. Implementations hold no state. */
public interface BenchmarkFormat {

    /**
     * The format with a name.
     *
     * @param name {@code nrp}, {@code inrc1} or {@code inrc2}
     * @return the format
     */
    static BenchmarkFormat of(String name) {
        return switch (name) {
            case "nrp" -> new NrpFormat();
            case "inrc1" -> new Inrc1Format();
            case "inrc2" -> new Inrc2Format();
            default ->
                throw new IllegalArgumentException(
                        "format (" + name + ") is not known.\nMaybe nrp, inrc1 or inrc2 is meant.");
        };
    }

    /**
     * Reads an instance.
     *
     * @param input the file; for inrc2 the scenario folder followed by the instance's identifier
     * @return the problem
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it does not follow its format
     */
    RosterProblem read(Path input) throws IOException;

    /**
     * Writes a roster as the evaluators read it.
     *
     * @param problem the problem of the roster
     * @param roster the roster
     * @return the text of a solution file
     */
    String write(RosterProblem problem, Roster roster);

    /**
     * Reads a solution file.
     *
     * @param problem the problem of the roster
     * @param text the text of a solution file
     * @return the roster
     */
    Roster readSolution(RosterProblem problem, String text);

    /**
     * The cost that the evaluator of the family prints.
     *
     * @param report our report on the roster
     * @return the evaluator's cost
     */
    default long cost(CheckReport report) {
        return report.cost().soft();
    }
}
