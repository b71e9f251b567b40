package io.github.hospitalhr.benchmarks.performance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.fact.Fact;
import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.fact.FactShare;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.feedback.FeedbackForm;
import io.github.hospitalhr.performance.feedback.FeedbackRound;
import io.github.hospitalhr.performance.feedback.RaterRole;
import io.github.hospitalhr.performance.feedback.Rating;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import io.github.hospitalhr.performance.intake.InMemoryFactLedger;
import io.github.hospitalhr.performance.pool.Claim;
import io.github.hospitalhr.performance.pool.Distributor;
import io.github.hospitalhr.performance.pool.PoolOutcome;
import io.github.hospitalhr.performance.scheme.ResolvedScheme;
import io.github.hospitalhr.performance.scheme.SchemeChoice;
import io.github.hospitalhr.performance.score.BulkScorer;
import io.github.hospitalhr.performance.score.FactColumns;
import io.github.hospitalhr.performance.score.RunningScores;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** Measures what issue texts promise of performance, and prints one line of JSON for each. */
public final class PerformanceBench {

    /** Options of the command. */
    public static final String USAGE = "performance [--people 10000] [--facts 10000000] [--threads N] [--rounds 5]";

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final LongSupplier ticker;
    private final PrintStream out;
    private int people = 10_000;
    private long facts = 10_000_000;
    private int threads = Runtime.getRuntime().availableProcessors();
    private int rounds = 5;

    /** Processor time of the last measurement: what is left of it when others use the machine too. */
    private double cpu;

    /**
     * A bench.
     *
     * @param ticker nanoseconds
     * @param out where the lines go
     */
    public PerformanceBench(LongSupplier ticker, PrintStream out) {
        this.ticker = ticker;
        this.out = out;
    }

    /**
     * Measures.
     *
     * @param words the options
     * @throws IllegalArgumentException if an option is unknown or no number
     */
    public void run(List<String> words) {
        for (int i = 0; i < words.size(); i += 2) {
            if (i + 1 == words.size()) {
                throw new IllegalArgumentException(words.get(i) + " needs a number; " + USAGE);
            }
            long number = Long.parseLong(words.get(i + 1));
            switch (words.get(i)) {
                case "--people" -> people = Math.toIntExact(number);
                case "--facts" -> facts = number;
                case "--threads" -> threads = Math.toIntExact(number);
                case "--rounds" -> rounds = Math.toIntExact(number);
                default -> throw new IllegalArgumentException("unknown option " + words.get(i) + "; " + USAGE);
            }
        }
        pool();
        feedback();
        oneFact();
        try {
            scoring();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB failed", e);
        }
    }

    private void scoring() throws SQLException {
        YearOfFacts year = new YearOfFacts(people, facts);
        FactColumns columns = year.columns();
        ResolvedScheme scheme = YearOfFacts.scheme();
        SchemeChoice chosen = new SchemeChoice.Chosen(scheme);
        BulkScorer scorer = new BulkScorer((person, month) -> chosen, threads);
        double[] own = new double[rounds];
        double[] exact = new double[rounds];
        double[] rough = new double[rounds];
        double[] counts = new double[4];
        try (ScoresInSql sql = new ScoresInSql(year, threads)) {
            // One round of each unmeasured, then all three by turns, so that a disturbance meets all of them.
            for (int round = -1; round < rounds; round++) {
                long start = ticker.getAsLong();
                double[] in = sql.scores(true);
                long afterExact = ticker.getAsLong();
                sql.scores(false);
                long afterRough = ticker.getAsLong();
                double[] ours = ours(scorer, columns);
                long end = ticker.getAsLong();
                counts = new double[] {in[0], in[1], ours[0], ours[1]};
                if (round >= 0) {
                    exact[round] = (afterExact - start) / 1e9;
                    rough[round] = (afterRough - afterExact) / 1e9;
                    own[round] = (end - afterRough) / 1e9;
                }
            }
        }
        ObjectNode line = line("full scoring");
        line.put("people", people)
                .put("months", YearOfFacts.MONTHS)
                .put("facts", facts)
                .put("threads", threads);
        line.put("seconds", median(own))
                .put("duckdbExactSeconds", median(exact))
                .put("duckdbDoubleSeconds", median(rough));
        line.put("ratioToExact", median(own) / median(exact)).put("ratioToDouble", median(own) / median(rough));
        line.put("scores", (long) counts[2]).put("duckdbScores", (long) counts[0]);
        line.put("meanScore", counts[3] / counts[2]).put("duckdbMeanScore", counts[1] / counts[0]);
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        line.put("peakHeapMiB", peak >> 20)
                .put("maxHeapMiB", Runtime.getRuntime().maxMemory() >> 20);
        out.println(line);
    }

    private static double[] ours(BulkScorer scorer, FactColumns columns) {
        LongAdder count = new LongAdder();
        LongAdder cents = new LongAdder();
        scorer.score(
                columns,
                YearOfFacts.JANUARY,
                YearOfFacts.JANUARY.plusMonths(YearOfFacts.MONTHS - 1L),
                one -> {
                    BigDecimal score = one.score();
                    if (score != null) {
                        count.increment();
                        cents.add(score.unscaledValue().longValue());
                    }
                },
                () -> true);
        return new double[] {count.sum(), cents.sum() / 100.0};
    }

    private void pool() {
        Random random = new Random(3);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            claims.add(new Claim(
                    "p" + i,
                    BigDecimal.valueOf(random.nextInt(4_000_000), 4),
                    BigDecimal.valueOf(random.nextInt(50_000), 2),
                    random.nextInt(4) == 0 ? new BigDecimal("6000.00") : null));
        }
        double[] times = times(30, () -> {
            PoolOutcome outcome = new Distributor().distribute(new BigDecimal("9876543.21"), claims);
            if (!(outcome instanceof PoolOutcome.Paid)) {
                throw new IllegalStateException("not paid: " + outcome);
            }
        });
        out.println(line("pool")
                .put("people", 3000)
                .put("milliseconds", median(times) * 1e3)
                .put("cpuMilliseconds", cpu * 1e3));
    }

    private void feedback() {
        Random random = new Random(4);
        List<Rating> ratings = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            PersonId person = PersonId.of("p" + p);
            for (int r = 1; r <= 12; r++) {
                PersonId rater = PersonId.of("p" + (p + r * 37) % people);
                RaterRole role = r == 1 ? RaterRole.MANAGER : r <= 7 ? RaterRole.PEER : RaterRole.REPORT;
                ratings.add(new Rating(rater, person, role, BigDecimal.valueOf(40 + random.nextInt(61))));
            }
        }
        FeedbackRound round = new FeedbackRound(FeedbackForm.usual());
        double[] times = times(7, () -> round.evaluate(ratings, List.of()));
        out.println(line("360 feedback")
                .put("people", people)
                .put("ratings", ratings.size())
                .put("seconds", median(times))
                .put("cpuSeconds", cpu));
    }

    /** A fact into the running scores, and the card after it, of people with 80 facts in the month. */
    private void oneFact() {
        YearMonth month = YearOfFacts.JANUARY;
        ResolvedScheme scheme = YearOfFacts.scheme();
        InMemoryFactLedger ledger = new InMemoryFactLedger();
        RunningScores running = new RunningScores(ledger);
        List<PersonId> ids = new ArrayList<>();
        for (int p = 0; p < 500; p++) {
            ids.add(PersonId.of("p" + p));
        }
        Random random = new Random(5);
        ids.forEach(id -> running.card(scheme, id, month, null));
        for (int i = 0; i < 40_000; i++) {
            running.put(entry(i, 1, ids.get(i % 500), random), null);
        }
        int measured = 40_000;
        List<LedgerEntry> next = new ArrayList<>();
        for (int i = 0; i < measured; i++) {
            next.add(entry(i, 2, ids.get(i % 500), random));
        }
        // Once unmeasured what is measured then, as in the other benches.
        for (LedgerEntry entry : next) {
            running.put(entry, null);
            running.card(scheme, entry.shares().get(0).person(), month, null);
        }
        long cpuStart = CPU.getCurrentThreadCpuTime();
        long start = ticker.getAsLong();
        next.forEach(entry -> running.put(entry, null));
        long put = ticker.getAsLong();
        long cpuPut = CPU.getCurrentThreadCpuTime();
        for (LedgerEntry entry : next) {
            running.put(entry, null);
            running.card(scheme, entry.shares().get(0).person(), month, null);
        }
        long end = ticker.getAsLong();
        long cpuEnd = CPU.getCurrentThreadCpuTime();
        out.println(line("one fact")
                .put("factsOfThePersonInTheMonth", 80)
                .put("microseconds", (put - start) / 1e3 / measured)
                .put("cpuMicroseconds", (cpuPut - cpuStart) / 1e3 / measured)
                .put("withTheCardMicroseconds", (end - put) / 1e3 / measured)
                .put("withTheCardCpuMicroseconds", (cpuEnd - cpuPut) / 1e3 / measured));
    }

    private static LedgerEntry entry(int number, int revision, PersonId person, Random random) {
        LocalDate day = YearOfFacts.JANUARY.atDay(1 + random.nextInt(28));
        String type = YearOfFacts.TYPES.get(number / 500 % YearOfFacts.TYPES.size());
        Fact first = Fact.of(
                new FactKey("bench", "k" + number),
                type,
                person,
                day,
                day.atTime(random.nextInt(24), 0).toInstant(ZoneOffset.UTC),
                BigDecimal.valueOf(1 + random.nextInt(50)),
                MeasureUnit.COUNT);
        Fact fact = revision == 1 ? first : first.corrected(first.value());
        return new LedgerEntry(
                fact, List.of(new FactShare(person, fact.value())), Instant.EPOCH, false, "0".repeat(64));
    }

    private double[] times(int measured, Runnable work) {
        double[] times = new double[measured];
        double[] cpuTimes = new double[measured];
        for (int i = -measured; i < measured; i++) {
            long start = ticker.getAsLong();
            long cpuStart = CPU.getCurrentThreadCpuTime();
            work.run();
            if (i >= 0) {
                times[i] = (ticker.getAsLong() - start) / 1e9;
                cpuTimes[i] = (CPU.getCurrentThreadCpuTime() - cpuStart) / 1e9;
            }
        }
        cpu = median(cpuTimes);
        return times;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return Math.round(sorted[sorted.length / 2] * 1e6) / 1e6;
    }

    private static ObjectNode line(String what) {
        return new ObjectMapper().createObjectNode().put("bench", what);
    }
}
