package io.github.hospitalhr.performance.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.performance.fact.Attribution;
import io.github.hospitalhr.performance.fact.Fact;
import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.fact.FactShare;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.formula.Formula;
import io.github.hospitalhr.performance.indicator.Aggregation;
import io.github.hospitalhr.performance.indicator.Direction;
import io.github.hospitalhr.performance.indicator.FactMeasure;
import io.github.hospitalhr.performance.indicator.FormulaMeasure;
import io.github.hospitalhr.performance.indicator.Indicator;
import io.github.hospitalhr.performance.indicator.LinearCurve;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import io.github.hospitalhr.performance.indicator.MissingData;
import io.github.hospitalhr.performance.intake.InMemoryFactLedger;
import io.github.hospitalhr.performance.pack.PerformancePacks;
import io.github.hospitalhr.performance.scheme.Applicability;
import io.github.hospitalhr.performance.scheme.ResolvedScheme;
import io.github.hospitalhr.performance.scheme.Scheme;
import io.github.hospitalhr.performance.scheme.SchemeChoice;
import io.github.hospitalhr.performance.scheme.SchemeGroup;
import io.github.hospitalhr.performance.scheme.SchemeLibrary;
import io.github.hospitalhr.performance.scheme.WeightedIndicator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Scoring in bulk and scoring one by one are the same rule. */
class BulkScorerTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final int MONTHS = 6;

    /** Every aggregation, windows of several months, every policy, a formula. */
    private static final List<ResolvedScheme> SCHEMES = schemes();

    private static List<ResolvedScheme> schemes() {
        List<Indicator> indicators = new ArrayList<>();
        MissingData[] policies = MissingData.values();
        for (Aggregation how : Aggregation.values()) {
            indicators.add(Indicator.builder("i." + how.ordinal(), "指标", "indicator")
                    .facts("t" + how.ordinal() % 4, how, MeasureUnit.POINT)
                    .curve(Direction.HIGHER_IS_BETTER, LinearCurve.of("-50", "900"))
                    .months(1 + how.ordinal() % 3)
                    .missing(
                            how == Aggregation.SUM ? 0 : 1 + how.ordinal() % 2,
                            policies[how.ordinal() % policies.length])
                    .build());
        }
        indicators.add(Indicator.builder("i.formula", "公式", "formula")
                .measure(
                        new FormulaMeasure(
                                Formula.of("100 * a / b", "a", "b"),
                                Map.of(
                                        "a", new FactMeasure("t1", Aggregation.SUM, MeasureUnit.POINT),
                                        "b", new FactMeasure("t2", Aggregation.COUNT, MeasureUnit.COUNT))),
                        MeasureUnit.POINT)
                .curve(Direction.HIGHER_IS_BETTER, LinearCurve.of("0", "30000"))
                .missing(1, MissingData.CARRY)
                .build());
        List<SchemeGroup> groups = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            String weight = i == 0 ? "16" : "14";
            groups.add(SchemeGroup.of(
                    "g" + i,
                    Label.of("组", "group"),
                    weight,
                    WeightedIndicator.of(indicators.get(i).id().value(), "100")));
        }
        Scheme scheme = Scheme.of(
                "all",
                Label.of("方案", "scheme"),
                Applicability.EVERYBODY,
                DateRange.startingOn(LocalDate.of(2020, 1, 1)),
                groups.toArray(SchemeGroup[]::new));
        ResolvedScheme own = new SchemeLibrary(indicators, List.of(scheme))
                .resolve("all", JANUARY.atDay(1))
                .orElseThrow();
        ResolvedScheme shipped = PerformancePacks.shippedLibrary()
                .resolve("cn-administrative", JANUARY.atDay(1))
                .orElseThrow();
        return List.of(own, shipped);
    }

    private static BigDecimal value(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> new BigDecimal("0.3333333333");
            case 1 -> new BigDecimal("123456789012345678");
            case 2 -> new BigDecimal("-99999999999999.9999");
            case 3 -> new BigDecimal("1E+3");
            default -> BigDecimal.valueOf(random.nextInt(100_000) - 5_000, random.nextInt(4));
        };
    }

    private static Fact fact(int number, Random random) {
        PersonId person = PersonId.of("p" + random.nextInt(7));
        YearMonth month = JANUARY.plusMonths(random.nextInt(MONTHS));
        LocalDate day = month.atDay(1 + random.nextInt(28));
        boolean own = random.nextBoolean();
        List<String> office =
                List.of("task", "task.error", "task.on-time", "feedback.collaboration", "attendance.late");
        String type = own ? "t" + random.nextInt(4) : office.get(random.nextInt(office.size()));
        Instant at = day.atTime(random.nextInt(24), 0).toInstant(ZoneOffset.UTC);
        return Fact.of(new FactKey("test", "k" + number), type, person, day, at, value(random), MeasureUnit.POINT);
    }

    private static SchemeChoice choice(PersonId person, YearMonth month, int gap) {
        int mix = person.value().charAt(1) + month.getMonthValue();
        return mix % 11 == gap
                ? new SchemeChoice.None()
                : new SchemeChoice.Chosen(SCHEMES.get(person.value().charAt(1) % 2));
    }

    @Test
    void bulkAndOneByOneAgree() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            InMemoryFactLedger ledger = new InMemoryFactLedger();
            List<LedgerEntry> entries = new ArrayList<>();
            for (int i = random.nextInt(400); i >= 0; i--) {
                Fact fact = fact(i, random);
                PersonId person = ((Attribution.ToPerson) fact.attribution()).person();
                entries.add(new LedgerEntry(
                        fact, List.of(new FactShare(person, fact.value())), Instant.EPOCH, false, "0".repeat(64)));
            }
            ledger.append(entries);
            int gap = random.nextInt(11);
            Map<String, ScoreCard> expected = oneByOne(ledger, gap);
            FactColumns columns = new FactColumns(JANUARY, MONTHS);
            List<PersonId> people = new ArrayList<>();
            for (int p = 0; p < 8; p++) {
                people.add(PersonId.of("p" + p));
            }
            Collections.shuffle(people, random);
            people.forEach(columns::add);
            for (int m = 0; m < MONTHS; m++) {
                for (PersonId person : people) {
                    ledger.of(person, JANUARY.plusMonths(m), null).forEach(columns::add);
                }
            }
            assertThat(columns.size()).isEqualTo(entries.size());
            Map<String, ScoreCard> bulk = Collections.synchronizedMap(new TreeMap<>());
            boolean all = new BulkScorer((person, month) -> choice(person, month, gap), 1 + random.nextInt(3))
                    .score(
                            columns,
                            JANUARY.plusMonths(2),
                            JANUARY.plusMonths(MONTHS - 1),
                            one -> {
                                ScoreCard card = one.card();
                                assertThat(card.score()).isEqualTo(one.score());
                                bulk.put(one.person() + "|" + one.month(), card);
                            },
                            () -> true);
            assertThat(all).isTrue();
            assertThat(bulk.keySet()).as("seed %d", seed).isEqualTo(expected.keySet());
            bulk.forEach((key, card) -> same(card, expected.get(key), "seed " + key));
        }
    }

    private static Map<String, ScoreCard> oneByOne(InMemoryFactLedger ledger, int gap) {
        Map<String, ScoreCard> cards = new TreeMap<>();
        for (int p = 0; p < 8; p++) {
            PersonId person = PersonId.of("p" + p);
            PersonFacts facts = new PersonFacts(person);
            for (int m = 0; m < MONTHS; m++) {
                facts.putAll(ledger.of(person, JANUARY.plusMonths(m), null));
            }
            ScoreCard last = null;
            for (int m = 2; m < MONTHS; m++) {
                YearMonth month = JANUARY.plusMonths(m);
                last = choice(person, month, gap) instanceof SchemeChoice.Chosen chosen
                        ? new Scorer().score(chosen.scheme(), month, facts, last)
                        : null;
                if (last != null) {
                    cards.put(person + "|" + month, last);
                }
            }
        }
        return cards;
    }

    private static void same(ScoreCard bulk, ScoreCard one, String what) {
        assertThat(bulk.state()).as(what).isEqualTo(one.state());
        assertThat(bulk.score()).as(what).isEqualTo(one.score());
        assertThat(bulk.scheme()).as(what).isEqualTo(one.scheme());
        for (int i = 0; i < one.lines().size(); i++) {
            ScoreLine a = bulk.lines().get(i);
            ScoreLine b = one.lines().get(i);
            String line = what + " " + b.indicator();
            assertThat(a.indicator()).as(line).isEqualTo(b.indicator());
            assertThat(a.state()).as(line).isEqualTo(b.state());
            assertThat(a.points()).as(line).isEqualTo(b.points());
            assertThat(a.sample()).as(line).isEqualTo(b.sample());
            assertThat(a.contribution()).as(line).isEqualTo(b.contribution());
            assertThat(a.fault()).as(line).isEqualTo(b.fault());
            assertThat(plain(a.value())).as(line).isEqualTo(plain(b.value()));
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null
                ? null
                : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @Test
    void scoringEndsWhenToldTo() {
        FactColumns columns = new FactColumns(JANUARY, 1);
        for (int p = 0; p < 1000; p++) {
            columns.add(PersonId.of("p" + p));
        }
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger scored = new AtomicInteger();
        BulkScorer scorer = new BulkScorer((person, month) -> new SchemeChoice.Chosen(SCHEMES.get(1)), 1);

        boolean all = scorer.score(
                columns, JANUARY, JANUARY, one -> scored.incrementAndGet(), () -> asked.incrementAndGet() < 3);

        assertThat(all).isFalse();
        assertThat(scored.get()).isBetween(1, 999);
    }

    @Test
    void monthsOutsideAreACallersMistake() {
        FactColumns columns = new FactColumns(JANUARY, 2);
        BulkScorer scorer = new BulkScorer((person, month) -> new SchemeChoice.None(), 1);

        assertThatThrownBy(() -> columns.add(PersonId.of("p"), JANUARY.minusMonths(1), "t1", BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> scorer.score(columns, JANUARY, JANUARY.plusMonths(2), one -> {}, () -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> new BulkScorer((person, month) -> new SchemeChoice.None(), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FactColumns(JANUARY, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anErrorOfTheTakerComesOut() {
        FactColumns columns = new FactColumns(JANUARY, 1);
        columns.add(PersonId.of("a"));
        columns.add(PersonId.of("b"));
        BulkScorer scorer = new BulkScorer((person, month) -> new SchemeChoice.Chosen(SCHEMES.get(1)), 2);

        assertThatThrownBy(() -> scorer.score(
                        columns,
                        JANUARY,
                        JANUARY,
                        one -> {
                            throw new IllegalStateException("full");
                        },
                        () -> true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("full");
    }
}
