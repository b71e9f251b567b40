package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.fact.FactShare;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.scheme.SchemeChoice;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Scores during the month (随时了解自己的绩效状态): each fact touches the cells it belongs to, and a card costs as much as
 * its scheme is long, whatever the number of facts. What it shows is what a full scoring would show. Thread-safe.
 */
public final class RunningScores {

    private final Scorer scorer = new Scorer();
    private final SchemeAssignment schemes;
    private final Map<PersonId, PersonFacts> people = new TreeMap<>();

    /**
     * Without facts.
     *
     * @param schemes by which scheme people are scored
     */
    public RunningScores(SchemeAssignment schemes) {
        this.schemes = Objects.requireNonNull(schemes, "schemes");
    }

    /**
     * Takes a fact.
     *
     * @param entry the entry of the ledger
     * @param before the entry it corrects, or null
     * @return the people whose cards may be different now, ascending
     */
    public synchronized List<PersonId> put(LedgerEntry entry, @Nullable LedgerEntry before) {
        TreeSet<PersonId> touched = new TreeSet<>();
        entry.shares().stream().map(FactShare::person).forEach(touched::add);
        if (before != null) {
            before.shares().stream().map(FactShare::person).forEach(touched::add);
        }
        for (PersonId person : touched) {
            people.computeIfAbsent(person, PersonFacts::new).put(entry);
        }
        return List.copyOf(touched);
    }

    /**
     * The card of a person as it stands.
     *
     * @param person the person
     * @param month the month
     * @param last the closed card of the month before, whose points may be carried on, or null
     * @return the card, or empty where no scheme can be named
     */
    public synchronized Optional<ScoreCard> card(PersonId person, YearMonth month, @Nullable ScoreCard last) {
        PersonFacts facts = people.computeIfAbsent(person, PersonFacts::new);
        return schemes.schemeOf(person, month) instanceof SchemeChoice.Chosen chosen
                ? Optional.of(scorer.score(chosen.scheme(), month, facts, last))
                : Optional.empty();
    }
}
