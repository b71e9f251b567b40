package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.fact.FactShare;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.indicator.FactMeasure;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

    PartValue value(FactMeasure measure, YearMonth last, int months) {
        if (months == 1) {
            Tally alone = cells.get(new Cell(last, measure.factType()));
            return alone == null ? Tally.over(measure, List.of()) : alone.value(measure);
        }
        List<Tally> spans = new ArrayList<>(months);
        for (int back = months - 1; back >= 0; back--) {
            spans.add(cells.getOrDefault(new Cell(last.minusMonths(back), measure.factType()), NONE));
        }
        return Tally.over(measure, spans);
    }
}
