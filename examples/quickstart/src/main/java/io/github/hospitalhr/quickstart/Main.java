package io.github.hospitalhr.quickstart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The main job as a program; see {@link Arguments#USAGE}. */
public final class Main {

    /** The morning the job always runs on, so that its output can be compared. */
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private Main() {}

    /**
     * Runs the job. Exit code 0: every roster is free of hard violations; 1: some is not; 2: bad arguments or files.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Logger validator = Logger.getLogger("org.hibernate.validator");
        validator.setLevel(Level.WARNING);
        Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
        int code = new QuickstartJob(new Console(out), clock, System::nanoTime, new SchedulingEngine(Clock.systemUTC()))
                .run(List.of(args));
        out.flush();
        System.exit(code);
    }
}
