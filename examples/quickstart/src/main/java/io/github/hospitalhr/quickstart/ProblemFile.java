package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.benchmarks.format.BenchmarkFormat;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file with a roster problem in any format the job understands, told apart by its name. */
final class ProblemFile {

    /** Scenario, week data and histories of INRC-II: an instance is made of several of them. */
    private static final Pattern PART = Pattern.compile("(Sc|WD|H\\d+)-(n\\d+w\\d+)(-\\d+)*\\.(txt|json|xml)");

    private ProblemFile() {}

    private static String part(Path file, String set) {
        return file
                + " is one part of an INRC-II instance; an instance is a scenario, a history and one file for each week. Maybe"
                + " write its folder and name, history and weeks, such as "
                + file.resolveSibling(set + "_0_" + weeks(set)) + ".";
    }

    /** As many weeks as the set has by its name. */
    private static String weeks(String set) {
        int weeks = Math.min(8, Integer.parseInt(set.substring(set.indexOf('w') + 1)));
        return String.join("-", Collections.nCopies(weeks, "1"));
    }

    static RosterProblem read(Path file, Documents documents) {
        Matcher part = PART.matcher(String.valueOf(file.getFileName()));
        if (part.matches()) {
            throw new BadInputException(List.of(part(file, part.group(2))));
        }
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
