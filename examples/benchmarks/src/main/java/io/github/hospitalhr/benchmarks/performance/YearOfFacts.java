package io.github.hospitalhr.benchmarks.performance;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.performance.indicator.Aggregation;
import io.github.hospitalhr.performance.indicator.DeductionCurve;
import io.github.hospitalhr.performance.indicator.Direction;
import io.github.hospitalhr.performance.indicator.Indicator;
import io.github.hospitalhr.performance.indicator.IndicatorBuilder;
import io.github.hospitalhr.performance.indicator.LinearCurve;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import io.github.hospitalhr.performance.indicator.MissingData;
import io.github.hospitalhr.performance.scheme.Applicability;
import io.github.hospitalhr.performance.scheme.ResolvedScheme;
import io.github.hospitalhr.performance.scheme.Scheme;
import io.github.hospitalhr.performance.scheme.SchemeGroup;
import io.github.hospitalhr.performance.scheme.SchemeLibrary;
import io.github.hospitalhr.performance.scheme.WeightedIndicator;
import io.github.hospitalhr.performance.score.FactColumns;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented facts of many people over twelve months, in the order of the calendar, and the scheme they are scored by. */
final class YearOfFacts {

    static final YearMonth JANUARY = YearMonth.of(2026, 1);
    static final int MONTHS = 12;
    static final List<String> TYPES =
            List.of("infusion", "nursing.time", "survey", "complaint", "late", "check", "check.passed", "incident");

    private final int people;
    private final long facts;

    YearOfFacts(int people, long facts) {
        this.people = people;
        this.facts = facts;
    }

    /** Takes one fact; the value in ten-thousandths of the smallest unit. */
    interface Taker {
        void take(int person, int month, int type, long value);
    }

    /** The same facts each time. */
    void each(Taker taker) {
        Random random = new Random(7);
        for (long i = 0; i < facts; i++) {
            int month = (int) (i * MONTHS / facts);
            int kind = random.nextInt(100);
            int type = kind < 34
                    ? 0
                    : kind < 60 ? 1 : kind < 80 ? 2 : kind < 88 ? 5 : kind < 96 ? 6 : kind < 97 ? 3 : kind < 99 ? 4 : 7;
            long value = switch (type) {
                case 0 -> 1 + random.nextInt(4);
                case 1 -> 15 + random.nextInt(60);
                case 2 -> 700 + random.nextInt(301);
                case 5 -> 10;
                case 6 -> 8 + random.nextInt(3);
                default -> 1;
            };
            taker.take(random.nextInt(people), month, type, value * 10_000);
        }
    }

    FactColumns columns() {
        FactColumns columns = new FactColumns(JANUARY, MONTHS);
        PersonId[] ids = new PersonId[people];
        for (int p = 0; p < people; p++) {
            ids[p] = PersonId.of(String.format(Locale.ROOT, "p%05d", p));
            columns.add(ids[p]);
        }
        YearMonth[] months = new YearMonth[MONTHS];
        for (int m = 0; m < MONTHS; m++) {
            months[m] = JANUARY.plusMonths(m);
        }
        each((person, month, type, value) ->
                columns.add(ids[person], months[month], TYPES.get(type), BigDecimal.valueOf(value / 10_000)));
        return columns;
    }

    /** Workload, satisfaction, quality, discipline: seven indicators over eight types. */
    static ResolvedScheme scheme() {
        List<Indicator> indicators = List.of(
                facts("infusions", "infusion", Aggregation.SUM, MeasureUnit.COUNT)
                        .curve(Direction.HIGHER_IS_BETTER, LinearCurve.of("0", "90"))
                        .missing(1, MissingData.RENORMALISE)
                        .build(),
                facts("hours", "nursing.time", Aggregation.SUM, MeasureUnit.HOUR)
                        .curve(Direction.HIGHER_IS_BETTER, LinearCurve.of("0", "20"))
                        .missing(1, MissingData.RENORMALISE)
                        .build(),
                facts("satisfaction", "survey", Aggregation.MEAN, MeasureUnit.PERCENT)
                        .curve(Direction.HIGHER_IS_BETTER, LinearCurve.of("60", "100"))
                        .missing(5, MissingData.RENORMALISE)
                        .build(),
                facts("complaints", "complaint", Aggregation.SUM, MeasureUnit.COUNT)
                        .curve(Direction.LOWER_IS_BETTER, DeductionCurve.of("15"))
                        .missing(0, MissingData.ZERO)
                        .build(),
                facts("lateness", "late", Aggregation.SUM, MeasureUnit.COUNT)
                        .curve(Direction.LOWER_IS_BETTER, DeductionCurve.of("10"))
                        .missing(0, MissingData.ZERO)
                        .build(),
                Indicator.builder("accuracy", "准确率", "accuracy")
                        .percentage("check.passed", "check")
                        .curve(Direction.HIGHER_IS_BETTER, LinearCurve.of("70", "100"))
                        .missing(3, MissingData.RENORMALISE)
                        .build(),
                facts("incidents", "incident", Aggregation.SUM, MeasureUnit.COUNT)
                        .curve(Direction.LOWER_IS_BETTER, DeductionCurve.of("20"))
                        .missing(0, MissingData.ZERO)
                        .build());
        String[] weights = {"20", "20", "20", "10", "10", "10", "10"};
        SchemeGroup[] groups = new SchemeGroup[weights.length];
        for (int i = 0; i < weights.length; i++) {
            String id = indicators.get(i).id().value();
            groups[i] = SchemeGroup.of(id, Label.of(id, id), weights[i], WeightedIndicator.of(id, "100"));
        }
        Scheme scheme = Scheme.of(
                "bench",
                Label.of("基准", "bench"),
                Applicability.EVERYBODY,
                DateRange.startingOn(LocalDate.of(2026, 1, 1)),
                groups);
        return new SchemeLibrary(indicators, List.of(scheme))
                .resolve("bench", JANUARY.atDay(1))
                .orElseThrow();
    }

    private static IndicatorBuilder facts(String id, String type, Aggregation how, MeasureUnit unit) {
        return Indicator.builder(id, id, id).facts(type, how, unit);
    }
}
