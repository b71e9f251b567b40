package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.performance.indicator.Aggregation;
import io.github.hospitalhr.performance.indicator.FactMeasure;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts of some people, aggregated by person, month and type in one pass over the columns. */
final class Cells {

    private static final long ONE = 10_000;

    private final FactColumns facts;
    private final int from;
    private final int to;
    private final int types;
    private final long[] sum;
    private final int[] count;
    private final Map<Integer, BigDecimal> wideSum = new HashMap<>();
    private final BigDecimal @Nullable [] least;
    private final BigDecimal @Nullable [] most;
    private final BigDecimal @Nullable [] latest;
    private final boolean single;

    /** People {@code from} to {@code to}, exclusive; with the smallest, largest or latest values if somebody asks for them. */
    Cells(FactColumns facts, int from, int to, Set<Aggregation> asked) {
        this.facts = facts;
        this.from = from;
        this.to = to;
        this.types = Math.max(1, facts.types().size());
        long size = (long) (to - from) * facts.months() * types;
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("people x months x types (" + size
                    + ") are too many for one pass.\nMaybe use more threads, or score fewer months at a time.");
        }
        this.sum = new long[(int) size];
        this.count = new int[(int) size];
        this.least = asked.contains(Aggregation.MINIMUM) ? new BigDecimal[(int) size] : null;
        this.most = asked.contains(Aggregation.MAXIMUM) ? new BigDecimal[(int) size] : null;
        this.latest = asked.contains(Aggregation.LATEST) ? new BigDecimal[(int) size] : null;
        this.single = least != null || most != null || latest != null;
        fill();
    }

    private void fill() {
        List<FactColumns.Wide> wide = facts.wide();
        int nextWide = 0;
        long base = 0;
        for (int b = 0; b < facts.blocks().size(); b++) {
            FactColumns.Block block = facts.blocks().get(b);
            int used = facts.used(b);
            int at = 0;
            while (nextWide < wide.size() && wide.get(nextWide).before() < base + used) {
                int stop = (int) (wide.get(nextWide).before() - base);
                fill(block, at, stop);
                at = stop;
                add(wide.get(nextWide++));
            }
            fill(block, at, used);
            base += used;
        }
        while (nextWide < wide.size()) {
            add(wide.get(nextWide++));
        }
    }

    private void fill(FactColumns.Block block, int start, int stop) {
        int months = facts.months();
        for (int i = start; i < stop; i++) {
            int person = block.person[i];
            if (person < from || person >= to) {
                continue;
            }
            int cell = ((person - from) * months + block.month[i]) * types + block.type[i];
            long value = block.value[i];
            long before = sum[cell];
            long after = before + value;
            if (((before ^ after) & (value ^ after)) < 0) {
                wideSum.merge(cell, BigDecimal.valueOf(value, FactColumns.SCALE), BigDecimal::add);
            } else {
                sum[cell] = after;
            }
            count[cell]++;
            if (single) {
                one(cell, number(value));
            }
        }
    }

    private void add(FactColumns.Wide fact) {
        if (fact.person() >= from && fact.person() < to) {
            int cell = ((fact.person() - from) * facts.months() + fact.month()) * types + fact.type();
            wideSum.merge(cell, fact.value(), BigDecimal::add);
            count[cell]++;
            one(cell, fact.value());
        }
    }

    private void one(int cell, BigDecimal value) {
        if (least != null && (least[cell] == null || value.compareTo(least[cell]) < 0)) {
            least[cell] = value;
        }
        if (most != null && (most[cell] == null || value.compareTo(most[cell]) > 0)) {
            most[cell] = value;
        }
        if (latest != null) {
            latest[cell] = value;
        }
    }

    private static BigDecimal number(long value) {
        return value % ONE == 0 ? BigDecimal.valueOf(value / ONE) : BigDecimal.valueOf(value, FactColumns.SCALE);
    }

    /** What the cells say of a measure of a person. */
    PartValue value(int person, FactMeasure measure, YearMonth last, int months) {
        Integer type = facts.types().get(measure.factType());
        int end = (int) ChronoUnit.MONTHS.between(facts.first(), last);
        int samples = 0;
        long total = 0;
        BigDecimal beside = BigDecimal.ZERO;
        Totals found = new Totals(0, BigDecimal.ZERO, null, null, null);
        if (type != null) {
            for (int month = Math.max(0, end - months + 1); month <= end; month++) {
                int cell = ((person - from) * facts.months() + month) * types + type;
                if (count[cell] == 0) {
                    continue;
                }
                samples += count[cell];
                if (months == 1) {
                    total = sum[cell];
                } else {
                    beside = beside.add(number(sum[cell]));
                }
                beside = wideSum.isEmpty() ? beside : beside.add(wideSum.getOrDefault(cell, BigDecimal.ZERO));
                found = single ? extremes(found, cell) : found;
            }
        }
        BigDecimal exact = beside.signum() == 0 ? number(total) : beside.add(number(total));
        Totals totals = new Totals(samples, exact, found.least(), found.most(), found.latest());
        return new PartValue(measure, totals.value(measure), samples, List.of());
    }

    private Totals extremes(Totals so, int cell) {
        BigDecimal low = least == null ? null : least[cell];
        BigDecimal high = most == null ? null : most[cell];
        return new Totals(
                0,
                BigDecimal.ZERO,
                low == null || so.least() == null ? low : low.min(so.least()),
                high == null || so.most() == null ? high : high.max(so.most()),
                latest == null ? null : latest[cell]);
    }
}
