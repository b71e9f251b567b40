package io.github.hospitalhr.benchmarks.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hospitalhr.benchmarks.SealBench;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * The two sides of {@link SealBench} by turns in one run, in processor time: what else the machine does meanwhile falls on both, so the
 * ratio holds on a loaded one too.
 */
final class SealBenchmark {

    private static final int CALLS = 20_000;
    private static final int WARM = 150;
    private static final int TURNS = 401;

    private final LongSupplier processorNanos;
    private final SealBench bench = new SealBench();
    /** What was opened, so that no call can be left out. */
    private long opened;

    /**
     * A benchmark.
     *
     * @param processorNanos what the calling thread has used of a processor, in nanoseconds
     */
    SealBenchmark(LongSupplier processorNanos) {
        this.processorNanos = processorNanos;
    }

    /** The line: nanoseconds of both sides and their ratio, medians, and between which ratios eight of ten turns lie. */
    ObjectNode run() {
        double[] bare = new double[TURNS];
        double[] ours = new double[TURNS];
        double[] ratio = new double[TURNS];
        try {
            bench.keys();
            for (int turn = -WARM; turn < TURNS; turn++) {
                long start = processorNanos.getAsLong();
                for (int i = 0; i < CALLS; i++) {
                    opened += bench.bare()[0];
                }
                long middle = processorNanos.getAsLong();
                for (int i = 0; i < CALLS; i++) {
                    opened += bench.sealAndOpen()[0];
                }
                long end = processorNanos.getAsLong();
                if (turn >= 0) {
                    bare[turn] = (middle - start) / (double) CALLS;
                    ours[turn] = (end - middle) / (double) CALLS;
                    ratio[turn] = (end - middle) / (double) (middle - start);
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no AES/GCM", e);
        }
        return line(bare, ours, ratio);
    }

    private ObjectNode line(double[] bare, double[] ours, double[] ratio) {
        for (double[] values : new double[][] {bare, ours, ratio}) {
            Arrays.sort(values);
        }
        ObjectNode line = new ObjectMapper().createObjectNode();
        line.put("calls", (long) TURNS * CALLS);
        line.put("bareNanos", Math.round(bare[TURNS / 2]));
        line.put("oursNanos", Math.round(ours[TURNS / 2]));
        line.put("ratio", Math.round(ratio[TURNS / 2] * 1000) / 1000.0);
        line.put("ratioTenth", Math.round(ratio[TURNS / 10] * 1000) / 1000.0);
        line.put("ratioNinetieth", Math.round(ratio[TURNS * 9 / 10] * 1000) / 1000.0);
        line.put("check", opened);
        return line;
    }
}
