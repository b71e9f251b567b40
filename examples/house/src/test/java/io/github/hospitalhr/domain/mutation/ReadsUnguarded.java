package io.github.hospitalhr.domain.mutation;

import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.time.AsOf;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers from the directory whoever asks, and by a detour. */
public final class ReadsUnguarded {

    private final PeopleDirectory people;

    /** Takes the directory. */
    public ReadsUnguarded(PeopleDirectory people) {
        this.people = people;
    }

    /** Reads. */
    public Optional<Person> direct(PersonId id, AsOf times) {
        return people.find(id, times);
    }

    /** Reads by a detour. */
    public Supplier<Optional<Person>> detour(PersonId id, AsOf times) {
        return () -> hidden(id, times);
    }

    private Optional<Person> hidden(PersonId id, AsOf times) {
        return direct(id, times);
    }

    /** Reads nothing. */
    public int harmless() {
        return 1;
    }
}
