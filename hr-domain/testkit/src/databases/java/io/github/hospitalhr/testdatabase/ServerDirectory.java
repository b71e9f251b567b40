package io.github.hospitalhr.testdatabase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The temporary directory of a database server: it goes with the JVM, after the server that lives in it. */
final class ServerDirectory {

    /** What ends the server; when it returns, nothing writes into the directory any more. */
    @FunctionalInterface
    interface Stop {
        void run() throws IOException, InterruptedException;
    }

    private ServerDirectory() {}

    static Path create(String name) throws IOException {
        return Files.createTempDirectory(name);
    }

    /** Tells what is to be done at the end of the JVM. */
    static void atTheEnd(Path directory, Stop stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                stop.run();
                delete(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private static void delete(Path directory) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(directory)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
