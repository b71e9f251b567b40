package io.github.hospitalhr.domain.access;

import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Tells in two comparisons whether one unit stands below another: units are numbered depth first, and each knows the numbers below
 * it. Immutable.
 */
final class UnitRanges {

    /** By the unit's identifier: its number and the first number behind those below it. */
    private final FlatTable ranges;

    private final List<UnitId> ordered = new ArrayList<>();

    UnitRanges(UnitTree tree) {
        ranges = new FlatTable(tree.units().size());
        for (Unit unit : tree.units()) {
            if (unit.parent() == null) {
                number(tree, unit);
            }
        }
    }

    private record Visit(Unit unit, int from, Iterator<Unit> children) {}

    /** Not by recursion: a tree may be as deep as it has units. */
    private void number(UnitTree tree, Unit top) {
        Deque<Visit> open = new ArrayDeque<>();
        open.push(visit(tree, top));
        while (!open.isEmpty()) {
            Visit visit = open.element();
            if (visit.children().hasNext()) {
                open.push(visit(tree, visit.children().next()));
            } else {
                ranges.add(visit.unit().id().value(), visit.from(), ordered.size());
                open.pop();
            }
        }
    }

    private Visit visit(UnitTree tree, Unit unit) {
        ordered.add(unit.id());
        return new Visit(unit, ordered.size() - 1, tree.children(unit.id()).iterator());
    }

    boolean isWithin(UnitId unit, UnitId above) {
        if (unit.equals(above)) {
            return true;
        }
        int outer = ranges.find(above.value());
        int inner = ranges.find(unit.value());
        return outer != 0
                && inner != 0
                && ranges.at(outer) <= ranges.at(inner)
                && ranges.at(inner) < ranges.at(outer + 1);
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
            int range = ranges.find(unit.value());
            if (range != 0) {
                all.addAll(ordered.subList(ranges.at(range), ranges.at(range + 1)));
            }
        }
        return all;
    }

    /** Of units those that lie below no other of them. */
    SortedSet<UnitId> tops(Collection<UnitId> units) {
        SortedSet<UnitId> tops = new TreeSet<>(units);
        tops.removeIf(unit -> units.stream().anyMatch(other -> !other.equals(unit) && isWithin(unit, other)));
        return tops;
    }

    /** The tops of what lies below both. */
    SortedSet<UnitId> commonTops(Collection<UnitId> some, Collection<UnitId> others) {
        TreeSet<UnitId> tops = new TreeSet<>();
        some.stream().filter(a -> others.stream().anyMatch(b -> isWithin(a, b))).forEach(tops::add);
        others.stream().filter(b -> some.stream().anyMatch(a -> isWithin(b, a))).forEach(tops::add);
        return tops;
    }
}
