package io.github.hospitalhr.domain.mutation;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.Disclosure;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.time.AsOf;
import java.util.Optional;

/** A face that asks its gate in one operation and forgets it in the other. */
public final class ForgetsTheGate {

    private final PeopleDirectory people;
    private final AccessGate gate;

    /** Takes both. */
    public ForgetsTheGate(PeopleDirectory people, AccessGate gate) {
        this.people = people;
        this.gate = gate;
    }

    /** Asks. */
    public Optional<Person> asks(PersonId id, AsOf times) {
        return gate.read("person", id, Disclosure.whole(DataClass.IDENTITY), () -> people.find(id, times));
    }

    /** Forgets. */
    public Optional<Person> forgets(PersonId id, AsOf times) {
        return gate.today().equals(times.date()) ? people.find(id, times) : Optional.empty();
    }
}
