package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.domain.people.PersonId;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The closed months (关账与重述). A month is closed once; what changes later is restated in a run of its own, with a reason,
 * and the runs before stay readable. Each run's hash covers the run before it. Thread-safe.
 */
public final class PeriodBook {

    private static final Comparator<ScoreCard> ORDER = Comparator.comparing(ScoreCard::person);

    private final Clock clock;
    private final Map<YearMonth, List<ScoreRun>> runs = new HashMap<>();

    /**
     * A book without closed months.
     *
     * @param clock the time, in the zone of the campus
     */
    public PeriodBook(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Closes a month.
     *
     * @param month the month; over by now
     * @param cards the cards of the month
     * @param by who closes it
     * @return the first run, or why there is none
     */
    public synchronized RunOutcome close(YearMonth month, List<ScoreCard> cards, PersonId by) {
        if (isClosed(month)) {
            return new RunOutcome.Refused(RunOutcome.Refusal.CLOSED_ALREADY);
        }
        if (!month.isBefore(YearMonth.now(clock))) {
            return new RunOutcome.Refused(RunOutcome.Refusal.NOT_OVER_YET);
        }
        return new RunOutcome.Done(write(month, cards, by, ""), List.of());
    }

    /**
     * Restates a closed month.
     *
     * @param month the month
     * @param cards the cards as they are now
     * @param by who restates it
     * @param reason why
     * @return the next run with what is different, or why there is none
     */
    public synchronized RunOutcome restate(YearMonth month, List<ScoreCard> cards, PersonId by, String reason) {
        Optional<ScoreRun> last = current(month);
        if (last.isEmpty()) {
            return new RunOutcome.Refused(RunOutcome.Refusal.NOT_CLOSED_YET);
        }
        if (reason.isBlank()) {
            return new RunOutcome.Refused(RunOutcome.Refusal.NO_REASON);
        }
        List<CardChange> changes = RunDifference.between(last.get().cards(), cards);
        return changes.isEmpty()
                ? new RunOutcome.Refused(RunOutcome.Refusal.NOTHING_CHANGED)
                : new RunOutcome.Done(write(month, cards, by, reason), changes);
    }

    private ScoreRun write(YearMonth month, List<ScoreCard> cards, PersonId by, String reason) {
        List<ScoreCard> sorted = cards.stream().sorted(ORDER).toList();
        for (ScoreCard card : sorted) {
            if (!card.month().equals(month)) {
                throw new IllegalArgumentException("a card of " + card.month() + " was given for " + month
                        + ".\nMaybe filter the cards by month.");
            }
        }
        List<ScoreRun> before = runs.computeIfAbsent(month, m -> new ArrayList<>());
        String chain = before.isEmpty() ? "" : before.get(before.size() - 1).hash();
        ScoreRun run =
                new ScoreRun(month, before.size() + 1, clock.instant(), by, reason, sorted, RunHash.of(chain, sorted));
        before.add(run);
        return run;
    }

    /**
     * Whether a month is closed.
     *
     * @param month the month
     * @return true if it has a run
     */
    public synchronized boolean isClosed(YearMonth month) {
        return runs.containsKey(month);
    }

    /**
     * The run that counts.
     *
     * @param month the month
     * @return the last run, or empty
     */
    public synchronized Optional<ScoreRun> current(YearMonth month) {
        List<ScoreRun> all = runs(month);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /**
     * All runs of a month.
     *
     * @param month the month
     * @return the closing and its restatements, in order
     */
    public synchronized List<ScoreRun> runs(YearMonth month) {
        return List.copyOf(runs.getOrDefault(month, List.of()));
    }
}
