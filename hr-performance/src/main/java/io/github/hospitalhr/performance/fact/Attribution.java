package io.github.hospitalhr.performance.fact;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.unit.UnitId;
import java.util.Objects;

/** To whom the source lays a fact. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "to")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Attribution.ToPerson.class, name = "person"),
    @JsonSubTypes.Type(value = Attribution.ToShift.class, name = "shift"),
    @JsonSubTypes.Type(value = Attribution.ToTeam.class, name = "team")
})
public sealed interface Attribution {

    /**
     * One person.
     *
     * @param person whom it concerns
     */
    record ToPerson(PersonId person) implements Attribution {
        public ToPerson {
            Objects.requireNonNull(person, "person");
        }
    }

    /**
     * The people of one shift: a patient rates the night, not a nurse.
     *
     * @param unit the unit
     * @param shift the host's code of the shift
     */
    record ToShift(UnitId unit, String shift) implements Attribution {
        public ToShift {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(shift, "shift");
        }
    }

    /**
     * A team as a whole; counts for no single person.
     *
     * @param unit the unit
     */
    record ToTeam(UnitId unit) implements Attribution {
        public ToTeam {
            Objects.requireNonNull(unit, "unit");
        }
    }

    /**
     * One person.
     *
     * @param person whom it concerns
     * @return the attribution
     */
    static Attribution person(PersonId person) {
        return new ToPerson(person);
    }
}
