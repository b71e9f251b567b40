package io.github.hospitalhr.benchmarks.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code replacement} was asked.
 *
 * @param format family of the files, or {@code problem} for our JSON
 * @param seconds time to make each roster
 * @param perRoster vacancies drawn from each roster
 * @param seed seed of rosters and vacancies
 * @param inputs files, or folders of JSON problems
 */
record ReplacementArguments(String format, double seconds, int perRoster, long seed, List<Path> inputs) {

    static final String USAGE = """
            usage: benchmarks.jar replacement [--format problem|nrp|inrc1|inrc2] [--seconds S] [--per-roster N] [--seed N] INPUT...
              --format      problem (default): roster problems as JSON, a folder stands for all in it
              --seconds     time to make each roster, default 5
              --per-roster  vacancies drawn from each roster, default 28
              --seed        seed, default 1
            Makes a roster of each input, then asks who comes instead for vacancies drawn from it, mends it after one in
            twenty fell sick for five days, and prints one line of JSON.""";

    static ReplacementArguments parse(List<String> args) {
        String format = "problem";
        double seconds = 5;
        int perRoster = 28;
        long seed = 1;
        List<Path> inputs = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            switch (arg) {
                case "--format" -> format = value(args, ++i, arg);
                case "--seconds" -> seconds = Double.parseDouble(value(args, ++i, arg));
                case "--per-roster" -> perRoster = Integer.parseInt(value(args, ++i, arg));
                case "--seed" -> seed = Long.parseLong(value(args, ++i, arg));
                default -> {
                    if (arg.startsWith("-")) {
                        throw new IllegalArgumentException("option " + arg + " is not known.\n" + USAGE);
                    }
                    inputs.add(Path.of(arg));
                }
            }
        }
        if (inputs.isEmpty() || perRoster < 1) {
            throw new IllegalArgumentException("INPUT is missing, or --per-roster is below 1.\n" + USAGE);
        }
        return new ReplacementArguments(format, seconds, perRoster, seed, List.copyOf(inputs));
    }

    private static String value(List<String> args, int i, String option) {
        if (i >= args.size()) {
            throw new IllegalArgumentException("option " + option + " has no value.\n" + USAGE);
        }
        return args.get(i);
    }
}
