package io.github.hospitalhr.credentials.decision;

import io.github.hospitalhr.domain.spi.UnitDirectory;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitKind;
import io.github.hospitalhr.domain.unit.UnitTree;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Places from the unit directory: the registered institution of the units above a unit, the zone of its campus. Reads the directory at
 * every question and keeps nothing. Thread-safe if the directory and the functions are.
 */
public final class UnitPlaces implements Places {

    private final UnitDirectory units;
    private final Function<List<Unit>, String> institution;
    private final Function<Unit, String> setting;

    /**
     * Places of a hospital that is registered as one institution, whose code is the identity of the hospital unit; settings are not told
     * apart.
     *
     * @param units the organisation
     */
    public UnitPlaces(UnitDirectory units) {
        this(units, UnitPlaces::hospital, unit -> "");
    }

    /**
     * Places.
     *
     * @param units the organisation
     * @param institution the code of the registered institution, as credentials state it, from the units on the way to a unit in the
     *     order of {@link UnitTree#path}; such as the campus where each campus is registered by itself
     * @param setting the setting of a unit, such as {@code OUTPATIENT}; empty where that says nothing
     */
    public UnitPlaces(UnitDirectory units, Function<List<Unit>, String> institution, Function<Unit, String> setting) {
        this.units = Objects.requireNonNull(units, "units");
        this.institution = Objects.requireNonNull(institution, "institution");
        this.setting = Objects.requireNonNull(setting, "setting");
    }

    private static String hospital(List<Unit> path) {
        return path.stream()
                .filter(u -> u.kind() == UnitKind.HOSPITAL)
                .map(u -> u.id().value())
                .findFirst()
                .orElse("");
    }

    /** {@inheritDoc} A hospital as a whole lies in no campus: it has no zone and is no place. */
    @Override
    public Optional<Place> of(UnitId unit, LocalDate day) {
        UnitTree tree = units.tree(AsOf.of(day));
        Optional<Unit> found = tree.find(unit);
        if (found.isEmpty() || tree.campusOf(unit).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Place(institution.apply(tree.path(unit)), setting.apply(found.get()), tree.zoneOf(unit)));
    }
}
