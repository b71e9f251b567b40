package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.fact.FactShare;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.scheme.ResolvedScheme;
import io.github.hospitalhr.performance.spi.FactLedger;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Scores during the month (随时了解自己的绩效状态): each fact touches the cells it belongs to, and the next card computes the
 * indicators those cells belong to and takes the others from the card before. A person's months are read from the ledger the first time a card asks for them; from then on
 * they live on what {@link #put} tells, so whoever takes facts in tells all of them. What a card shows is what a full scoring
 * would show. Thread-safe.
 */
public final class RunningScores {

    /** What is known of a person, of which months everything is, and what was last shown. */
    private static final class Known {

        private final PersonFacts facts;
        private final Set<YearMonth> months = new HashSet<>();
        private Scored.@Nullable Shown shown;

        Known(PersonId person) {
            this.facts = new PersonFacts(person);
        }
    }

    private final Scorer scorer = new Scorer();
    private final FactLedger ledger;
    private final Map<PersonId, Known> people = new TreeMap<>();

    /**
     * Running scores over a ledger.
     *
     * @param ledger where the facts are
     */
    public RunningScores(FactLedger ledger) {
        this.ledger = Objects.requireNonNull(ledger, "ledger");
    }

    /**
     * Takes a fact that the ledger has.
     *
     * @param entry the entry of the ledger; entries of one key come in the order of their revisions
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
            Known known = people.get(person);
            if (known != null) {
                known.facts.put(entry);
            }
        }
        return List.copyOf(touched);
    }

    /**
     * The card of a person as it stands.
     *
     * @param scheme by which the person is scored
     * @param person the person
     * @param month the month
     * @param last the closed card of the month before, whose points may be carried on, or null
     * @return the card
     */
    public synchronized ScoreCard card(
            ResolvedScheme scheme, PersonId person, YearMonth month, @Nullable ScoreCard last) {
        Known known = people.computeIfAbsent(person, Known::new);
        Scored.Shown before = known.shown;
        if (before == null
                || !before.scored().scheme().equals(scheme)
                || !before.scored().month().equals(month)) {
            for (int back = scheme.months() - 1; back >= 0; back--) {
                if (known.months.add(month.minusMonths(back))) {
                    known.facts.putAll(ledger.of(person, month.minusMonths(back), null));
                }
            }
            known.shown = scorer.first(scheme, month, known.facts, last);
        } else {
            known.shown = scorer.again(known.facts, last, before);
        }
        known.facts.shown();
        return known.shown.card();
    }
}
