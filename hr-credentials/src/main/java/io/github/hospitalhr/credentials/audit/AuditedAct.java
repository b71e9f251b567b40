package io.github.hospitalhr.credentials.audit;

import io.github.hospitalhr.credentials.decision.Act;
import io.github.hospitalhr.credentials.decision.Place;
import io.github.hospitalhr.domain.people.PersonId;
import java.util.Objects;

/**
 * What a person is asked about in an audit.
 *
 * @param person whom
 * @param act what they do
 * @param place where
 */
public record AuditedAct(PersonId person, Act act, Place place) {

    public AuditedAct {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(place, "place");
    }
}
