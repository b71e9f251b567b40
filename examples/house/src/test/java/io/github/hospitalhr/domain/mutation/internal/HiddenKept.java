package io.github.hospitalhr.domain.mutation.internal;

import io.github.hospitalhr.domain.mutation.Kept;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.time.AsOf;

/** Reads for the interface. */
public final class HiddenKept implements Kept {

    private final PeopleDirectory people;

    /** Takes the directory. */
    public HiddenKept(PeopleDirectory people) {
        this.people = people;
    }

    @Override
    public int count() {
        return people.find(PersonId.of("p"), AsOf.of(java.time.LocalDate.EPOCH)).isPresent() ? 1 : 0;
    }
}
