package io.github.hospitalhr.performance.period;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.performance.score.ScoreCard;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The closed months (关账与重述). A month is closed once; what changes later is restated in a run of its own, with a reason, and the
 * runs before stay readable. Each run's hash covers the run before it. Kept in the host's record store: a run is written as a
 * whole with its outbox event {@value #TOPIC}, and of several nodes that close or restate at once exactly one does. Thread-safe as
 * far as the store is.
 */
public final class PeriodBook {

    /** Topic of the event of a run: month, number, hash and number of cards, nothing personal. */
    public static final String TOPIC = "performance.run";

    /** Where people stand in the cards of runs. */
    public static final PersonalKind PERSONAL = RunRecords.PERSONAL;

    private static final Comparator<ScoreCard> ORDER = Comparator.comparing(ScoreCard::person);

    private final Clock clock;
    private final RunRecords records;

    /**
     * A book in memory, without closed months.
     *
     * @param clock the time, in the zone of the campus
     */
    public PeriodBook(Clock clock) {
        this(clock, new InMemoryRecordStore(), TenantId.of("memory"));
    }

    /**
     * A book over the host's store.
     *
     * @param clock the time, in the zone of the campus
     * @param store where the runs are kept
     * @param tenant whose runs
     */
    public PeriodBook(Clock clock, RecordStore store, TenantId tenant) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.records = new RunRecords(store, tenant);
    }

    /**
     * Closes a month.
     *
     * @param month the month; over by now
     * @param cards the cards of the month
     * @param by who closes it
     * @return the first run, or why there is none
     */
    public RunOutcome close(YearMonth month, List<ScoreCard> cards, PersonId by) {
        if (isClosed(month)) {
            return new RunOutcome.Refused(RunOutcome.Refusal.CLOSED_ALREADY);
        }
        if (!month.isBefore(YearMonth.now(clock))) {
            return new RunOutcome.Refused(RunOutcome.Refusal.NOT_OVER_YET);
        }
        try {
            return new RunOutcome.Done(write(month, 1, "", cards, by, ""), List.of());
        } catch (StaleVersionException e) {
            return new RunOutcome.Refused(RunOutcome.Refusal.CLOSED_ALREADY);
        }
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
    public RunOutcome restate(YearMonth month, List<ScoreCard> cards, PersonId by, String reason) {
        Optional<ScoreRun> last = current(month);
        if (last.isEmpty()) {
            return new RunOutcome.Refused(RunOutcome.Refusal.NOT_CLOSED_YET);
        }
        if (reason.isBlank()) {
            return new RunOutcome.Refused(RunOutcome.Refusal.NO_REASON);
        }
        List<CardChange> changes = RunDifference.between(last.get().cards(), cards);
        if (changes.isEmpty()) {
            return new RunOutcome.Refused(RunOutcome.Refusal.NOTHING_CHANGED);
        }
        try {
            int number = last.get().number() + 1;
            return new RunOutcome.Done(write(month, number, last.get().hash(), cards, by, reason), changes);
        } catch (StaleVersionException e) {
            return new RunOutcome.Refused(RunOutcome.Refusal.OVERTAKEN);
        }
    }

    private ScoreRun write(
            YearMonth month, int number, String chain, List<ScoreCard> cards, PersonId by, String reason) {
        List<ScoreCard> sorted = cards.stream().sorted(ORDER).toList();
        for (ScoreCard card : sorted) {
            if (!card.month().equals(month)) {
                throw new IllegalArgumentException("a card of " + card.month() + " was given for " + month
                        + ".\nMaybe filter the cards by month.");
            }
        }
        ScoreRun run = new ScoreRun(month, number, clock.instant(), by, reason, sorted, RunHash.of(chain, sorted));
        records.write(run);
        return run;
    }

    /**
     * Whether a month is closed.
     *
     * @param month the month
     * @return true if it has a run
     */
    public boolean isClosed(YearMonth month) {
        return records.exists(month, 1);
    }

    /**
     * The run that counts.
     *
     * @param month the month
     * @return the last run, or empty
     */
    public Optional<ScoreRun> current(YearMonth month) {
        int last = records.last(month);
        return last == 0 ? Optional.empty() : Optional.of(records.read(month, last));
    }

    /**
     * The card that counts.
     *
     * @param month the month
     * @param person the person
     * @return the card of the last run, or empty; reads a few cards, not the run
     */
    public Optional<ScoreCard> card(YearMonth month, PersonId person) {
        int last = records.last(month);
        return last == 0 ? Optional.empty() : records.card(month, last, person);
    }

    /**
     * All runs of a month.
     *
     * @param month the month
     * @return the closing and its restatements, in order
     */
    public List<ScoreRun> runs(YearMonth month) {
        List<ScoreRun> runs = new ArrayList<>();
        int last = records.last(month);
        for (int number = 1; number <= last; number++) {
            runs.add(records.read(month, number));
        }
        return List.copyOf(runs);
    }
}
