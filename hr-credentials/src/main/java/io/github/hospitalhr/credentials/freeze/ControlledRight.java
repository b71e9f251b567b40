package io.github.hospitalhr.credentials.freeze;

import io.github.hospitalhr.credentials.decision.Act;
import io.github.hospitalhr.credentials.decision.Place;
import java.util.Objects;

/**
 * A right the host switches on and off for a person.
 *
 * @param name the host's name of the right, such as {@code emr.order}; 1 to 64 characters, once per person
 * @param act what it lets the person do
 * @param place where
 */
public record ControlledRight(String name, Act act, Place place) {

    public ControlledRight {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(place, "place");
        if (name.isBlank() || name.length() > 64) {
            throw new IllegalArgumentException(
                    "name must have 1 to 64 characters, but has " + name.length() + ".\nMaybe use the host's code.");
        }
    }
}
