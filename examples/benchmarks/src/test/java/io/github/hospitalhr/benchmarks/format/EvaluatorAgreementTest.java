package io.github.hospitalhr.benchmarks.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our cost against the published evaluators on the published instances, where those are at hand. */
class EvaluatorAgreementTest {

    private static final Scheduling SCHEDULING = Scheduling.builder()
            .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
            .build();
    private static final int ROSTERS = Integer.getInteger("hr.rosters", 1);

    @TempDir
    Path folder;

    private static Path data() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isDirectory(here.resolve("shared/benchmarks"))) {
            here = here.getParent();
        }
        return here == null ? Path.of("missing") : here.resolve("shared/benchmarks");
    }

    @ParameterizedTest
    @CsvSource({
        "nrp, nrp/Instance1.txt",
        "nrp, nrp/Instance5.txt",
        "nrp, nrp/Instance12.txt",
        "nrp, nrp/Instance16.txt",
        "inrc1, inrc1/sprint01.xml",
        "inrc1, inrc1/sprint_hint01.xml",
        "inrc1, inrc1/medium_late01.xml",
        "inrc1, inrc1/long_late01.xml",
        "inrc1, inrc1/long_hint01.xml",
        "inrc2, inrc2/n005w4",
        "inrc2, inrc2/n030w4",
        "inrc2, inrc2/n012w8"
    })
    void ourCostIsTheEvaluators(String family, String file) throws Exception {
        Path root = Path.of(System.getProperty("hr.benchmarks", data().toString()));
        assumeTrue(Files.isDirectory(root), "the public instances are not at hand");
        BenchmarkFormat format = BenchmarkFormat.of(family);
        Path input = family.equals("inrc2") ? instance(root.resolve(file)) : root.resolve(file);
        RosterProblem problem = format.read(input);
        RosterChecker checker = SCHEDULING.checker(problem);
        for (int seed = 1; seed <= ROSTERS; seed++) {
            Roster roster = RandomRosters.of(problem, seed);
            CheckReport report = checker.check(roster);
            long[] theirs = evaluate(family, root, input, format.write(problem, roster));
            assertThat(format.cost(report)).as("%s seed %d", file, seed).isEqualTo(theirs[1]);
            assertThat(report.isLegal()).as("%s seed %d", file, seed).isEqualTo(theirs[0] == 0);
            assertThat(checker.cost(roster)).as("%s seed %d", file, seed).isEqualTo(report.cost());
            assertThat(format.readSolution(problem, format.write(problem, roster))
                            .assignments())
                    .containsExactlyInAnyOrderElementsOf(roster.assignments());
        }
    }

    /** An instance made of the first files of a scenario folder. */
    private static Path instance(Path folder) throws IOException {
        String set = folder.getFileName().toString();
        int weeks = Integer.parseInt(set.substring(set.indexOf('w') + 1));
        List<String> indexes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            if (Files.exists(folder.resolve("WD-" + set + "-" + i + ".txt"))) {
                indexes.add(String.valueOf(i));
            }
        }
        List<String> used = new ArrayList<>();
        for (int w = 0; w < weeks; w++) {
            used.add(indexes.get(w % indexes.size()));
        }
        for (int h = 0; h < 10; h++) {
            if (Files.exists(folder.resolve("H0-" + set + "-" + h + ".txt"))) {
                return folder.resolve(set + "_" + h + "_" + String.join("-", used));
            }
        }
        throw new IOException("no history in " + folder);
    }

    private long[] evaluate(String family, Path root, Path input, String solution) throws Exception {
        Path file = Files.writeString(folder.resolve("solution.txt"), solution, StandardCharsets.UTF_8);
        List<String> command = new ArrayList<>(
                List.of("python3", root.resolve("evaluate_" + family + ".py").toString()));
        switch (family) {
            case "nrp" -> command.addAll(List.of(input.toString(), file.toString()));
            case "inrc1" -> command.addAll(List.of("--instance", input.toString(), "--sol", file.toString()));
            default ->
                command.addAll(List.of(
                        "--data",
                        input.getParent().getParent().toString(),
                        "--instance",
                        input.getFileName().toString(),
                        "--sol",
                        file.toString()));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return new long[] {number(out, "hard[ _]violations:? (\\d+)"), number(out, "(?:objective|total cost:) (\\d+)")};
    }

    private static long number(String text, String pattern) {
        Matcher m = Pattern.compile(pattern).matcher(text);
        assertThat(m.find()).as("the evaluator says\n%s", text).isTrue();
        return Long.parseLong(m.group(1));
    }
}
