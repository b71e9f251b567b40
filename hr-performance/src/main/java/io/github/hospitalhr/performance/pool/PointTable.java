package io.github.hospitalhr.performance.pool;

import com.google.common.collect.ImmutableSortedMap;
import io.github.hospitalhr.performance.indicator.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A point table in the manner of RBRVS (以资源为基础的相对价值), with a factor for nights, one for risk, and the case-mix index
 * (CMI) of DRG for items marked so. Points keep 4 decimals half-up per line; their sum is exact. Immutable.
 */
public final class PointTable {

    private final ImmutableSortedMap<String, PointItem> items;
    private final BigDecimal nightFactor;

    /**
     * A table.
     *
     * @param items the items, each code once
     * @param nightFactor what work at night is multiplied by, from 1
     */
    public PointTable(List<PointItem> items, BigDecimal nightFactor) {
        Map<String, PointItem> map = new TreeMap<>();
        for (PointItem item : items) {
            if (map.put(item.code(), item) != null) {
                throw new IllegalArgumentException(
                        "code " + item.code() + " stands there twice.\nMaybe two tables were joined.");
            }
        }
        Decimals.plain("nightFactor", nightFactor);
        if (nightFactor.compareTo(BigDecimal.ONE) < 0) {
            throw new IllegalArgumentException("nightFactor (" + nightFactor + ") is below 1.\nMaybe 1.5 is meant.");
        }
        this.items = ImmutableSortedMap.copyOf(map);
        this.nightFactor = nightFactor;
    }

    /**
     * The points of work.
     *
     * @param work the work
     * @param caseMix case-mix index of the department; 1 where there is none
     * @param risk risk factor of the place, from 1: infectious ward, radiation
     * @return the points with their lines; work of unknown codes is named, not dropped
     */
    public PointStatement points(List<WorkItem> work, BigDecimal caseMix, BigDecimal risk) {
        Decimals.plain("caseMix", caseMix);
        Decimals.plain("risk", risk);
        if (caseMix.signum() <= 0 || risk.compareTo(BigDecimal.ONE) < 0) {
            throw new IllegalArgumentException("caseMix (" + caseMix + ") must be above 0 and risk (" + risk
                    + ") at least 1.\nMaybe they are swapped.");
        }
        List<PointStatement.Line> lines = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (WorkItem done : work) {
            PointItem item = items.get(done.code());
            if (item == null) {
                unknown.add(done.code());
                continue;
            }
            BigDecimal factor = risk.multiply(done.night() ? nightFactor : BigDecimal.ONE)
                    .multiply(item.complexity() ? caseMix : BigDecimal.ONE);
            BigDecimal points = item.points()
                    .multiply(done.quantity())
                    .multiply(factor)
                    .setScale(Decimals.POINT_SCALE, RoundingMode.HALF_UP);
            lines.add(new PointStatement.Line(done, item.points(), factor, points));
            total = total.add(points);
        }
        return new PointStatement(total, lines, unknown);
    }
}
