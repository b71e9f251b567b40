package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.benchmarks.format.BenchmarkFormat;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file with a roster problem in any format the job understands, told apart by its name. */
final class ProblemFile {

    private ProblemFile() {}

    static RosterProblem read(Path file, Documents documents) {
        if (file.toString().endsWith(".json")) {
            return documents.problem(file);
        }
        try {
            return BenchmarkFormat.of(format(file)).read(file);
        } catch (IOException e) {
            throw new BadInputException(List.of(file + " cannot be read: " + e + "."));
        } catch (IllegalArgumentException e) {
            throw new BadInputException(List.of(file + " does not follow its format: " + e.getMessage()));
        }
    }

    /** Name of the benchmark family a file belongs to; both text families end in {@code .txt}. */
    private static String format(Path file) throws IOException {
        String name = file.toString();
        if (name.endsWith(".xml")) {
            return "inrc1";
        }
        if (!name.endsWith(".txt")) {
            return "inrc2";
        }
        return Files.readString(file, StandardCharsets.UTF_8).contains("SCHEDULING_PERIOD") ? "inrc1" : "nrp";
    }
}
