package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.indicator.Aggregation;
import io.github.hospitalhr.performance.indicator.FactMeasure;
import io.github.hospitalhr.performance.scheme.ResolvedScheme;
import io.github.hospitalhr.performance.scheme.SchemeChoice;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Scores many people over many months from {@link FactColumns}: one pass over the facts, then the rule of {@link Scorer} for
 * every person and month. Points a month carries on come from the month before of the same scoring; in the first month nothing is
 * carried. Safe for use by several threads.
 */
public final class BulkScorer {

    /** People between two questions whether to go on. */
    private static final int STEP = 64;

    private final SchemeAssignment schemes;
    private final int threads;

    /**
     * A scorer.
     *
     * @param schemes by which scheme people are scored
     * @param threads how many threads work, 1 to 64; with 1 the caller's thread alone
     */
    public BulkScorer(SchemeAssignment schemes, int threads) {
        this.schemes = Objects.requireNonNull(schemes, "schemes");
        this.threads = threads;
        if (threads < 1 || threads > 64) {
            throw new IllegalArgumentException(
                    "threads (" + threads + ") must be 1 to 64.\nMaybe the number of people was given.");
        }
    }

    /**
     * Scores everybody in the columns.
     *
     * @param facts the facts; over the windows of the indicators, so possibly from before {@code from}
     * @param from the first month scored
     * @param to the last month scored, inclusive
     * @param each takes the scores; those of one person ascending by month, and with several threads people side by side. People
     *     without a scheme have none
     * @param goOn asked every few people: false ends the scoring
     * @return false if it was ended before everybody was scored
     */
    public boolean score(
            FactColumns facts, YearMonth from, YearMonth to, Consumer<BulkScore> each, BooleanSupplier goOn) {
        YearMonth end = facts.first().plusMonths(facts.months() - 1L);
        if (from.isAfter(to) || from.isBefore(facts.first()) || to.isAfter(end)) {
            throw new IllegalArgumentException("months " + from + " to " + to + " do not lie within " + facts.first()
                    + " to " + end + ".\nMaybe from and to are swapped.");
        }
        int people = facts.people().size();
        int parts = Math.max(1, Math.min(threads, people));
        if (parts == 1) {
            return new Part(facts, 0, people, from, to, each, goOn).run();
        }
        ExecutorService pool = Executors.newFixedThreadPool(parts);
        try {
            List<Future<Boolean>> futures = new ArrayList<>();
            for (int p = 0; p < parts; p++) {
                int low = (int) ((long) people * p / parts);
                int high = (int) ((long) people * (p + 1) / parts);
                futures.add(pool.submit(() -> new Part(facts, low, high, from, to, each, goOn).run()));
            }
            boolean all = true;
            for (Future<Boolean> future : futures) {
                all &= future.get();
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException("scoring failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** Some of the people. */
    private final class Part {

        private final Scorer scorer = new Scorer();
        private final FactColumns facts;
        private final int low;
        private final int high;
        private final YearMonth from;
        private final int months;
        private final @Nullable ResolvedScheme[] chosen;
        private final Consumer<BulkScore> each;
        private final BooleanSupplier goOn;

        Part(
                FactColumns facts,
                int low,
                int high,
                YearMonth from,
                YearMonth to,
                Consumer<BulkScore> each,
                BooleanSupplier goOn) {
            this.facts = facts;
            this.low = low;
            this.high = high;
            this.from = from;
            this.months = (int) ChronoUnit.MONTHS.between(from, to) + 1;
            this.chosen = new ResolvedScheme[(high - low) * months];
            this.each = each;
            this.goOn = goOn;
        }

        boolean run() {
            Cells cells = new Cells(facts, low, high, asked());
            for (int person = low; person < high; person++) {
                if ((person - low) % STEP == 0 && !goOn.getAsBoolean()) {
                    return false;
                }
                person(cells, person);
            }
            return true;
        }

        private void person(Cells cells, int row) {
            PersonId person = facts.people().get(row);
            Scored.Carried last = Scored.Carried.NOTHING;
            for (int month = 0; month < months; month++) {
                ResolvedScheme scheme = chosen[(row - low) * months + month];
                if (scheme == null) {
                    last = Scored.Carried.NOTHING;
                    continue;
                }
                Scored scored = scorer.scored(
                        scheme,
                        from.plusMonths(month),
                        person,
                        (measure, end, window) -> cells.value(row, measure, end, window),
                        last);
                last = Scored.Carried.of(scored);
                each.accept(new BulkScore(scored));
            }
        }

        /** Chooses everybody's schemes; the aggregations they ask for. */
        private Set<Aggregation> asked() {
            Set<Aggregation> asked = EnumSet.noneOf(Aggregation.class);
            Set<ResolvedScheme> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            for (int row = low; row < high; row++) {
                for (int month = 0; month < months; month++) {
                    if (schemes.schemeOf(facts.people().get(row), from.plusMonths(month))
                            instanceof SchemeChoice.Chosen one) {
                        chosen[(row - low) * months + month] = one.scheme();
                        if (seen.add(one.scheme())) {
                            one.scheme().lines().stream()
                                    .flatMap(line -> line.indicator().measure().parts().stream())
                                    .map(FactMeasure::aggregation)
                                    .forEach(asked::add);
                        }
                    }
                }
            }
            return asked;
        }
    }
}
