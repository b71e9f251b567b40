package io.github.hospitalhr.performance;

import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.Subject;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.Disclosure;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.guard.HealthSight;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.fact.Attribution;
import io.github.hospitalhr.performance.fact.Fact;
import io.github.hospitalhr.performance.intake.IntakeResult;
import io.github.hospitalhr.performance.period.RunOutcome;
import io.github.hospitalhr.performance.period.ScoreRun;
import io.github.hospitalhr.performance.scheme.SchemeChoice;
import io.github.hospitalhr.performance.score.BulkScore;
import io.github.hospitalhr.performance.score.ScoreCard;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Scores as one actor may see and change them: from {@link Performance#as}. A policy may hide the field {@code lines}, what a score is
 * made of; where it hides another one, the card is not shown. Months are closed for the hospital as a whole, by a member of
 * staff. Thread-safe.
 */
public final class GuardedPerformance {

    private static final List<DataClass> DATA = List.of(DataClass.PERFORMANCE);
    private static final Disclosure<ScoreCard> CARD = new Disclosure<>(
            DataClass.PERFORMANCE,
            List.of("lines"),
            (card, hidden) -> new ScoreCard(
                    card.person(),
                    card.month(),
                    card.scheme(),
                    card.schemeVersion(),
                    card.state(),
                    card.score(),
                    List.of()));

    private final Performance performance;
    private final AccessGate gate;

    GuardedPerformance(Performance performance, AccessGate gate) {
        this.performance = performance;
        this.gate = gate;
    }

    private static String object(PersonId person, YearMonth month) {
        return "performance.card/" + month + "/" + person;
    }

    /**
     * Takes facts in.
     *
     * @param facts the facts, each about people or a unit that the actor may appraise
     * @return what became of each, or refused
     */
    public Guarded<List<IntakeResult>> take(List<Fact> facts) {
        Function<PersonId, Subject> whose = gate.subjects();
        List<Subject> subjects = facts.stream()
                .map(fact -> subject(fact.attribution(), whose))
                .distinct()
                .toList();
        return gate.change(AuditAction.WRITE, "performance.fact", null, DATA, subjects, () -> performance.take(facts));
    }

    private static Subject subject(Attribution attribution, Function<PersonId, Subject> whose) {
        if (attribution instanceof Attribution.ToPerson one) {
            return whose.apply(one.person());
        }
        return attribution instanceof Attribution.ToShift shift
                ? Subject.of(List.of(shift.unit()))
                : Subject.of(List.of(((Attribution.ToTeam) attribution).unit()));
    }

    /**
     * The card of a person as it stands.
     *
     * @param person the person
     * @param month the month
     * @return the card, or empty where there is none or the actor may not see it
     */
    public Optional<ScoreCard> card(PersonId person, YearMonth month) {
        return gate.read(object(person, month), person, CARD, () -> performance.card(person, month));
    }

    /**
     * The card of a closed month that counts.
     *
     * @param person the person
     * @param month the month
     * @return the card, or empty where there is none or the actor may not see it
     */
    public Optional<ScoreCard> closedCard(PersonId person, YearMonth month) {
        return gate.read(
                object(person, month) + "/closed",
                person,
                CARD,
                () -> performance.book().card(month, person));
    }

    /**
     * By which scheme a person is scored.
     *
     * @param person the person
     * @param month the month
     * @return the scheme or why none can be named, or empty where the actor may not see the person's scores
     */
    public Optional<SchemeChoice> schemeOf(PersonId person, YearMonth month) {
        return gate.read(
                object(person, month) + "/scheme",
                person,
                new Disclosure<>(DataClass.PERFORMANCE, CARD.hideable(), (choice, hidden) -> choice),
                () -> Optional.of(performance.schemeOf(person, month)));
    }

    /**
     * The cards of a month as they stand.
     *
     * @param month the month
     * @return those the actor may see, ascending by person
     */
    public List<ScoreCard> cards(YearMonth month) {
        Function<PersonId, Subject> whose = gate.subjects();
        return gate.filter(
                "performance.card/" + month, CARD, () -> performance.cards(month), card -> whose.apply(card.person()));
    }

    /**
     * The cards of the run of a closed month that counts.
     *
     * @param month the month
     * @return those the actor may see, ascending by person
     */
    public List<ScoreCard> closedCards(YearMonth month) {
        Function<PersonId, Subject> whose = gate.subjects();
        return gate.filter(
                "performance.card/" + month + "/closed",
                CARD,
                () -> performance.book().current(month).map(ScoreRun::cards).orElse(List.of()),
                card -> whose.apply(card.person()));
    }

    /**
     * All runs of a month, with their hashes; for who may see everybody's scores. The reasons of restatements are shown to who may read {@link
     * DataClass#HEALTH} of everybody.
     *
     * @param month the month
     * @return the closing and its restatements, or none
     */
    public List<ScoreRun> runs(YearMonth month) {
        String object = "performance.run/" + month;
        return seesAll(object)
                ? gate.veiled(
                        object,
                        performance.book().runs(month),
                        (runs, sight) ->
                                runs.stream().map(run -> veiled(run, sight)).toList())
                : List.of();
    }

    /** Why a month was restated may name anybody. The hash stays that of the run as it is kept. */
    private static ScoreRun veiled(ScoreRun run, HealthSight sight) {
        return new ScoreRun(
                run.month(), run.number(), run.at(), run.by(), sight.text(run.reason()), run.cards(), run.hash());
    }

    private static RunOutcome veiled(RunOutcome outcome, HealthSight sight) {
        return outcome instanceof RunOutcome.Done done
                ? new RunOutcome.Done(veiled(done.run(), sight), done.changes())
                : outcome;
    }

    private boolean seesAll(String object) {
        return gate.passes(AuditAction.READ, AccessMode.READ, object, null, Subject.hospital(), DataClass.PERFORMANCE);
    }

    /**
     * Scores everybody over many months at once; for who may see everybody's scores.
     *
     * @param from the first month
     * @param to the last month, inclusive
     * @param threads how many threads work, 1 to 64
     * @param each takes the scores; with several threads, side by side
     * @param goOn asked every few people: false ends the scoring
     * @return false if it was ended before everybody was scored; empty where the actor may not see them, then nobody was
     */
    public Optional<Boolean> scoreAll(
            YearMonth from, YearMonth to, int threads, Consumer<BulkScore> each, BooleanSupplier goOn) {
        return seesAll("performance.card/" + from + "/" + to)
                ? Optional.of(performance.scoreAll(from, to, threads, each, goOn))
                : Optional.empty();
    }

    private <T> Guarded<T> decided(YearMonth month, Function<PersonId, T> work) {
        PersonId by = gate.actor().person();
        List<Subject> subjects = new ArrayList<>();
        if (by != null) {
            subjects.add(Subject.hospital());
        }
        return gate.change(
                AuditAction.WRITE,
                "performance.run/" + month,
                null,
                DATA,
                subjects,
                () -> work.apply(requireStaff(by)));
    }

    private static PersonId requireStaff(@Nullable PersonId by) {
        return Objects.requireNonNull(by, "a change without a decider passes no gate");
    }

    /**
     * Closes a month.
     *
     * @param month the month; over by now
     * @return the run, or why there is none, or refused
     */
    public Guarded<RunOutcome> close(YearMonth month) {
        return gate.answered(
                "performance.run/" + month,
                decided(month, by -> performance.close(month, by)),
                GuardedPerformance::veiled);
    }

    /**
     * Restates a closed month with all that is known now.
     *
     * @param month the month
     * @param reason why
     * @return the run with what is different, or why there is none, or refused
     */
    public Guarded<RunOutcome> restate(YearMonth month, String reason) {
        return gate.answered(
                "performance.run/" + month,
                decided(month, by -> performance.restate(month, by, reason)),
                GuardedPerformance::veiled);
    }
}
