package io.github.hospitalhr.benchmarks.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.generate.GenerationOptions;
import io.github.hospitalhr.scheduling.generate.GenerationResult;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The three families on small instances of our own; their scores are those that the published evaluators gave. */
class BenchmarkFormatTest {

    private static final Scheduling SCHEDULING = Scheduling.builder()
            .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
            .build();

    @TempDir
    Path folder;

    private static Path instances() throws URISyntaxException {
        URL url = Objects.requireNonNull(BenchmarkFormatTest.class.getResource("/instances/scores.csv"));
        return Objects.requireNonNull(Path.of(url.toURI()).getParent());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/instances/scores.csv")
    void costsWhatTheEvaluatorSays(String family, String instance, String solution, int hard, long cost)
            throws Exception {
        BenchmarkFormat format = BenchmarkFormat.of(family);
        RosterProblem problem = format.read(instances().resolve(instance));
        RosterChecker checker = SCHEDULING.checker(problem);
        Roster roster =
                format.readSolution(problem, Files.readString(instances().resolve(solution)));

        CheckReport report = checker.check(roster);

        assertThat(format.cost(report)).isEqualTo(cost);
        assertThat(report.isLegal()).isEqualTo(hard == 0);
        assertThat(checker.cost(roster)).isEqualTo(report.cost());
        assertThat(format.readSolution(problem, format.write(problem, roster)).assignments())
                .containsExactlyInAnyOrderElementsOf(roster.assignments());
    }

    @ParameterizedTest
    @CsvSource({
        "nrp, nrp/ward4.txt, 103",
        "nrp, nrp/ward6.txt, 107",
        "inrc1, inrc1/tiny01.xml, 10",
        "inrc1, inrc1/tiny02.txt, 26",
        "inrc1, inrc1/tiny03.xml, 15",
        "inrc2, inrc2/n004w2/n004w2_0_0-1, 795",
        "inrc2, inrc2/n008w1/n008w1_1_3, 10"
    })
    void isSolved(String family, String instance, long proven) throws Exception {
        BenchmarkFormat format = BenchmarkFormat.of(family);
        RosterProblem problem = format.read(instances().resolve(instance));

        GenerationResult result =
                SCHEDULING.generate(problem, GenerationOptions.steps(20_000).seed(1));

        assertThat(result.cost().hard()).isZero();
        assertThat(result.cost().soft()).isBetween(proven, 2 * proven + 100);
        assertThat(result.bound().soft()).isLessThanOrEqualTo(proven);
    }

    static Stream<Path> files() throws IOException, URISyntaxException {
        try (Stream<Path> all = Files.walk(instances())) {
            return all
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".sol"))
                    .filter(file -> !file.toString().endsWith("scores.csv"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Cut anywhere, a file is refused with what is missing, or still says enough for an instance. */
    @ParameterizedTest
    @MethodSource("files")
    void isRefusedWhenCutOff(Path file) throws Exception {
        String text = Files.readString(file);
        int refused = 0;
        for (int part = 0; part < 40; part++) {
            String cut = text.substring(0, text.length() * part / 40);
            try {
                read(file, cut);
            } catch (IllegalArgumentException e) {
                refused++;
                assertThat(e.getMessage())
                        .as("cut at %d of 40", part)
                        .contains("\nMaybe ")
                        .doesNotContain("null");
            }
        }
        assertThat(refused).isGreaterThan(10);
        read(file, text);
    }

    private void read(Path file, String text) throws IOException, URISyntaxException {
        String family =
                Objects.requireNonNull(instances().relativize(file).getName(0)).toString();
        if (!family.equals("inrc2")) {
            Path copy = Files.writeString(folder.resolve("copy.txt"), text, StandardCharsets.UTF_8);
            BenchmarkFormat.of(family).read(copy);
            return;
        }
        Path scenario = Objects.requireNonNull(file.getParent());
        for (Path each : list(scenario)) {
            String content = each.equals(file) ? text : Files.readString(each);
            Files.writeString(folder.resolve(each.getFileName()), content, StandardCharsets.UTF_8);
        }
        String set = Objects.requireNonNull(scenario.getFileName()).toString();
        String name = switch (set) {
            case "n004w2" -> "n004w2_0_0-1";
            case "n006w4" -> "n006w4_0_0-1-2-0";
            default -> "n008w1_1_3";
        };
        BenchmarkFormat.of(family).read(folder.resolve(name));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void aFaultIsNamedWithItsLine() {
        String text =
                "SECTION_HORIZON\n14\nSECTION_SHIFTS\nD,480,\nSECTION_STAFF\nA,D=14,4320\nSECTION_COVER\n0,D,1,100,1\n";

        assertThatThrownBy(() -> new NrpFormat().parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 6 of section STAFF: field 4 is missing");
    }

    @Test
    void anExternalEntityIsNotFetched() {
        String text = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><SchedulingPeriod ID=\"&e;\"/>";

        assertThatThrownBy(() -> new Inrc1Format().parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no well-formed XML");
    }

    @Test
    void anUnknownFamilyIsRefused() {
        assertThatThrownBy(() -> BenchmarkFormat.of("inrc3")).hasMessageContaining("inrc3");
    }
}
