package io.github.hospitalhr.testdatabase;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real MariaDB in a directory of its own, started once per JVM as a child process. It needs the program {@code mariadbd} only: an
 * empty directory and {@code --skip-grant-tables} spare the installation of system tables.
 */
final class MariaDbServer {

    private static final List<String> PLACES = List.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin");

    private MariaDbServer() {}

    /** Starts the server and answers the address of an empty database. */
    static String start() throws IOException, SQLException {
        Path program = program()
                .orElseThrow(() ->
                        new AssertionError("mariadbd was not found, but the store is to be proven on a real MariaDB."
                                + "\nMaybe run 'apt-get install --no-install-recommends mariadb-server-core'"
                                + " (.ci/install does), or leave the real databases out with -DskipRealDatabases."));
        Path directory = ServerDirectory.create("hr-mariadb");
        Path data = Files.createDirectory(directory.resolve("data"));
        Path log = directory.resolve("mariadbd.log");
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--no-defaults",
                "--datadir=" + data,
                "--socket=" + directory.resolve("s"),
                "--pid-file=" + directory.resolve("pid"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-grant-tables",
                "--skip-log-bin",
                "--character-set-server=latin1",
                "--innodb-buffer-pool-size=128M",
                "--innodb-log-file-size=64M",
                "--innodb-flush-log-at-trx-commit=0",
                "--max-connections=100"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        Process server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        ServerDirectory.atTheEnd(directory, () -> server.destroyForcibly().waitFor());
        awaitReady(server, log);
        // The server's default character set is latin1 on purpose: the tables must not depend on it.
        String url = "jdbc:mariadb://127.0.0.1:" + port + "/";
        try (Connection connection = DriverManager.getConnection(url + "?user=root")) {
            connection.createStatement().execute("create database hr");
        }
        return url + "hr?user=root";
    }

    private static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Stream.of(path.split(File.pathSeparator, -1)), PLACES.stream())
                .map(place -> Path.of(place, "mariadbd"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitReady(Process server, Path log) throws IOException {
        try {
            for (int i = 0; i < 600; i++) {
                if (Files.readString(log).contains("ready for connections")) {
                    return;
                }
                if (server.waitFor(100, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("mariadbd did not start:\n" + Files.readString(log));
    }
}
