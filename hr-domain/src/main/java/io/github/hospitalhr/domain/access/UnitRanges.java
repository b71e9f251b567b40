package io.github.hospitalhr.domain.access;

import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Tells in two comparisons whether one unit stands below another: units are numbered depth first, and each knows the numbers below
 * it. Immutable.
 */
final class UnitRanges {

    /** The number of a unit and the first number behind those below it. */
    private record Range(int from, int to) {}

    /** By the unit's identifier: flat and without a wrapper, so that a check touches few cache lines. */
    private final Map<String, Range> ranges;

    private final List<UnitId> ordered = new ArrayList<>();

    UnitRanges(UnitTree tree) {
        Map<String, Range> numbered = new HashMap<>();
        for (Unit unit : tree.units()) {
            if (unit.parent() == null) {
                number(tree, unit, numbered);
            }
        }
        this.ranges = Map.copyOf(numbered);
    }

    private void number(UnitTree tree, Unit unit, Map<String, Range> numbered) {
        int from = ordered.size();
        ordered.add(unit.id());
        tree.children(unit.id()).forEach(child -> number(tree, child, numbered));
        numbered.put(unit.id().value(), new Range(from, ordered.size()));
    }

    boolean isWithin(UnitId unit, UnitId above) {
        if (unit.equals(above)) {
            return true;
        }
        Range outer = ranges.get(above.value());
        Range inner = outer == null ? null : ranges.get(unit.value());
        return outer != null && inner != null && outer.from <= inner.from && inner.from < outer.to;
    }

    boolean anyWithin(List<UnitId> units, List<UnitId> above) {
        for (int i = 0; i < units.size(); i++) {
            for (int j = 0; j < above.size(); j++) {
                if (isWithin(units.get(i), above.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The units and all below them. */
    SortedSet<UnitId> below(Collection<UnitId> units) {
        SortedSet<UnitId> all = new TreeSet<>(units);
        for (UnitId unit : units) {
            Range range = ranges.get(unit.value());
            if (range != null) {
                all.addAll(ordered.subList(range.from, range.to));
            }
        }
        return all;
    }
}
