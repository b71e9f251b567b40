package io.github.hospitalhr.performance.intake;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.performance.spi.ShiftDirectory;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who works where, from the host's directories. Thread-safe as far as they are. */
public final class Whereabouts {

    private final @Nullable PeopleDirectory people;
    private final ShiftDirectory shifts;

    private Whereabouts(@Nullable PeopleDirectory people, ShiftDirectory shifts) {
        this.people = people;
        this.shifts = Objects.requireNonNull(shifts, "shifts");
    }

    /**
     * From two directories.
     *
     * @param people the people
     * @param shifts the shifts
     * @return the whereabouts
     */
    public static Whereabouts of(PeopleDirectory people, ShiftDirectory shifts) {
        return new Whereabouts(Objects.requireNonNull(people, "people"), shifts);
    }

    /**
     * Without a directory of people: the sources are trusted to name people and units that exist.
     *
     * @param shifts the shifts
     * @return the whereabouts
     */
    public static Whereabouts trusting(ShiftDirectory shifts) {
        return new Whereabouts(null, shifts);
    }

    boolean knowsPeople() {
        return people != null;
    }

    List<UnitId> unitsOf(PersonId person, LocalDate day) {
        return people == null
                ? List.of()
                : people.find(person, AsOf.of(day))
                        .map(found -> found.postings().stream()
                                .map(posting -> posting.unit())
                                .distinct()
                                .toList())
                        .orElse(List.of());
    }

    List<PersonId> onShift(UnitId unit, LocalDate day, String shift) {
        return shifts.onShift(unit, day, shift);
    }
}
