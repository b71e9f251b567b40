package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.fact.FactShare;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.indicator.FactMeasure;
import io.github.hospitalhr.performance.indicator.Indicator;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The facts of one person by month and type, aggregated as they arrive. Adding a fact, and taking one back, touches one
 * cell. Not for use by several threads.
 */
public final class PersonFacts {

    private record Cell(YearMonth month, String type) {}

    private static final Tally NONE = new Tally();

    private final PersonId person;
    private final Map<Cell, Tally> cells = new HashMap<>();
    private final Map<FactKey, Cell> places = new HashMap<>();

    /** The types of facts that came or went since the last card was shown. */
    private final Set<String> touched = new HashSet<>();

    /**
     * Without facts.
     *
     * @param person the person
     */
    public PersonFacts(PersonId person) {
        this.person = Objects.requireNonNull(person, "person");
    }

    /**
     * Whose facts these are.
     *
     * @return the person
     */
    public PersonId person() {
        return person;
    }

    /**
     * Takes an entry of the ledger: puts it in place of whatever counted under its key. An entry without a share for the
     * person takes back what counted.
     *
     * @param entry the entry; entries of one key come in the order of their revisions
     */
    public void put(LedgerEntry entry) {
        FactKey key = entry.fact().key();
        Cell before = places.remove(key);
        if (before != null) {
            cells.getOrDefault(before, NONE).remove(key);
            touched.add(before.type());
        }
        for (FactShare share : entry.shares()) {
            if (share.person().equals(person)) {
                Cell cell = new Cell(
                        YearMonth.from(entry.fact().day()), entry.fact().type());
                FactRef ref =
                        new FactRef(key, entry.fact().revision(), entry.fact().day(), share.value(), entry.hash());
                cells.computeIfAbsent(cell, c -> new Tally())
                        .add(new Tally.Dated(ref, entry.fact().occurredAt()));
                places.put(key, cell);
                touched.add(cell.type());
            }
        }
    }

    /**
     * Takes several entries.
     *
     * @param entries the entries
     * @return this
     */
    public PersonFacts putAll(List<LedgerEntry> entries) {
        entries.forEach(this::put);
        return this;
    }

    /** Whether a fact of the indicator came or went since the last card was shown. */
    boolean isTouched(Indicator indicator) {
        if (indicator.measure() instanceof FactMeasure single) {
            return touched.contains(single.factType());
        }
        return indicator.measure().parts().stream().anyMatch(part -> touched.contains(part.factType()));
    }

    /** From now on, {@link #isTouched} speaks of what comes and goes. */
    void shown() {
        touched.clear();
    }

    PartValue value(FactMeasure measure, YearMonth last, int months) {
        List<Tally> spans = new ArrayList<>(months);
        for (int back = months - 1; back >= 0; back--) {
            spans.add(cells.getOrDefault(new Cell(last.minusMonths(back), measure.factType()), NONE));
        }
        return Tally.over(measure, spans);
    }
}
