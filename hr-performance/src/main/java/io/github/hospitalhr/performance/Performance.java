package io.github.hospitalhr.performance;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.fact.FactSink;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.spi.EventSubscriber;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.spi.UnitDirectory;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.performance.fact.Fact;
import io.github.hospitalhr.performance.fact.FactCatalogue;
import io.github.hospitalhr.performance.filing.AppealFiles;
import io.github.hospitalhr.performance.filing.PlanFiles;
import io.github.hospitalhr.performance.filing.PoolFiles;
import io.github.hospitalhr.performance.filing.ProposalFiles;
import io.github.hospitalhr.performance.indicator.Indicator;
import io.github.hospitalhr.performance.intake.FactIntake;
import io.github.hospitalhr.performance.intake.IntakeResult;
import io.github.hospitalhr.performance.intake.RecordFactLedger;
import io.github.hospitalhr.performance.intake.Whereabouts;
import io.github.hospitalhr.performance.law.LegalTable;
import io.github.hospitalhr.performance.lint.LintReport;
import io.github.hospitalhr.performance.lint.LintSettings;
import io.github.hospitalhr.performance.lint.SchemeLinter;
import io.github.hospitalhr.performance.period.PeriodBook;
import io.github.hospitalhr.performance.period.RunOutcome;
import io.github.hospitalhr.performance.scheme.ResolvedScheme;
import io.github.hospitalhr.performance.scheme.SchemeChoice;
import io.github.hospitalhr.performance.scheme.SchemeLibrary;
import io.github.hospitalhr.performance.score.BulkScore;
import io.github.hospitalhr.performance.score.BulkScorer;
import io.github.hospitalhr.performance.score.FactColumns;
import io.github.hospitalhr.performance.score.PersonFacts;
import io.github.hospitalhr.performance.score.RunningScores;
import io.github.hospitalhr.performance.score.SchemeAssignment;
import io.github.hospitalhr.performance.score.ScoreCard;
import io.github.hospitalhr.performance.score.Scorer;
import io.github.hospitalhr.performance.spi.FactLedger;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Scores of a hospital: takes facts in, shows running scores, closes and restates months. Thread-safe as far as the host's
 * directories and ledger are.
 *
 * <pre>{@code
 * Performance performance = Performance.builder(clock, library, people, units).build();
 * performance.take(facts);
 * ScoreCard card = performance.card(nurse, YearMonth.of(2026, 11)).orElseThrow();
 * Explanation why = Explanation.of(card);
 * performance.close(YearMonth.of(2026, 10), hr);
 * }</pre>
 */
public final class Performance {

    /** Where people stand in what this module keeps: facts, facts kept apart, cards, appeals, plans, proposals, pools. */
    public static final List<PersonalKind> PERSONAL = ImmutableList.<PersonalKind>builder()
            .addAll(RecordFactLedger.PERSONAL)
            .add(PeriodBook.PERSONAL, AppealFiles.PERSONAL, PlanFiles.PERSONAL)
            .add(ProposalFiles.PERSONAL, PoolFiles.PERSONAL)
            .build();

    private final SchemeLibrary library;
    private final FactLedger ledger;
    private final PeopleDirectory people;
    private final PeriodBook book;
    private final FactIntake intake;
    private final DirectoryAssignment schemes;
    private final Scorer scorer = new Scorer();
    private final @Nullable RunningScores running;

    Performance(PerformanceBuilder settings) {
        this.library = settings.library;
        this.ledger = settings.ledger;
        this.people = settings.people;
        this.book = settings.book == null ? new PeriodBook(settings.clock) : settings.book;
        FactCatalogue catalogue = settings.catalogue == null
                ? FactCatalogue.measuredBy(library.indicators()).withWork()
                : settings.catalogue;
        this.intake = new FactIntake(
                catalogue, Whereabouts.of(people, settings.shifts), ledger, settings.clock, book::isClosed);
        this.running = settings.soleWriter ? new RunningScores(ledger) : null;
        this.schemes = new DirectoryAssignment(library, people, settings.units);
    }

    /**
     * A builder. Defaults: facts are kept in memory, the catalogue holds what the schemes measure and what the SDK's own modules publish,
     * no shifts are known.
     *
     * @param clock the time, in the zone of the campus
     * @param library indicators and schemes
     * @param people the people
     * @param units the organisation
     * @return a builder
     */
    public static PerformanceBuilder builder(
            Clock clock, SchemeLibrary library, PeopleDirectory people, UnitDirectory units) {
        return new PerformanceBuilder(clock, library, people, units);
    }

    /**
     * The scores behind access control and audit, for one request of a person.
     *
     * @param gate who asks, and for what
     * @return the scores as this actor may see and change them
     */
    public GuardedPerformance as(AccessGate gate) {
        return new GuardedPerformance(this, gate);
    }

    /**
     * Takes facts in.
     *
     * @param facts the facts, in any order
     * @return what became of each, in the same order
     */
    public List<IntakeResult> take(List<Fact> facts) {
        return told(() -> intake.take(facts));
    }

    private List<IntakeResult> told(Supplier<List<IntakeResult>> taking) {
        if (running == null) {
            return taking.get();
        }
        synchronized (running) {
            List<IntakeResult> results = taking.get();
            for (IntakeResult result : results) {
                if (result instanceof IntakeResult.Taken taken) {
                    running.put(taken.entry(), taken.before());
                }
            }
            return results;
        }
    }

    /**
     * Where other modules publish facts of work.
     *
     * @return the sink
     */
    public FactSink sink() {
        return facts -> told(() -> intake.takeWork(facts));
    }

    /**
     * Takes the facts of work that scheduling and credentials publish, from the outbox: give it to the relay.
     *
     * @return the subscriber; facts that come again count once
     */
    public EventSubscriber subscriber() {
        return new FactSubscriber(sink());
    }

    /**
     * The card of a person as it stands; for a closed month, as it would be restated now.
     *
     * @param person the person
     * @param month the month
     * @return the card, or empty where no scheme can be named; {@link #schemeOf} says why
     */
    public Optional<ScoreCard> card(PersonId person, YearMonth month) {
        return schemes.schemeOf(person, month) instanceof SchemeChoice.Chosen chosen
                ? Optional.of(score(
                        chosen.scheme(),
                        person,
                        month,
                        book.card(month.minusMonths(1), person).orElse(null)))
                : Optional.empty();
    }

    private ScoreCard score(ResolvedScheme scheme, PersonId person, YearMonth month, @Nullable ScoreCard last) {
        if (running != null) {
            return running.card(scheme, person, month, last);
        }
        PersonFacts facts = new PersonFacts(person);
        for (int back = scheme.months() - 1; back >= 0; back--) {
            facts.putAll(ledger.of(person, month.minusMonths(back), null));
        }
        return scorer.score(scheme, month, facts, last);
    }

    /**
     * By which scheme a person is scored.
     *
     * @param person the person
     * @param month the month; what holds on its last day counts
     * @return the scheme, or why none can be named
     */
    public SchemeChoice schemeOf(PersonId person, YearMonth month) {
        return schemes.schemeOf(person, month);
    }

    /**
     * The cards of everybody who is registered on the last day of a month and has a scheme.
     *
     * @param month the month
     * @return the cards, ascending by person
     */
    public List<ScoreCard> cards(YearMonth month) {
        List<ScoreCard> cards = new ArrayList<>();
        MonthSchemes chosen = schemes.of(month);
        Map<PersonId, ScoreCard> last = new HashMap<>();
        book.current(month.minusMonths(1)).ifPresent(run -> run.cards().forEach(card -> last.put(card.person(), card)));
        everybody(month, person -> {
            if (chosen.of(person) instanceof SchemeChoice.Chosen one) {
                cards.add(score(one.scheme(), person.id(), month, last.get(person.id())));
            }
        });
        return List.copyOf(cards);
    }

    private void everybody(YearMonth month, Consumer<Person> each) {
        AsOf lastDay = AsOf.of(month.atEndOfMonth());
        List<Person> page = people.page(null, PeopleDirectory.MAX_PAGE, lastDay);
        while (!page.isEmpty()) {
            page.forEach(each);
            page = page.size() < PeopleDirectory.MAX_PAGE
                    ? List.of()
                    : people.page(page.get(page.size() - 1).id(), PeopleDirectory.MAX_PAGE, lastDay);
        }
    }

    /**
     * Scores everybody over many months at once, from the facts as they are now: for what-if questions and yearly reviews of many
     * people. Reads the ledger once.
     *
     * @param from the first month
     * @param to the last month, inclusive
     * @param threads how many threads work, 1 to 64
     * @param each takes the scores; with several threads, side by side
     * @param goOn asked every few people: false ends the scoring
     * @return false if it was ended before everybody was scored
     */
    public boolean scoreAll(YearMonth from, YearMonth to, int threads, Consumer<BulkScore> each, BooleanSupplier goOn) {
        int window =
                library.indicators().stream().mapToInt(Indicator::months).max().orElse(1);
        YearMonth first = from.minusMonths(window - 1L);
        FactColumns columns = new FactColumns(first, (int) ChronoUnit.MONTHS.between(first, to) + 1);
        Map<PersonId, Map<YearMonth, SchemeChoice>> chosen = new TreeMap<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            MonthSchemes ofMonth = schemes.of(month);
            YearMonth now = month;
            everybody(
                    month,
                    person -> chosen.computeIfAbsent(person.id(), id -> new HashMap<>())
                            .put(now, ofMonth.of(person)));
        }
        for (PersonId person : chosen.keySet()) {
            if (!goOn.getAsBoolean()) {
                return false;
            }
            columns.add(person);
            for (YearMonth month = first; !month.isAfter(to); month = month.plusMonths(1)) {
                ledger.of(person, month, null).forEach(entry -> columns.add(entry, person));
            }
        }
        SchemeAssignment known =
                (person, month) -> chosen.getOrDefault(person, Map.of()).getOrDefault(month, new SchemeChoice.None());
        return new BulkScorer(known, threads).score(columns, from, to, each, goOn);
    }

    /**
     * Closes a month.
     *
     * @param month the month; over by now
     * @param by who closes it
     * @return the run, or why there is none
     */
    public RunOutcome close(YearMonth month, PersonId by) {
        return book.close(month, book.isClosed(month) ? List.of() : cards(month), by);
    }

    /**
     * Restates a closed month with all that is known now.
     *
     * @param month the month
     * @param by who restates it
     * @param reason why
     * @return the run with what is different, or why there is none
     */
    public RunOutcome restate(YearMonth month, PersonId by, String reason) {
        return book.restate(month, cards(month), by, reason);
    }

    /**
     * The closed months.
     *
     * @return the book
     */
    public PeriodBook book() {
        return book;
    }

    /**
     * What the linter says about every scheme of the library, with the law of mainland China.
     *
     * @param settings what the linter is told about the hospital
     * @return one report for each scheme, in the order of the library
     */
    public List<LintReport> lint(LintSettings settings) {
        SchemeLinter linter = new SchemeLinter(LegalTable.china(), settings);
        return library.schemes().stream()
                .map(scheme -> linter.lint(library, scheme))
                .toList();
    }
}
