package io.github.hospitalhr.performance.score;

import static io.github.hospitalhr.performance.score.ScoreFixture.MONTH;
import static io.github.hospitalhr.performance.score.ScoreFixture.NURSE;
import static io.github.hospitalhr.performance.score.ScoreFixture.score;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.fact.Attribution;
import io.github.hospitalhr.performance.fact.Fact;
import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.indicator.Aggregation;
import io.github.hospitalhr.performance.indicator.Direction;
import io.github.hospitalhr.performance.indicator.FactMeasure;
import io.github.hospitalhr.performance.indicator.Indicator;
import io.github.hospitalhr.performance.indicator.LinearCurve;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import io.github.hospitalhr.performance.indicator.MissingData;
import io.github.hospitalhr.performance.intake.InMemoryFactLedger;
import io.github.hospitalhr.performance.pack.PerformancePacks;
import io.github.hospitalhr.performance.scheme.ResolvedScheme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Metamorphic tests: what must not change a score, and how it must change. */
class ScoringPropertiesTest {

    private static final ResolvedScheme SCHEME = ScoreFixture.lenient(PerformancePacks.shippedLibrary()
            .resolve("cn-administrative", MONTH.atDay(1))
            .orElseThrow());

    private static Fact fact(int number, Random random) {
        List<FactMeasure> parts = SCHEME.lines().stream()
                .flatMap(l -> l.indicator().measure().parts().stream())
                .toList();
        FactMeasure part = parts.get(random.nextInt(parts.size()));
        LocalDate day = MONTH.atDay(1 + random.nextInt(28));
        BigDecimal value = BigDecimal.valueOf(random.nextInt(10_000), 2);
        return Fact.of(
                new FactKey("test", "k" + number),
                part.factType(),
                NURSE,
                day,
                day.atTime(random.nextInt(24), 0).toInstant(ZoneOffset.UTC),
                value,
                part.unit());
    }

    private static List<LedgerEntry> facts(Random random) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (int i = random.nextInt(80); i >= 0; i--) {
            entries.add(ScoreFixture.entry(fact(i, random)));
        }
        return entries;
    }

    @Test
    void orderOfArrivalChangesNothing() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<LedgerEntry> entries = facts(random);
            ScoreCard card = score(SCHEME, entries);
            Collections.shuffle(entries, random);
            assertThat(score(SCHEME, entries)).as("seed %d", seed).isEqualTo(card);
        }
    }

    @Test
    void unitsChangeNothing() {
        for (long seed = 0; seed < 200; seed++) {
            List<LedgerEntry> entries = facts(new Random(seed));
            List<LedgerEntry> other =
                    entries.stream().map(ScoringPropertiesTest::inSmallest).toList();
            assertThat(score(SCHEME, other)).as("seed %d", seed).isEqualTo(score(SCHEME, entries));
        }
    }

    private static LedgerEntry inSmallest(LedgerEntry entry) {
        Fact fact = entry.fact();
        MeasureUnit smallest = switch (fact.measure().dimension()) {
            case COUNT -> MeasureUnit.COUNT;
            case TIME -> MeasureUnit.MINUTE;
            case SHARE -> MeasureUnit.PER_MILLE;
            case POINT -> MeasureUnit.POINT;
            case MONEY -> MeasureUnit.CENT;
        };
        return ScoreFixture.entry(new Fact(
                fact.key(),
                1,
                false,
                fact.type(),
                fact.attribution(),
                null,
                fact.day(),
                fact.occurredAt(),
                fact.measure().toSmallest(fact.value()),
                smallest));
    }

    @Test
    void scaleOfWeightsChangesNothing() {
        for (long seed = 0; seed < 100; seed++) {
            List<LedgerEntry> entries = facts(new Random(seed));
            ResolvedScheme scaled = new ResolvedScheme(
                    "s",
                    1,
                    Label.of("", ""),
                    List.of(),
                    BigDecimal.ZERO,
                    SCHEME.groups().stream()
                            .map(g -> new ResolvedScheme.Group(
                                    g.id(),
                                    g.name(),
                                    g.weight(),
                                    g.lines().stream()
                                            .map(l -> new ResolvedScheme.Line(
                                                    l.indicator(), l.weight().multiply(new BigDecimal("0.37"))))
                                            .toList()))
                            .toList());
            assertThat(score(scaled, entries).score())
                    .as("seed %d", seed)
                    .isEqualTo(score(SCHEME, entries).score());
        }
    }

    @Test
    void runningScoresEqualAFullScoring() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            InMemoryFactLedger ledger = new InMemoryFactLedger();
            RunningScores running = new RunningScores(ledger);
            int firstCard = random.nextInt(100);
            Map<FactKey, LedgerEntry> counting = new HashMap<>();
            for (int step = 0; step < 120; step++) {
                Fact next = fact(random.nextInt(40), random);
                LedgerEntry before = counting.get(next.key());
                int revision = before == null ? 1 : before.fact().revision() + 1;
                LedgerEntry entry = ScoreFixture.entry(new Fact(
                        next.key(),
                        revision,
                        random.nextInt(5) == 0,
                        next.type(),
                        next.attribution(),
                        null,
                        next.day(),
                        next.occurredAt(),
                        next.value(),
                        next.measure()));
                counting.put(next.key(), entry);
                ledger.append(List.of(entry));
                running.put(entry, before);
                if (step >= firstCard && step % 20 == 19) {
                    List<LedgerEntry> now = counting.values().stream()
                            .filter(e -> !e.fact().withdrawn())
                            .toList();
                    assertThat(running.card(SCHEME, NURSE, MONTH, null))
                            .as("seed %d step %d", seed, step)
                            .isEqualTo(score(SCHEME, now));
                }
            }
        }
    }

    /** A window of two months, a share of two types, points carried on: all a card may depend on beside the facts that came last. */
    private static ResolvedScheme windows(String... weights) {
        return ScoreFixture.scheme(
                List.of(
                        Indicator.builder("hours", "工时", "hours")
                                .facts("hours", Aggregation.SUM, MeasureUnit.HOUR)
                                .months(2)
                                .curve(Direction.HIGHER_IS_BETTER, LinearCurve.of("0", "20"))
                                .missing(1, MissingData.RENORMALISE)
                                .build(),
                        Indicator.builder("accuracy", "准确率", "accuracy")
                                .percentage("check.passed", "check")
                                .curve(Direction.HIGHER_IS_BETTER, LinearCurve.of("0", "100"))
                                .missing(2, MissingData.ZERO)
                                .build(),
                        Indicator.builder("peer", "互评", "peer")
                                .facts("peer", Aggregation.MEAN, MeasureUnit.POINT)
                                .curve(Direction.HIGHER_IS_BETTER, LinearCurve.of("0", "5"))
                                .missing(2, MissingData.CARRY)
                                .build(),
                        ScoreFixture.ofFive("goal", MissingData.HOLD)),
                weights);
    }

    @Test
    void aRunningCardIsThatOfAFullScoringWhoeverAsksForWhichMonthWhen() {
        List<String> types = List.of("hours", "check", "check.passed", "peer", "goal");
        ResolvedScheme usual = windows("40", "30", "20", "10");
        ResolvedScheme other = windows("10", "20", "30", "40");
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            InMemoryFactLedger ledger = new InMemoryFactLedger();
            RunningScores running = new RunningScores(ledger);
            Map<FactKey, LedgerEntry> counting = new HashMap<>();
            List<ScoreCard> shown = new ArrayList<>();
            for (int step = 0; step < 100; step++) {
                String type = types.get(random.nextInt(types.size()));
                FactKey key = new FactKey("test", "k" + random.nextInt(20));
                LedgerEntry before = counting.get(key);
                LocalDate day = MONTH.minusMonths(random.nextInt(3)).atDay(1 + random.nextInt(28));
                LedgerEntry entry = ScoreFixture.entry(new Fact(
                        key,
                        before == null ? 1 : before.fact().revision() + 1,
                        random.nextInt(4) == 0,
                        type,
                        Attribution.person(NURSE),
                        null,
                        day,
                        day.atStartOfDay().toInstant(ZoneOffset.UTC),
                        BigDecimal.valueOf(random.nextInt(600), 2),
                        type.equals("hours")
                                ? MeasureUnit.HOUR
                                : type.startsWith("check") ? MeasureUnit.COUNT : MeasureUnit.POINT));
                counting.put(key, entry);
                ledger.append(List.of(entry));
                running.put(entry, before);
                if (random.nextInt(3) > 0) {
                    YearMonth month = random.nextInt(4) == 0 ? MONTH.minusMonths(1) : MONTH;
                    ResolvedScheme scheme = random.nextInt(8) == 0 ? other : usual;
                    ScoreCard last = shown.isEmpty() ? null : shown.get(random.nextInt(shown.size()));
                    PersonFacts all = new PersonFacts(NURSE).putAll(List.copyOf(counting.values()));
                    ScoreCard full = new Scorer().score(scheme, month, all, last);
                    assertThat(running.card(scheme, NURSE, month, last))
                            .as("seed %d step %d", seed, step)
                            .isEqualTo(full);
                    shown.add(full);
                }
            }
        }
    }

    @Test
    void moreOfABadThingNeverHelps() {
        int compared = 0;
        for (long seed = 0; seed < 100; seed++) {
            List<LedgerEntry> entries = facts(new Random(seed));
            BigDecimal before = score(SCHEME, entries).score();
            if (before == null) {
                // Of whom too little is known, there is no score to compare with.
                continue;
            }
            compared++;
            entries.add(ScoreFixture.entry("late", "attendance.late", MONTH.atDay(9), "1", MeasureUnit.COUNT));
            assertThat(score(SCHEME, entries).score()).as("seed %d", seed).isLessThanOrEqualTo(before);
        }
        assertThat(compared).isGreaterThan(50);
    }
}
