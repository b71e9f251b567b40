package io.github.hospitalhr.quickstart.performance;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.performance.report.Effect;
import io.github.hospitalhr.performance.report.Reports;
import io.github.hospitalhr.performance.report.StaffMonth;
import io.github.hospitalhr.performance.report.TrendPoint;
import io.github.hospitalhr.performance.report.UnitMonth;
import io.github.hospitalhr.performance.score.ScoreCard;
import io.github.hospitalhr.quickstart.page.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The reports of a month, as tables of data.
 *
 * @param staff headcount, turnover and cost of each department in the last three months; basic pay is invented
 * @param unit the unit whose scores are followed
 * @param trend its scores in the last three months
 * @param effect complaints before and after a measure in July, invented
 */
public record MonthReports(List<UnitMonth> staff, Bilingual unit, List<TrendPoint> trend, Effect effect) {

    private static final int MONTHS = 3;
    private static final int YEAR = 12;
    private static final int DRAWN = 6;

    /** The month of the year in which nurses began to introduce themselves at the bedside. */
    private static final int MEASURE = 7;

    public MonthReports {
        staff = List.copyOf(staff);
        trend = List.copyOf(trend);
    }

    /**
     * The reports of a result.
     *
     * @param result the month
     * @param seed seed of what is invented
     * @param staffOn everybody on a day
     */
    public static MonthReports of(MonthResult result, long seed, Function<LocalDate, List<StaffMember>> staffOn) {
        Set<PersonId> remembered = new TreeSet<>();
        result.earlier().forEach(card -> remembered.add(card.person()));
        StaffMember first = result.staff().stream()
                .filter(one -> remembered.contains(one.id()))
                .findFirst()
                .orElse(result.staff().get(0));
        Set<PersonId> unit = new TreeSet<>();
        result.staff().stream().filter(one -> one.unit().equals(first.unit())).forEach(one -> unit.add(one.id()));
        List<ScoreCard> cards = new ArrayList<>(result.earlier());
        cards.addAll(result.run().cards());
        cards.removeIf(card -> !unit.contains(card.person()));
        return new MonthReports(
                Reports.staff(staffMonths(result, staffOn)),
                first.unitName(),
                Reports.trend(cards),
                Reports.effect(complaints(result.month(), seed), result.month().withMonth(MEASURE))
                        .orElseThrow());
    }

    private static List<StaffMonth> staffMonths(MonthResult result, Function<LocalDate, List<StaffMember>> staffOn) {
        BigDecimal bonus =
                result.pool().pool().divide(BigDecimal.valueOf(result.staff().size()), 2, RoundingMode.HALF_UP);
        List<StaffMonth> months = new ArrayList<>();
        Map<PersonId, UnitId> before = new TreeMap<>();
        for (int i = MONTHS; i >= 0; i--) {
            YearMonth month = result.month().minusMonths(i);
            Map<PersonId, UnitId> now = new TreeMap<>();
            for (StaffMember one : staffOn.apply(month.atEndOfMonth())) {
                now.put(one.id(), one.department());
                BigDecimal extra = i == 0 ? result.pool().people().getOrDefault(one.id(), BigDecimal.ZERO) : bonus;
                months.add(new StaffMonth(
                        month,
                        one.department(),
                        one.id(),
                        true,
                        false,
                        basicPay(one).add(extra)));
            }
            before.forEach((person, unit) -> {
                if (!now.containsKey(person)) {
                    months.add(new StaffMonth(month, unit, person, false, true, BigDecimal.ZERO));
                }
            });
            before.clear();
            before.putAll(now);
        }
        return months;
    }

    private static BigDecimal basicPay(StaffMember one) {
        return switch (one.occupation()) {
            case DOCTOR -> new BigDecimal("11200.00");
            case NURSE, MIDWIFE -> new BigDecimal("7900.00");
            case TECHNICIAN, PHARMACIST -> new BigDecimal("8300.00");
            default -> new BigDecimal("6800.00");
        };
    }

    /** Complaints per 1,000 patient days of the year. */
    private static Map<YearMonth, BigDecimal> complaints(YearMonth last, long seed) {
        Random random = new Random(seed);
        Map<YearMonth, BigDecimal> rates = new TreeMap<>();
        for (int month = 1; month <= YEAR; month++) {
            int hundredths = (month < MEASURE ? 180 : 70) + random.nextInt(50);
            rates.put(last.withMonth(month), BigDecimal.valueOf(hundredths, 2));
        }
        return rates;
    }

    /** The rows of the three months that are shown. */
    List<UnitMonth> shown() {
        Set<YearMonth> months = new TreeSet<>();
        staff.forEach(row -> months.add(row.month()));
        YearMonth first = months.stream().skip(1).findFirst().orElseThrow();
        return staff.stream().filter(row -> !row.month().isBefore(first)).toList();
    }

    /** The same of the six departments with most people: more bars of a month tell nobody anything. */
    List<UnitMonth> largest() {
        Map<UnitId, Integer> people = new TreeMap<>();
        shown().forEach(row -> people.merge(row.unit(), row.headcount(), Math::max));
        List<UnitId> most = people.entrySet().stream()
                .sorted(Map.Entry.<UnitId, Integer>comparingByValue().reversed())
                .limit(DRAWN)
                .map(Map.Entry::getKey)
                .toList();
        return shown().stream().filter(row -> most.contains(row.unit())).toList();
    }

    /** {@code reports.json}: the tables behind the charts. */
    public Map<String, Object> json() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("note", "basic pay and complaints are invented");
        map.put("staff", shown().stream().map(MonthReports::row).toList());
        map.put("trendOf", Map.of("zh", unit.zh(), "en", unit.en()));
        map.put("trend", trend.stream().map(MonthReports::row).toList());
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("before", effect.before().toPlainString());
        change.put("after", effect.after().toPlainString());
        change.put("change", effect.change().toPlainString());
        change.put("percent", plain(effect.percent()));
        map.put("complaintsPer1000PatientDays", change);
        return map;
    }

    private static Map<String, Object> row(UnitMonth month) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("unit", month.unit().value());
        row.put("month", month.month().toString());
        row.put("headcount", month.headcount());
        row.put("left", month.left());
        row.put("turnoverPercent", plain(month.turnover()));
        row.put("cost", month.cost().toPlainString());
        row.put("costPerHead", plain(month.costPerHead()));
        return row;
    }

    private static Map<String, Object> row(TrendPoint point) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("month", point.month().toString());
        row.put("scored", point.scored());
        row.put("mean", plain(point.mean()));
        row.put("median", plain(point.median()));
        return row;
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
