package io.github.hospitalhr.benchmarks.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code solve} was asked.
 *
 * @param format family of the files
 * @param seconds wall time per instance
 * @param steps most steps per instance; {@link Long#MAX_VALUE} for no such limit
 * @param threads threads
 * @param seed seed
 * @param out file of the solution (a folder for several instances), or null for none
 * @param inputs the instances
 */
record SolveArguments(
        String format,
        double seconds,
        long steps,
        int threads,
        long seed,
        @Nullable Path out,
        List<Path> inputs) {

    static final String USAGE = """
            usage: benchmarks.jar solve --format nrp|inrc1|inrc2 [--seconds S] [--steps N] [--threads T] [--seed N] \
            [--out FILE] INPUT...
              --seconds  wall time for each instance, default 60
              --steps    most search steps for each instance; alone it makes a repeatable run
              --threads  threads, default 1
              --seed     seed, default 1
              --out      where to write the solution; a folder when there are several instances
              INPUT      a file; for inrc2 the scenario folder followed by the instance, n030w4/n030w4_1_6-2-9-1
            Prints one line of JSON for each instance.""";

    static SolveArguments parse(List<String> args) {
        String format = "";
        double seconds = 0;
        long steps = Long.MAX_VALUE;
        int threads = 1;
        long seed = 1;
        Path out = null;
        List<Path> inputs = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            switch (arg) {
                case "--format" -> format = value(args, ++i, arg);
                case "--seconds" -> seconds = Double.parseDouble(value(args, ++i, arg));
                case "--steps" -> steps = Long.parseLong(value(args, ++i, arg));
                case "--threads" -> threads = Integer.parseInt(value(args, ++i, arg));
                case "--seed" -> seed = Long.parseLong(value(args, ++i, arg));
                case "--out" -> out = Path.of(value(args, ++i, arg));
                default -> {
                    if (arg.startsWith("-")) {
                        throw new IllegalArgumentException("option " + arg + " is not known.\n" + USAGE);
                    }
                    inputs.add(Path.of(arg));
                }
            }
        }
        if (format.isEmpty() || inputs.isEmpty()) {
            throw new IllegalArgumentException((format.isEmpty() ? "--format" : "INPUT") + " is missing.\n" + USAGE);
        }
        double limit = seconds == 0 && steps == Long.MAX_VALUE ? 60 : seconds;
        return new SolveArguments(format, limit, steps, threads, seed, out, List.copyOf(inputs));
    }

    private static String value(List<String> args, int i, String option) {
        if (i >= args.size()) {
            throw new IllegalArgumentException("option " + option + " has no value.\n" + USAGE);
        }
        return args.get(i);
    }
}
