package io.github.hospitalhr.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.generate.GenerationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows compiles, runs and does what it says. */
class ReadmeTest {

    @Test
    void theLinesShownAreTheLinesCompiled() throws IOException {
        String source = Files.readString(Path.of("src/test/java/io/github/hospitalhr/house/ReadmeExample.java"));
        String[] parts = source.split(" *// README\n");
        assertThat(parts).hasSize(3);
        assertThat(parts[1].stripIndent().lines()).hasSize(10).allMatch(line -> line.endsWith(";"));
        assertThat(Files.readString(Path.of("../../README.md")))
                .contains("```java\n" + parts[1].stripTrailing().stripIndent() + "\n```");
    }

    @Test
    void theyMakeALegalRoster() {
        GenerationResult result = ReadmeExample.icu();
        assertThat(result.isLegal()).isTrue();
        assertThat(result.roster().staff()).hasSize(12);
        assertThat(result.bound()).isLessThanOrEqualTo(result.cost());
    }

    @Test
    void everyFileTheReadmePointsToExists() throws IOException {
        List<String> targets = Files.readString(Path.of("../../README.md"))
                .lines()
                .flatMap(line -> java.util.regex.Pattern.compile("\\]\\(([^)#:]+)\\)")
                        .matcher(line)
                        .results())
                .map(match -> match.group(1))
                .toList();
        assertThat(targets)
                .isNotEmpty()
                .allSatisfy(target -> assertThat(Path.of("../..", target)).exists());
    }
}
