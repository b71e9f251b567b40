package io.github.hospitalhr.performance.period;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.indicator.IndicatorId;
import io.github.hospitalhr.performance.score.FactRef;
import io.github.hospitalhr.performance.score.ScoreCard;
import io.github.hospitalhr.performance.score.ScoreLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares two runs, or two cards, and says why they differ. */
public final class RunDifference {

    private RunDifference() {}

    /**
     * The differences of two sets of cards, such as a closing and its restatement.
     *
     * @param before the cards before
     * @param after the cards after
     * @return one entry for each person whose card is different, ascending
     */
    public static List<CardChange> between(List<ScoreCard> before, List<ScoreCard> after) {
        Map<PersonId, ScoreCard> old = byPerson(before);
        Map<PersonId, ScoreCard> now = byPerson(after);
        TreeSet<PersonId> people = new TreeSet<>(old.keySet());
        people.addAll(now.keySet());
        List<CardChange> changes = new ArrayList<>();
        for (PersonId person : people) {
            ScoreCard was = old.get(person);
            ScoreCard is = now.get(person);
            if (!Objects.equals(was, is)) {
                changes.add(new CardChange(
                        person, was == null ? null : was.score(), is == null ? null : is.score(), causes(was, is)));
            }
        }
        return List.copyOf(changes);
    }

    private static Map<PersonId, ScoreCard> byPerson(List<ScoreCard> cards) {
        Map<PersonId, ScoreCard> map = new TreeMap<>();
        cards.forEach(card -> map.put(card.person(), card));
        return map;
    }

    private static List<CardChange.Cause> causes(@Nullable ScoreCard was, @Nullable ScoreCard is) {
        if (was == null || is == null) {
            return List.of(cause(was == null ? CardChange.Kind.CARD_ADDED : CardChange.Kind.CARD_GONE, null));
        }
        List<CardChange.Cause> causes = new ArrayList<>();
        if (!was.scheme().equals(is.scheme()) || was.schemeVersion() != is.schemeVersion()) {
            causes.add(cause(CardChange.Kind.SCHEME, null));
        }
        Map<IndicatorId, ScoreLine> old = new LinkedHashMap<>();
        was.lines().forEach(line -> old.put(line.indicator(), line));
        for (ScoreLine line : is.lines()) {
            ScoreLine before = old.remove(line.indicator());
            if (before == null
                    || before.version() != line.version()
                    || before.weight().compareTo(line.weight()) != 0) {
                causes.add(cause(CardChange.Kind.INDICATOR, line.indicator()));
            }
            if (before != null) {
                facts(before, line, causes);
            }
        }
        old.keySet().forEach(gone -> causes.add(cause(CardChange.Kind.INDICATOR, gone)));
        return causes;
    }

    private static void facts(ScoreLine was, ScoreLine is, List<CardChange.Cause> causes) {
        int before = causes.size();
        Map<FactKey, FactRef> old = refs(was);
        for (Map.Entry<FactKey, FactRef> entry : refs(is).entrySet()) {
            FactRef ref = old.remove(entry.getKey());
            FactRef now = entry.getValue();
            if (ref == null) {
                causes.add(new CardChange.Cause(CardChange.Kind.FACT_ADDED, is.indicator(), null, now));
            } else if (!ref.equals(now)) {
                causes.add(new CardChange.Cause(CardChange.Kind.FACT_CORRECTED, is.indicator(), ref, now));
            }
        }
        old.values()
                .forEach(gone ->
                        causes.add(new CardChange.Cause(CardChange.Kind.FACT_GONE, is.indicator(), gone, null)));
        if (causes.size() == before && !same(was.points(), is.points())) {
            causes.add(cause(CardChange.Kind.POINTS, is.indicator()));
        }
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return (one == null) == (other == null);
        }
        return one.compareTo(other) == 0;
    }

    private static Map<FactKey, FactRef> refs(ScoreLine line) {
        Map<FactKey, FactRef> refs = new TreeMap<>();
        line.parts().forEach(part -> part.facts().forEach(fact -> refs.put(fact.key(), fact)));
        return refs;
    }

    private static CardChange.Cause cause(CardChange.Kind kind, @Nullable IndicatorId indicator) {
        return new CardChange.Cause(kind, indicator, null, null);
    }
}
