package io.github.hospitalhr.benchmarks.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hospitalhr.benchmarks.credentials.SweepBench;
import io.github.hospitalhr.benchmarks.format.BenchmarkFormat;
import io.github.hospitalhr.benchmarks.performance.PerformanceBench;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.generate.CancelToken;
import io.github.hospitalhr.scheduling.generate.GenerationOptions;
import io.github.hospitalhr.scheduling.generate.GenerationResult;
import io.github.hospitalhr.scheduling.generate.Progress;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Solves benchmark instances through the public API and prints one line of JSON for each. */
public final class Benchmarks {

    private static final int BAD_INPUT = 2;

    /** What judging and writing the roster takes at least, and as a part of the time that reading took. */
    private static final double LEAST_RESERVE = 0.06;

    private static final double RESERVE = 0.1;

    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    Benchmarks(Clock clock, PrintStream out, PrintStream err) {
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the command line and ends the JVM: 0 if every roster is feasible, 1 if one is not, 2 for bad input.
     *
     * @param args {@code solve}, {@code replacement}, {@code performance} or {@code sweep} and their options, {@code market},
     *     {@code seal}, or {@code jmh} and the arguments of JMH
     * @throws IOException if JMH cannot read or write
     */
    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("jmh")) {
            org.openjdk.jmh.Main.main(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        Clock clock = Clock.systemUTC();
        Instant started = ProcessHandle.current().info().startInstant().orElseGet(clock::instant);
        System.exit(new Benchmarks(clock, System.out, System.err).run(List.of(args), started));
    }

    /** Runs the command line; the first instance's time counts from {@code started}. */
    int run(List<String> args, Instant started) {
        String command = args.isEmpty() ? "" : args.get(0);
        if (List.of("performance", "sweep", "seal").contains(command)) {
            try {
                measure(command, args.subList(1, args.size()));
                return 0;
            } catch (IllegalArgumentException e) {
                err.println("bad input: " + e.getMessage());
                return BAD_INPUT;
            }
        }
        if (!List.of("solve", "replacement", "market").contains(command)) {
            err.println(SolveArguments.USAGE);
            err.println(ReplacementArguments.USAGE);
            err.println(
                    "usage: benchmarks.jar market; clears markets of 500 offers, checks swaps, and prints one line of JSON.");
            err.println(
                    "usage: benchmarks.jar seal; seals and opens 64 bytes, and bare, by turns, and prints one line of JSON.");
            err.println("usage: benchmarks.jar " + PerformanceBench.USAGE);
            err.println(SweepBench.USAGE);
            err.println(
                    "usage: benchmarks.jar jmh BENCH...; CommitBench, SealBench, AuditBench, AccessBench, WardBench, WardLifeBench,"
                            + " DecideBench.");
            return BAD_INPUT;
        }
        try {
            if (command.equals("market")) {
                out.println(new MarketBenchmark(this::nanos, Benchmarks::processorNanos).run());
                return 0;
            }
            if (command.equals("replacement")) {
                ReplacementArguments asked = ReplacementArguments.parse(args.subList(1, args.size()));
                out.println(new ReplacementBenchmark(asked, clock, this::nanos).run());
                return 0;
            }
            SolveArguments asked = SolveArguments.parse(args.subList(1, args.size()));
            int exit = 0;
            Instant begin = started;
            for (Path input : asked.inputs()) {
                exit = Math.max(exit, solve(asked, input, begin) ? 0 : 1);
                begin = clock.instant();
            }
            return exit;
        } catch (IOException e) {
            err.println("cannot read or write: " + e);
        } catch (InvalidInputException e) {
            err.println("the instance has faults: " + e.getMessage());
        } catch (NumberFormatException e) {
            err.println("a number is expected: " + e.getMessage());
        } catch (IllegalArgumentException | IndexOutOfBoundsException | java.util.NoSuchElementException e) {
            err.println("bad input: " + e.getMessage());
        }
        return BAD_INPUT;
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void measure(String command, List<String> options) {
        if (command.equals("seal")) {
            out.println(new SealBenchmark(Benchmarks::processorNanos).run());
        } else if (command.equals("sweep")) {
            new SweepBench(System::nanoTime, Benchmarks::processorNanos, out).run(options);
        } else {
            new PerformanceBench(System::nanoTime, out).run(options);
        }
    }

    private long nanos() {
        Instant now = clock.instant();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    private boolean solve(SolveArguments asked, Path input, Instant started) throws IOException {
        BenchmarkFormat format = BenchmarkFormat.of(asked.format());
        RosterProblem problem = format.read(input);
        Scheduling scheduling = Scheduling.builder().clock(clock).build();
        // compiled before the search, so that judging the roster takes no time after it
        RosterChecker checker = scheduling.checker(problem);
        Duration reading = Duration.between(started, clock.instant());
        GenerationResult result = scheduling.generate(problem, options(asked, reading));
        CheckReport report = checker.check(result.roster());
        write(asked, input, format.write(problem, result.roster()));
        ObjectNode line = new ObjectMapper().createObjectNode();
        line.put("instance", input.getFileName().toString());
        line.put("cost", format.cost(report));
        line.put("bound", result.bound().hard() > 0 ? null : result.bound().soft());
        line.put("gap", rounded(Progress.gap(report.cost(), result.bound()), 6));
        line.put("seconds", rounded(seconds(Duration.between(started, clock.instant())), 3));
        line.put("timeToBest", rounded(seconds(reading.plus(result.timeToBest())), 3));
        line.put("feasible", report.isLegal());
        line.put("steps", result.manifest().steps());
        out.println(line);
        return report.isLegal();
    }

    private static GenerationOptions options(SolveArguments asked, Duration reading) {
        double before = seconds(reading);
        double left = Math.max(0.05, asked.seconds() - before - Math.max(LEAST_RESERVE, RESERVE * before));
        Duration limit = asked.seconds() > 0 ? Duration.ofNanos(Math.round(left * 1e9)) : null;
        if (asked.seconds() < 0 || asked.seconds() > 1e6) {
            throw new IllegalArgumentException("--seconds (" + asked.seconds() + ") is not between 0 and 1000000.");
        }
        return new GenerationOptions(limit, asked.steps(), asked.seed(), asked.threads(), null, new CancelToken());
    }

    private static void write(SolveArguments asked, Path input, String text) throws IOException {
        Path file = solution(asked, input);
        if (file != null) {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
    }

    private static @Nullable Path solution(SolveArguments asked, Path input) {
        Path file = asked.out();
        return file == null || asked.inputs().size() == 1 ? file : file.resolve(input.getFileName() + ".sol");
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static double rounded(double value, int digits) {
        return Double.parseDouble(String.format(Locale.ROOT, "%." + digits + "f", value));
    }
}
