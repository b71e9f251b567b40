package io.github.hospitalhr.performance.intake;

import io.github.hospitalhr.domain.fact.FactSink;
import io.github.hospitalhr.domain.fact.WorkFact;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.fact.Attribution;
import io.github.hospitalhr.performance.fact.Fact;
import io.github.hospitalhr.performance.fact.FactCatalogue;
import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.fact.FactShare;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.fact.QuarantineReason;
import io.github.hospitalhr.performance.fact.QuarantinedFact;
import io.github.hospitalhr.performance.fact.Sharing;
import io.github.hospitalhr.performance.indicator.Decimals;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import io.github.hospitalhr.performance.spi.FactLedger;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes facts in: knows what was told before, lays facts to people, keeps apart what cannot be right. Facts of other
 * modules arrive through {@link FactSink}. Thread-safe as far as its ledger is; calls are taken one after another.
 */
public final class FactIntake implements FactSink {

    /** The source of facts that other modules of the SDK publish. */
    public static final String MODULES = "modules";

    private final Whereabouts whereabouts;
    private final FactCatalogue catalogue;
    private final FactLedger ledger;
    private final Clock clock;
    private final Predicate<YearMonth> closed;

    /**
     * An intake.
     *
     * @param catalogue the types taken in
     * @param whereabouts who works where
     * @param ledger where facts are kept
     * @param clock the time, in the zone of the campus
     * @param closed whether a month is closed; facts that arrive later are marked late
     */
    public FactIntake(
            FactCatalogue catalogue,
            Whereabouts whereabouts,
            FactLedger ledger,
            Clock clock,
            Predicate<YearMonth> closed) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.ledger = Objects.requireNonNull(ledger, "ledger");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.closed = Objects.requireNonNull(closed, "closed");
        this.whereabouts = Objects.requireNonNull(whereabouts, "whereabouts");
    }

    /**
     * Takes facts.
     *
     * @param facts the facts, in any order
     * @return what became of each, in the same order
     */
    public synchronized List<IntakeResult> take(List<Fact> facts) {
        Instant now = clock.instant();
        FactInspector inspector = new FactInspector(catalogue, whereabouts);
        Map<YearMonth, Boolean> closedNow = new HashMap<>();
        Predicate<YearMonth> shut = month -> closedNow.computeIfAbsent(month, closed::test);
        Map<FactKey, LedgerEntry> fresh = new HashMap<>();
        List<IntakeResult> results = new ArrayList<>();
        List<LedgerEntry> taken = new ArrayList<>();
        List<QuarantinedFact> apart = new ArrayList<>();
        for (Fact fact : facts) {
            LedgerEntry known = fresh.get(fact.key());
            known = known == null ? ledger.find(fact.key()).orElse(null) : known;
            IntakeResult result = take(fact, known, now, inspector, shut);
            results.add(result);
            if (result instanceof IntakeResult.Taken taking) {
                taken.add(taking.entry());
                fresh.put(fact.key(), taking.entry());
            } else if (result instanceof IntakeResult.Quarantined quarantined) {
                apart.add(quarantined.fact());
            }
        }
        ledger.append(taken);
        ledger.quarantine(apart);
        return List.copyOf(results);
    }

    private IntakeResult take(
            Fact fact, @Nullable LedgerEntry known, Instant now, FactInspector inspector, Predicate<YearMonth> shut) {
        String hash = FactHash.of(fact);
        if (known != null && known.fact().revision() >= fact.revision()) {
            boolean older = known.fact().revision() > fact.revision();
            return older || known.hash().equals(hash)
                    ? new IntakeResult.KnownAlready(fact.key(), older)
                    : apart(fact, List.of(QuarantineReason.SAME_REVISION_DIFFERS), now);
        }
        List<QuarantineReason> reasons = new ArrayList<>();
        List<PersonId> whom =
                inspector.inspect(fact, now.atZone(clock.getZone()).toLocalDate(), now, reasons);
        if (!reasons.isEmpty()) {
            return apart(fact, reasons, now);
        }
        boolean late = shut.test(YearMonth.from(fact.day()))
                || (known != null && shut.test(YearMonth.from(known.fact().day())));
        List<FactShare> shares = fact.withdrawn() ? List.of() : shares(fact, whom);
        return new IntakeResult.Taken(new LedgerEntry(fact, shares, now, late, hash), known);
    }

    private static IntakeResult apart(Fact fact, List<QuarantineReason> reasons, Instant now) {
        return new IntakeResult.Quarantined(new QuarantinedFact(fact, reasons, now));
    }

    private List<FactShare> shares(Fact fact, List<PersonId> whom) {
        BigDecimal exact = fact.measure().toSmallest(fact.value());
        // A thousand is a thousand, whether the source writes 1000 or 1E3: stores give back plain digits.
        BigDecimal value = exact.scale() < 0 ? exact.setScale(0) : exact;
        boolean split = fact.attribution() instanceof Attribution.ToShift
                && catalogue.find(fact.type()).orElseThrow().sharing() == Sharing.EQUAL_PARTS;
        BigDecimal each = split && whom.size() > 1 ? Decimals.quotient(value, BigDecimal.valueOf(whom.size())) : value;
        return whom.stream().map(person -> new FactShare(person, each)).toList();
    }

    /**
     * {@inheritDoc}
     *
     * <p>The kind becomes the type; the source is {@value #MODULES}. A quantity of zero takes the fact back.
     */
    @Override
    public void accept(List<WorkFact> facts) {
        takeWork(facts);
    }

    /**
     * Takes facts of other modules, and says what became of them.
     *
     * @param facts the facts, in any order
     * @return what became of each, in the same order
     */
    public List<IntakeResult> takeWork(List<WorkFact> facts) {
        List<Fact> own = new ArrayList<>();
        for (WorkFact fact : facts) {
            MeasureUnit unit = switch (fact.measure()) {
                case MINUTES -> MeasureUnit.MINUTE;
                case COUNT -> MeasureUnit.COUNT;
                case POINTS -> MeasureUnit.POINT;
            };
            own.add(new Fact(
                    new FactKey(MODULES, fact.sourceKey()),
                    fact.revision(),
                    fact.quantity().signum() == 0,
                    fact.kind().code(),
                    Attribution.person(fact.person()),
                    fact.unit(),
                    fact.day(),
                    fact.from(),
                    fact.quantity(),
                    unit));
        }
        return take(own);
    }
}
