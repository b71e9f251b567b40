package io.github.hospitalhr.performance.consequence;

import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.PersonId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A wish to end an employment, with what has been done so far.
 *
 * @param person the person
 * @param employmentType the relation to the hospital
 * @param ground on what it is meant to rest
 * @param day the day meant
 * @param evidence the steps done, each with the host's reference to its evidence
 * @param bars circumstances that hold
 */
public record ExitCase(
        PersonId person,
        EmploymentType employmentType,
        ExitGround ground,
        LocalDate day,
        Map<ExitStep, String> evidence,
        Set<ExitBar> bars) {

    public ExitCase {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(employmentType, "employmentType");
        Objects.requireNonNull(ground, "ground");
        Objects.requireNonNull(day, "day");
        evidence = Maps.immutableEnumMap(evidence);
        bars = Sets.immutableEnumSet(bars);
        if (evidence.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "a step is marked done without a reference.\nMaybe the document has no number yet.");
        }
    }

    /**
     * A case without any step done.
     *
     * @param person the person
     * @param type the relation to the hospital
     * @param ground on what it is meant to rest
     * @param day the day meant
     * @return the case
     */
    public static ExitCase of(PersonId person, EmploymentType type, ExitGround ground, LocalDate day) {
        return new ExitCase(person, type, ground, day, Map.of(), EnumSet.noneOf(ExitBar.class));
    }

    /** Ground and day only. */
    @Override
    public String toString() {
        return "ExitCase[" + ground + " " + day + "]";
    }
}
