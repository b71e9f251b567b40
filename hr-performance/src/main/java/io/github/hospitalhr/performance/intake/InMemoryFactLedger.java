package io.github.hospitalhr.performance.intake;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.fact.FactShare;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.fact.QuarantinedFact;
import io.github.hospitalhr.performance.spi.FactLedger;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A ledger in memory, for tests, small hosts and previews. Thread-safe. */
public final class InMemoryFactLedger implements FactLedger {

    private static final Comparator<LedgerEntry> ORDER = Comparator.comparing(
                    (LedgerEntry e) -> e.fact().day())
            .thenComparing(e -> e.fact().occurredAt())
            .thenComparing(e -> e.fact().key());

    private record Cell(PersonId person, YearMonth month) {}

    private final Map<FactKey, NavigableMap<Integer, LedgerEntry>> byKey = new HashMap<>();
    private final Map<Cell, TreeSet<FactKey>> byCell = new HashMap<>();
    private final Map<YearMonth, TreeSet<PersonId>> byMonth = new HashMap<>();
    private final List<QuarantinedFact> apart = new ArrayList<>();

    /** An empty ledger. */
    public InMemoryFactLedger() {}

    @Override
    public synchronized Optional<LedgerEntry> find(FactKey key) {
        NavigableMap<Integer, LedgerEntry> revisions = byKey.get(key);
        return revisions == null
                ? Optional.empty()
                : Optional.of(revisions.lastEntry().getValue());
    }

    @Override
    public synchronized void append(List<LedgerEntry> entries) {
        TreeSet<String> told = new TreeSet<>();
        for (LedgerEntry entry : entries) {
            NavigableMap<Integer, LedgerEntry> revisions =
                    byKey.get(entry.fact().key());
            boolean kept =
                    revisions != null && revisions.containsKey(entry.fact().revision());
            if (kept || !told.add(entry.fact().key() + "\u001f" + entry.fact().revision())) {
                throw new IllegalStateException("the ledger has " + entry.fact() + " already");
            }
        }
        for (LedgerEntry entry : entries) {
            byKey.computeIfAbsent(entry.fact().key(), key -> new TreeMap<>())
                    .put(entry.fact().revision(), entry);
            YearMonth month = YearMonth.from(entry.fact().day());
            for (FactShare share : entry.shares()) {
                byCell.computeIfAbsent(new Cell(share.person(), month), cell -> new TreeSet<>())
                        .add(entry.fact().key());
                byMonth.computeIfAbsent(month, m -> new TreeSet<>()).add(share.person());
            }
        }
    }

    @Override
    public synchronized List<LedgerEntry> of(PersonId person, YearMonth month, @Nullable Instant knownAt) {
        List<LedgerEntry> result = new ArrayList<>();
        for (FactKey key : byCell.getOrDefault(new Cell(person, month), new TreeSet<>())) {
            LedgerEntry entry = counting(key, knownAt);
            if (entry != null
                    && !entry.fact().withdrawn()
                    && YearMonth.from(entry.fact().day()).equals(month)
                    && entry.shares().stream().anyMatch(share -> share.person().equals(person))) {
                result.add(entry);
            }
        }
        result.sort(ORDER);
        return List.copyOf(result);
    }

    private @Nullable LedgerEntry counting(FactKey key, @Nullable Instant knownAt) {
        for (LedgerEntry entry :
                byKey.getOrDefault(key, new TreeMap<>()).descendingMap().values()) {
            if (knownAt == null || !entry.recordedAt().isAfter(knownAt)) {
                return entry;
            }
        }
        return null;
    }

    @Override
    public synchronized List<PersonId> people(YearMonth month, @Nullable Instant knownAt) {
        return byMonth.getOrDefault(month, new TreeSet<>()).stream()
                .filter(person -> !of(person, month, knownAt).isEmpty())
                .toList();
    }

    @Override
    public synchronized void quarantine(List<QuarantinedFact> facts) {
        apart.addAll(facts);
    }

    @Override
    public synchronized List<QuarantinedFact> quarantined() {
        return List.copyOf(apart);
    }
}
