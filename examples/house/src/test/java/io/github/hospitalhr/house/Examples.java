package io.github.hospitalhr.house;

import static io.github.hospitalhr.house.HouseRules.ROOT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The examples, found by listing: a new one is seen without being named. */
final class Examples {

    /** Where they lie, seen from the folder of this module. */
    static final Path FOLDER = Path.of("..");

    private static final List<String> LIBRARY = List.of("domain", "scheduling", "credentials", "performance");

    private Examples() {}

    /** The first packages below the root in which examples or their tests live. */
    static SortedSet<String> packages(Path folder) {
        SortedSet<String> names = new TreeSet<>();
        for (Path example : children(folder)) {
            for (String sources : List.of("src/main/java", "src/test/java")) {
                children(example.resolve(sources).resolve(ROOT.replace('.', '/'))).stream()
                        .map(child -> child.getFileName().toString())
                        .filter(name -> !LIBRARY.contains(name))
                        .forEach(names::add);
            }
        }
        return names;
    }

    /** The compiled classes of every example that has sources of its own. */
    static List<Path> classes(Path folder) {
        return children(folder).stream()
                .filter(example -> !children(example.resolve("src/main/java")).isEmpty())
                .map(example -> example.resolve("target/classes"))
                .peek(Examples::requireCompiled)
                .toList();
    }

    private static void requireCompiled(Path classes) {
        if (children(classes.resolve(ROOT.replace('.', '/'))).isEmpty()) {
            throw new AssertionError(classes
                    + " has no classes.\nMaybe build the examples before this module: mvn -pl examples/house -am …");
        }
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
