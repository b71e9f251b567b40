package io.github.hospitalhr.testdatabase;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real PostgreSQL in a directory of its own, started once per JVM: the embedded binaries, or, where those cannot run (as root
 * without user namespaces), an installed one as the user postgres.
 */
final class PostgresServer {

    private PostgresServer() {}

    /** Starts the server and answers the address of an empty database. */
    static String start() throws IOException {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "100")
                    .setPGStartupWait(Duration.ofSeconds(30))
                    .start();
            return server.getJdbcUrl("postgres", "postgres");
        } catch (IOException | RuntimeException embedded) {
            try {
                return installed();
            } catch (IOException | AssertionError e) {
                e.addSuppressed(embedded);
                throw e;
            }
        }
    }

    private static String installed() throws IOException {
        Path programs = programs()
                .orElseThrow(
                        () -> new AssertionError("no PostgreSQL could be started, but the store is to be proven on one."
                                + "\nMaybe allow user namespaces, run 'apt-get install --no-install-recommends postgresql',"
                                + " or leave the real databases out with -DskipRealDatabases."));
        int port = freePort();
        Path directory = ServerDirectory.create("hr-postgresql");
        run(List.of("chown", "postgres", directory.toString()));
        String data = directory.resolve("data").toString();
        run(asPostgres(programs, "initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync"));
        Process server = new ProcessBuilder(asPostgres(
                        programs,
                        "postgres",
                        "-D",
                        data,
                        "-p",
                        "" + port,
                        "-k",
                        directory.toString(),
                        "-c",
                        "fsync=off"))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("postgres.log").toFile())
                .start();
        // Not a signal to the process started, which may be runuser; nor politely, for this JVM's connections are open.
        ServerDirectory.atTheEnd(directory, () -> {
            run(asPostgres(programs, "pg_ctl", "stop", "-D", data, "-m", "immediate"));
            server.waitFor();
        });
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
        for (int i = 0; i < 300; i++) {
            try {
                DriverManager.getConnection(url).close();
                return url;
            } catch (SQLException notYet) {
                if (waitFor(server)) {
                    break;
                }
            }
        }
        throw new AssertionError("postgres did not start, see " + directory.resolve("postgres.log"));
    }

    private static Optional<Path> programs() throws IOException {
        Path root = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(root)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        }
    }

    private static List<String> asPostgres(Path programs, String program, String... arguments) {
        Stream<String> command =
                Stream.concat(Stream.of(programs.resolve(program).toString()), Stream.of(arguments));
        boolean root = "root".equals(System.getProperty("user.name"));
        return Stream.concat(root ? Stream.of("runuser", "-u", "postgres", "--") : Stream.of(), command)
                .toList();
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new AssertionError(command + " failed:\n" + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static boolean waitFor(Process server) {
        try {
            return server.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
