package io.github.hospitalhr.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that appears whole or not at all: written beside its place, moved there at the end. */
final class OutputFolder {

    private final Path target;
    private final Path draft;

    OutputFolder(Path target) {
        this.target = target.toAbsolutePath().normalize();
        this.draft = this.target.resolveSibling(this.target.getFileName() + ".draft");
        if (Files.exists(this.target) && !Files.isDirectory(this.target)) {
            throw new BadInputException(List.of("--out " + target + " is a file, not a folder."));
        }
        try {
            clear(draft);
            Files.createDirectories(draft);
        } catch (IOException e) {
            throw new BadInputException(List.of("--out " + target + " cannot be written: " + e.getMessage() + "."));
        }
    }

    /** Writes a text in UTF-8; may be called by several threads for different files. */
    void write(String file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes; may be called by several threads for different files. */
    void write(String file, byte[] bytes) {
        try {
            Path path = draft.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the folder in its place; what was there before goes. */
    Path publish() {
        try {
            clear(target);
            Files.move(draft, target);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets what was written. */
    void discard() {
        try {
            clear(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
