package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.scheduling.problem.RosterProblem;
import java.nio.file.Path;
import java.util.List;

/** A file with a roster problem in any format the job understands, told apart by its name. */
final class ProblemFile {

    private ProblemFile() {}

    static RosterProblem read(Path file, Documents documents) {
        if (file.toString().endsWith(".json")) {
            return documents.problem(file);
        }
        throw new BadInputException(List.of(
                file + " is in no known format.\nMaybe it should end in .json (our own format)."));
    }
}
