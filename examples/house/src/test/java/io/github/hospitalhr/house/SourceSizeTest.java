package io.github.hospitalhr.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No class of the product is too long to be read. */
class SourceSizeTest {

    private static final List<String> MODULES =
            List.of("hr-domain", "hr-scheduling", "hr-credentials", "hr-performance");

    @TempDir
    Path folder;

    @Test
    void noClassOfTheProductIsTooLong() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : MODULES) {
            List<Path> found = SourceSize.sources(Path.of("../..").resolve(module));
            assertThat(found)
                    .as(module)
                    .hasSizeGreaterThan(20)
                    .anyMatch(file -> file.toString().contains("testkit"));
            sources.addAll(found);
        }
        assertThat(SourceSize.tooLong(sources)).isEmpty();
    }

    @Test
    void aClassOneLineTooLongIsFoundAndCommentsAreNotCounted() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("hr-x/src/main/java"));
        String comments = "\n    /** One. */\n    // two\n/*\n * three\n\n*/\n";
        Files.writeString(sources.resolve("Fits.java"), comments + "int x;\n".repeat(SourceSize.MOST) + comments);
        Files.writeString(sources.resolve("Swells.java"), comments + "int x;\n".repeat(SourceSize.MOST + 1));

        List<Path> found = SourceSize.sources(folder);

        assertThat(found).hasSize(2);
        assertThat(SourceSize.tooLong(found)).containsExactly("Swells.java has 351 lines of code");
    }
}
