package io.github.hospitalhr.quickstart;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The command line; every fault of it is reported at once. */
public final class Arguments {

    /** What the job understands. */
    public static final String USAGE = """
            usage: quickstart [--hospital DIR] [--out DIR] [--wards a,b] [--seconds-per-ward S] [--threads N] [--seed N]
                   quickstart --verify FILE
                   quickstart --problem FILE [--out DIR] [--seconds-per-ward S] [--threads N] [--seed N]

              --hospital DIR          people.json, units.json and wards/*.json (default: the invented hospital)
              --out DIR               folder for the pages and data (default: target/hospital, or target/problem)
              --wards a,b             only these units
              --seconds-per-ward S    time for each roster, 0.1 to 3600 (default 5)
              --total-seconds S       time for all rosters, if some need a second round, 1 to 36000 (default 150)
              --threads N             cores to use, 1 to 64 (default 2)
              --seed N                any whole number (default 1)
              --problem FILE          one roster problem: our JSON, or a public benchmark: nrp (.txt), inrc1 (.xml, .txt),
                                      inrc2 (FOLDER/INSTANCE such as n030w4/n030w4_1_6-2-9-1)
              --verify FILE           a copy of an audit, such as target/hospital/trust/audit.txt, with audit-public-key.pem and
                                      audit-checkpoint.txt beside it: is it sound, and if not, where (exit code 1)
              --help                  this text
            """;

    private Path hospital = Path.of("hospital");
    private @Nullable Path out;
    private List<String> wards = List.of();
    private double secondsPerWard = 5;
    private double totalSeconds = 150;
    private int threads = 2;
    private long seed = 1;
    private boolean help;
    private @Nullable Path problem;
    private @Nullable Path verify;
    private final List<String> faults = new ArrayList<>();

    private Arguments() {}

    /**
     * Reads a command line.
     *
     * @param args the words
     * @return the arguments
     * @throws BadInputException naming every fault
     */
    public static Arguments parse(List<String> args) {
        Arguments parsed = new Arguments();
        for (int i = 0; i < args.size(); i++) {
            String option = args.get(i);
            if (option.equals("--help")) {
                parsed.help = true;
            } else if (!option.startsWith("--")) {
                parsed.faults.add("\"" + option + "\" is no option. Maybe write --problem " + option + ".");
            } else if (i + 1 == args.size() || args.get(i + 1).startsWith("--")) {
                parsed.set(option, null);
            } else {
                parsed.set(option, args.get(++i));
            }
        }
        if (!parsed.faults.isEmpty()) {
            throw new BadInputException(parsed.faults);
        }
        return parsed;
    }

    private void set(String option, @Nullable String value) {
        switch (option) {
            case "--hospital" ->
                path(option, value).ifPresent(path -> hospital = Files.isDirectory(path) ? path : based(path));
            case "--out" -> path(option, value).ifPresent(path -> out = based(path));
            case "--wards" -> text(option, value).ifPresent(text -> wards = List.of(text.split(",")));
            case "--seconds-per-ward" -> number(option, value, 0.1, 3600).ifPresent(number -> secondsPerWard = number);
            case "--total-seconds" -> number(option, value, 1, 36_000).ifPresent(number -> totalSeconds = number);
            case "--threads" -> whole(option, value, 1, 64).ifPresent(number -> threads = number.intValue());
            case "--seed" ->
                whole(option, value, Long.MIN_VALUE, Long.MAX_VALUE).ifPresent(number -> seed = number);
            case "--verify" ->
                path(option, value).ifPresent(path -> verify = Files.isRegularFile(path) ? path : based(path));
            case "--problem" -> path(option, value).ifPresent(this::problem);
            default -> faults.add("unknown option " + option + ".");
        }
    }

    /** A relative path starts where the build was started, the root of the sources; without a build, in the working folder. */
    private static Path based(Path given) {
        String base = System.getProperty("quickstart.base");
        return base == null ? given : Path.of(base).resolve(given);
    }

    private void problem(Path given) {
        Path file = isInstance(given) ? given : based(given);
        if (isInstance(file)) {
            problem = file;
        } else {
            faults.add("--problem " + given + ": there is no such file, not even as "
                    + file.toAbsolutePath().normalize()
                    + ". Maybe, for inrc2, write FOLDER/INSTANCE such as n030w4/n030w4_1_6-2-9-1.");
        }
    }

    private static boolean isInstance(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        boolean instance =
                folder != null && Files.isDirectory(folder) && file.toString().matches(".*_\\d+_\\d+(-\\d+)*");
        return Files.isRegularFile(file) || instance;
    }

    private Optional<String> text(String option, @Nullable String value) {
        if (value == null || value.isBlank()) {
            faults.add(option + " needs a value.");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private Optional<Path> path(String option, @Nullable String value) {
        try {
            return text(option, value).map(Path::of);
        } catch (InvalidPathException e) {
            faults.add(option + " " + value + " is no path.");
            return Optional.empty();
        }
    }

    private Optional<Double> number(String option, @Nullable String value, double low, double high) {
        try {
            Optional<Double> number = text(option, value).map(Double::valueOf);
            if (number.isPresent() && !(number.get() >= low && number.get() <= high)) {
                faults.add(option + " " + value + " must be from " + low + " to " + high + ".");
                return Optional.empty();
            }
            return number;
        } catch (NumberFormatException e) {
            faults.add(option + " " + value + " is no number.");
            return Optional.empty();
        }
    }

    private Optional<Long> whole(String option, @Nullable String value, long low, long high) {
        try {
            Optional<Long> number = text(option, value).map(Long::valueOf);
            if (number.isPresent() && (number.get() < low || number.get() > high)) {
                faults.add(option + " " + value + " must be from " + low + " to " + high + ".");
                return Optional.empty();
            }
            return number;
        } catch (NumberFormatException e) {
            faults.add(option + " " + value + " is no whole number.");
            return Optional.empty();
        }
    }

    /** Folder of the hospital's data. */
    public Path hospital() {
        return hospital;
    }

    /** The copy of an audit to be verified. */
    public Optional<Path> verify() {
        return Optional.ofNullable(verify);
    }

    /** Folder that is written. */
    public Path out() {
        Path asked = out;
        return asked != null ? asked : Path.of("target", problem == null ? "hospital" : "problem");
    }

    /** Units asked for; empty for all. */
    public List<String> wards() {
        return wards;
    }

    /** Seconds for each roster. */
    public double secondsPerWard() {
        return secondsPerWard;
    }

    /** Seconds for all rosters together, where a second round is needed. */
    public double totalSeconds() {
        return totalSeconds;
    }

    /** Cores to use. */
    public int threads() {
        return threads;
    }

    /** Seed of the generator. */
    public long seed() {
        return seed;
    }

    /** Whether only the usage was asked for. */
    public boolean help() {
        return help;
    }

    /** A single problem to solve instead of the hospital. */
    public Optional<Path> problem() {
        return Optional.ofNullable(problem);
    }
}
