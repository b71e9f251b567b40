package io.github.hospitalhr.domain.unit;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The organisation on one day: hospital, campuses, departments, wards. Without cycles, wrong nesting or unknown parents,
 * and every unit below a hospital lies on exactly one campus. Immutable and safe for use by several threads.
 */
public final class UnitTree {

    private final ImmutableMap<UnitId, Unit> units;
    private final ImmutableListMultimap<UnitId, Unit> children;

    private UnitTree(Collection<Unit> units) {
        ImmutableMap.Builder<UnitId, Unit> byId = ImmutableMap.builder();
        ImmutableListMultimap.Builder<UnitId, Unit> below = ImmutableListMultimap.builder();
        for (Unit unit : units) {
            byId.put(unit.id(), unit);
            if (unit.parent() != null) {
                below.put(unit.parent(), unit);
            }
        }
        this.units = byId.buildOrThrow();
        this.children = below.build();
    }

    /**
     * The tree of the given units.
     *
     * @param units the units of one day; their order is kept among siblings
     * @return the tree
     * @throws InvalidInputException naming every unknown parent, cycle, wrong nesting, missing zone and repeated id
     */
    public static UnitTree of(Collection<Unit> units) {
        InvalidInputException.throwIfAny(faults(units));
        return new UnitTree(units);
    }

    /**
     * What keeps the given units from being a tree.
     *
     * @param units the units of one day
     * @return all faults; empty where {@link #of} would succeed
     */
    public static List<InputFault> faults(Collection<Unit> units) {
        return UnitTreeFaults.of(List.copyOf(units));
    }

    /**
     * A unit.
     *
     * @param id its identity
     * @return the unit, or empty where there is none on the day
     */
    public Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    /**
     * A unit that must exist.
     *
     * @param id its identity
     * @return the unit
     * @throws IllegalArgumentException if there is none on the day
     */
    public Unit unit(UnitId id) {
        Unit unit = units.get(id);
        if (unit == null) {
            throw new IllegalArgumentException("unit (" + id + ") is unknown among " + units.size()
                    + " units.\nMaybe it is closed on the day, or the id belongs to another hospital.");
        }
        return unit;
    }

    /**
     * All units.
     *
     * @return the units in the order given
     */
    public List<Unit> units() {
        return units.values().asList();
    }

    /**
     * All units of one kind.
     *
     * @param kind the kind
     * @return the units in the order given
     */
    public List<Unit> units(UnitKind kind) {
        return units.values().stream().filter(u -> u.kind() == kind).toList();
    }

    /**
     * The units directly below a unit.
     *
     * @param id the unit
     * @return its children in the order given
     */
    public List<Unit> children(UnitId id) {
        return children.get(id);
    }

    /**
     * A unit and all units below it, each before those below it.
     *
     * @param id the unit
     * @return the units, depth first
     * @throws IllegalArgumentException if the unit is unknown
     */
    public List<Unit> subtree(UnitId id) {
        List<Unit> result = new ArrayList<>();
        collect(unit(id), result);
        return List.copyOf(result);
    }

    private void collect(Unit unit, List<Unit> result) {
        result.add(unit);
        for (Unit child : children.get(unit.id())) {
            collect(child, result);
        }
    }

    /**
     * The way from a unit to the top.
     *
     * @param id the unit
     * @return the unit itself, the one above it, and so on up to the hospital
     * @throws IllegalArgumentException if the unit is unknown
     */
    public List<Unit> path(UnitId id) {
        List<Unit> result = new ArrayList<>();
        UnitId at = id;
        while (at != null) {
            Unit unit = unit(at);
            result.add(unit);
            at = unit.parent();
        }
        return List.copyOf(result);
    }

    /**
     * The campus a unit lies on.
     *
     * @param id the unit
     * @return the campus, or empty for a hospital
     * @throws IllegalArgumentException if the unit is unknown
     */
    public Optional<Unit> campusOf(UnitId id) {
        return path(id).stream().filter(u -> u.kind() == UnitKind.CAMPUS).findFirst();
    }

    /**
     * The time zone of a unit, which is that of its campus.
     *
     * @param id the unit
     * @return the zone
     * @throws IllegalArgumentException if the unit is unknown or a hospital, which has no zone of its own
     */
    public ZoneId zoneOf(UnitId id) {
        ZoneId zone = campusOf(id).map(Unit::zone).orElse(null);
        if (zone == null) {
            throw new IllegalArgumentException(
                    "unit (" + id + ") lies on no campus and has no time zone.\nMaybe ask for one of its campuses.");
        }
        return zone;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnitTree that
                && units.values().asList().equals(that.units.values().asList());
    }

    @Override
    public int hashCode() {
        return units.hashCode();
    }

    /** The number of units. */
    @Override
    public String toString() {
        return "UnitTree[" + units.size() + " units]";
    }
}
