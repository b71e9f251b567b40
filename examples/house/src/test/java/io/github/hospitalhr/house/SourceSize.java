package io.github.hospitalhr.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Counts the lines of code of source files: those that are neither blank nor comment. */
final class SourceSize {

    /** No class of the product is longer. */
    static final int MOST = 350;

    private SourceSize() {}

    /** The sources below a folder of productive code. */
    static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")
                            && file.toString().replace('\\', '/').contains("/src/main/java/"))
                    .sorted()
                    .toList();
        }
    }

    /** Name and lines of each source that is too long. */
    static List<String> tooLong(List<Path> sources) {
        return sources.stream()
                .filter(file -> linesOfCode(file) > MOST)
                .map(file -> file.getFileName() + " has " + linesOfCode(file) + " lines of code")
                .toList();
    }

    private static int linesOfCode(Path file) {
        try {
            return linesOfCode(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int linesOfCode(String source) {
        int lines = 0;
        boolean comment = false;
        for (String raw : source.lines().toList()) {
            String line = raw.strip();
            boolean opens = !comment && line.startsWith("/*");
            if (!comment && !opens && !line.isEmpty() && !line.startsWith("//")) {
                lines++;
            }
            comment = (comment || opens) && !line.endsWith("*/");
        }
        return lines;
    }
}
