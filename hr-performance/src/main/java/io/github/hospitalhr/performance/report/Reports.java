package io.github.hospitalhr.performance.report;

import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.performance.indicator.Decimals;
import io.github.hospitalhr.performance.score.ScoreCard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Computes reports from data of the host and from closed cards. Pure functions. */
public final class Reports {

    private Reports() {}

    private record Key(UnitId unit, YearMonth month) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byUnit = unit.compareTo(other.unit);
            return byUnit != 0 ? byUnit : month.compareTo(other.month);
        }
    }

    /**
     * Headcount, turnover and cost by unit and month.
     *
     * @param staff one entry for each person, unit and month
     * @return the rows, by unit, then month
     */
    public static List<UnitMonth> staff(List<StaffMonth> staff) {
        Map<Key, List<StaffMonth>> groups = new TreeMap<>();
        staff.forEach(one -> groups.computeIfAbsent(new Key(one.unit(), one.month()), key -> new ArrayList<>())
                .add(one));
        List<UnitMonth> rows = new ArrayList<>();
        groups.forEach((key, people) -> {
            List<StaffMonth> last = groups.get(new Key(key.unit(), key.month().minusMonths(1)));
            rows.add(row(key, people, last == null ? null : present(last)));
        });
        return List.copyOf(rows);
    }

    private static UnitMonth row(Key key, List<StaffMonth> people, @Nullable Integer before) {
        int headcount = present(people);
        int left = (int) people.stream().filter(StaffMonth::leftHospital).count();
        BigDecimal cost = people.stream().map(StaffMonth::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal turnover = before == null || before + headcount == 0
                ? null
                : BigDecimal.valueOf(left * 200L)
                        .divide(BigDecimal.valueOf((long) before + headcount), 2, RoundingMode.HALF_UP);
        BigDecimal perHead =
                headcount == 0 ? null : cost.divide(BigDecimal.valueOf(headcount), 2, RoundingMode.HALF_UP);
        return new UnitMonth(key.unit(), key.month(), headcount, left, turnover, cost, perHead);
    }

    private static int present(List<StaffMonth> people) {
        return (int) people.stream().filter(StaffMonth::presentAtEnd).count();
    }

    /**
     * The trend of scores.
     *
     * @param cards cards of a group over some months; one of each person and month
     * @return one point for each month, ascending
     */
    public static List<TrendPoint> trend(List<ScoreCard> cards) {
        Map<YearMonth, List<BigDecimal>> months = new TreeMap<>();
        for (ScoreCard card : cards) {
            List<BigDecimal> scores = months.computeIfAbsent(card.month(), month -> new ArrayList<>());
            if (card.score() != null) {
                scores.add(card.score());
            }
        }
        List<TrendPoint> points = new ArrayList<>();
        months.forEach((month, scores) -> points.add(
                scores.isEmpty()
                        ? new TrendPoint(month, 0, null, null)
                        : new TrendPoint(month, scores.size(), mean(scores, 2), median(scores))));
        return List.copyOf(points);
    }

    private static BigDecimal mean(List<BigDecimal> values, int scale) {
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(values.size()), scale, RoundingMode.HALF_UP);
    }

    private static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half).setScale(2, RoundingMode.HALF_UP)
                : mean(sorted.subList(half - 1, half + 1), 2);
    }

    /**
     * A number before and after a measure.
     *
     * @param monthly the number by month, such as complaints per 1,000 patient days
     * @param from the first month with the measure
     * @return the effect, or empty where a side has no month
     */
    public static Optional<Effect> effect(Map<YearMonth, BigDecimal> monthly, YearMonth from) {
        List<BigDecimal> before = new ArrayList<>();
        List<BigDecimal> after = new ArrayList<>();
        new TreeMap<>(monthly)
                .forEach((month, value) -> (month.isBefore(from) ? before : after).add(Decimals.plain("value", value)));
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal was = mean(before, 4);
        BigDecimal is = mean(after, 4);
        BigDecimal change = is.subtract(was);
        BigDecimal percent = was.signum() == 0
                ? null
                : change.multiply(BigDecimal.valueOf(100)).divide(was, 2, RoundingMode.HALF_UP);
        return Optional.of(new Effect(was, is, change, percent, before.size(), after.size()));
    }
}
