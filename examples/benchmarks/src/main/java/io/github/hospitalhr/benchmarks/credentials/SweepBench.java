package io.github.hospitalhr.benchmarks.credentials;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.deadline.DeadlinePlanner;
import io.github.hospitalhr.credentials.deadline.DeadlineSweep;
import io.github.hospitalhr.credentials.deadline.EscalationPolicy;
import io.github.hospitalhr.credentials.file.Certificate;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.file.Dues;
import io.github.hospitalhr.credentials.file.Method;
import io.github.hospitalhr.credentials.file.Provenance;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * The daily sweep of deadlines over two stocks of credentials, one ten times the other and a thousand deadlines due each day in both:
 * the two are swept in turns, day by day, and the line tells how many times longer the larger one takes.
 */
public final class SweepBench {

    /** How it is called. */
    public static final String USAGE = """
            usage: benchmarks.jar sweep [--stock N]
              --stock  credentials in the larger stock, default 1000000 (needs -Xmx3g); the smaller one is a tenth of it
            Plans the deadlines of both stocks, sweeps each on the same days, and prints one line of JSON.""";

    private static final TenantId TENANT = TenantId.of("bench");
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int EACH_DAY = 1000;
    /** Days in all: on the 31st the second rung of those of the first day would be due as well. */
    private static final int WARM_UP = 9;

    private static final int MEASURED = 21;
    private static final int SMALLEST = 10 * EACH_DAY * (WARM_UP + MEASURED);
    private static final int COMMIT = 5000;

    private final LongSupplier nanos;
    private final LongSupplier processorNanos;
    private final PrintStream out;

    /**
     * A benchmark.
     *
     * @param nanos a clock that never goes back, in nanoseconds
     * @param processorNanos what the calling thread has used of a processor, in nanoseconds
     * @param out where the line goes
     */
    public SweepBench(LongSupplier nanos, LongSupplier processorNanos, PrintStream out) {
        this.nanos = nanos;
        this.processorNanos = processorNanos;
        this.out = out;
    }

    /** The morning of a day. */
    private static final class Mornings extends Clock {
        private LocalDate day = START;

        @Override
        public ZoneId getZone() {
            return BenchStaff.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return day.atTime(9, 0).atZone(BenchStaff.ZONE).toInstant();
        }
    }

    /** A stock with its sweep, and what the sweeps of the measured days took. */
    private final class Stock {
        private final int size;
        private final Mornings clock = new Mornings();
        private final double planSeconds;
        private final DeadlineSweep sweep;
        private final double[] millis = new double[MEASURED];
        private final double[] processorMillis = new double[MEASURED];

        Stock(int size) {
            this.size = size;
            InMemoryRecordStore store = new InMemoryRecordStore();
            Catalogue catalogue = Catalogue.china();
            long start = nanos.getAsLong();
            plan(store, new DeadlinePlanner(store, catalogue, BenchStaff.ZONE), size);
            planSeconds = (nanos.getAsLong() - start) / 1e9;
            sweep = new DeadlineSweep(
                    store, TENANT, clock, catalogue, EscalationPolicy.HOUSE, (about, level, day) -> List.of(about));
        }

        void sweep(int day) {
            clock.day = START.plusDays(day);
            long processor = processorNanos.getAsLong();
            long start = nanos.getAsLong();
            int deadlines = sweep.run().deadlines();
            double took = (nanos.getAsLong() - start) / 1e6;
            double used = (processorNanos.getAsLong() - processor) / 1e6;
            if (deadlines != EACH_DAY) {
                throw new IllegalStateException(deadlines + " deadlines were told on day " + day + " of " + size);
            }
            if (day >= WARM_UP) {
                millis[day - WARM_UP] = took;
                processorMillis[day - WARM_UP] = used;
            }
        }
    }

    /** Plans one deadline for each credential: a thousand whose first rung falls on each swept day, the others years ahead. */
    private static void plan(InMemoryRecordStore store, DeadlinePlanner planner, int size) {
        Provenance clerk = Provenance.of("clerk", Method.TYPED);
        CommitBatch.Builder batch = CommitBatch.builder(TENANT);
        for (int i = 0; i < size; i++) {
            LocalDate last = i < EACH_DAY * (WARM_UP + MEASURED)
                    ? START.plusDays(90 + i / EACH_DAY)
                    : START.plusYears(2).plusDays(i % 900);
            LocalDate from = last.plusDays(1).minusYears(5);
            List<CredentialFact> facts = List.of(
                    new CredentialFact.Declared(
                            "r",
                            clerk,
                            "cn.nurse.registration",
                            Certificate.from(from).lastDay(last)),
                    new CredentialFact.DutyDone("r", clerk, Dues.FILING, from.plusYears(4), true));
            CredentialFile file = CredentialFile.empty(BenchStaff.person(i)).plus(Instant.EPOCH, facts);
            planner.plan(TENANT, file, START, batch);
            if (i % COMMIT == COMMIT - 1 || i == size - 1) {
                store.commit(batch.build());
                batch = CommitBatch.builder(TENANT);
            }
        }
    }

    /**
     * Runs and prints one line of JSON: seconds to plan each stock, median milliseconds of a sweep of each, on the wall and of the
     * processor, and how many times the larger takes as long.
     *
     * @param args the options
     */
    public void run(List<String> args) {
        int size = size(args);
        Stock small = new Stock(size / 10);
        Stock large = new Stock(size);
        for (int day = 0; day < WARM_UP + MEASURED; day++) {
            small.sweep(day);
            large.sweep(day);
        }
        ObjectNode line = new ObjectMapper().createObjectNode();
        line.put("duesEachDay", EACH_DAY);
        line.put("days", MEASURED);
        for (Stock stock : List.of(small, large)) {
            ObjectNode part = line.putObject(Integer.toString(stock.size));
            part.put("planSeconds", rounded(stock.planSeconds));
            part.put("medianMillis", rounded(median(stock.millis)));
            part.put("medianProcessorMillis", rounded(median(stock.processorMillis)));
        }
        line.put("times", rounded(median(large.millis) / median(small.millis)));
        line.put("timesProcessor", rounded(median(large.processorMillis) / median(small.processorMillis)));
        out.println(line);
    }

    private static int size(List<String> args) {
        if (args.isEmpty()) {
            return 1_000_000;
        }
        if (args.size() != 2 || !args.get(0).equals("--stock")) {
            throw new IllegalArgumentException("options " + args + " are not known.\n" + USAGE);
        }
        int size = Integer.parseInt(args.get(1));
        if (size < SMALLEST) {
            throw new IllegalArgumentException("--stock (" + size + ") is below " + SMALLEST + ".");
        }
        return size;
    }

    private static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.2f", value));
    }
}
