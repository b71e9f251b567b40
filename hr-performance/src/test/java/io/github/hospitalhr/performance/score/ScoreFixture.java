package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.performance.fact.Fact;
import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.fact.FactShare;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.indicator.Aggregation;
import io.github.hospitalhr.performance.indicator.Direction;
import io.github.hospitalhr.performance.indicator.Indicator;
import io.github.hospitalhr.performance.indicator.LinearCurve;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import io.github.hospitalhr.performance.indicator.MissingData;
import io.github.hospitalhr.performance.scheme.Applicability;
import io.github.hospitalhr.performance.scheme.ResolvedScheme;
import io.github.hospitalhr.performance.scheme.Scheme;
import io.github.hospitalhr.performance.scheme.SchemeGroup;
import io.github.hospitalhr.performance.scheme.SchemeLibrary;
import io.github.hospitalhr.performance.scheme.WeightedIndicator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Facts and schemes for score tests. */
public final class ScoreFixture {

    public static final YearMonth MONTH = YearMonth.of(2026, 10);
    public static final PersonId NURSE = PersonId.of("n01");

    private ScoreFixture() {}

    public static LedgerEntry entry(String key, String type, LocalDate day, String value, MeasureUnit unit) {
        return entry(Fact.of(
                new FactKey("test", key),
                type,
                NURSE,
                day,
                day.atTime(10, 0).toInstant(ZoneOffset.UTC),
                new BigDecimal(value),
                unit));
    }

    public static LedgerEntry entry(Fact fact) {
        List<FactShare> shares = fact.withdrawn()
                ? List.of()
                : List.of(new FactShare(NURSE, fact.measure().toSmallest(fact.value())));
        return new LedgerEntry(fact, shares, Instant.EPOCH, false, "0".repeat(60) + fact.revision());
    }

    public static LedgerEntry rating(String indicator, String value) {
        return entry(indicator + "-" + value, indicator, MONTH.atDay(5), value, MeasureUnit.POINT);
    }

    /** An indicator that gives its mean out of five as points. */
    public static Indicator ofFive(String id, MissingData missing) {
        return Indicator.builder(id, "指标" + id, id)
                .facts(id, Aggregation.MEAN, MeasureUnit.POINT)
                .curve(Direction.HIGHER_IS_BETTER, LinearCurve.of("0", "5"))
                .missing(1, missing)
                .build();
    }

    public static ResolvedScheme scheme(List<Indicator> indicators, String... weights) {
        List<SchemeGroup> groups = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            String id = indicators.get(i).id().value();
            groups.add(SchemeGroup.of(id, Label.of(id, id), weights[i], WeightedIndicator.of(id, "100")));
        }
        Scheme scheme = Scheme.of(
                "s",
                Label.of("方案", "scheme"),
                Applicability.EVERYBODY,
                DateRange.startingOn(LocalDate.of(2026, 1, 1)),
                groups.toArray(SchemeGroup[]::new));
        return new SchemeLibrary(indicators, List.of(scheme))
                .resolve("s", MONTH.atDay(1))
                .orElseThrow();
    }

    /** The scheme with a score from the first fact on. */
    public static ResolvedScheme lenient(ResolvedScheme scheme) {
        return new ResolvedScheme(
                scheme.id(), scheme.version(), scheme.name(), scheme.lineage(), BigDecimal.ZERO, scheme.groups());
    }

    public static ScoreCard score(ResolvedScheme scheme, List<LedgerEntry> entries) {
        return new Scorer().score(scheme, MONTH, new PersonFacts(NURSE).putAll(entries), null);
    }
}
