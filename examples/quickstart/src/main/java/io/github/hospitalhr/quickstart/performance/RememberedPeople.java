package io.github.hospitalhr.quickstart.performance;

import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.unit.UnitId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A directory asked once for each person and day: nothing changes while the demonstration runs. For one thread. */
final class RememberedPeople implements PeopleDirectory {

    private final PeopleDirectory people;
    private final Map<List<Object>, Optional<Person>> found = new HashMap<>();

    RememberedPeople(PeopleDirectory people) {
        this.people = people;
    }

    @Override
    public Optional<Person> find(PersonId id, AsOf times) {
        return found.computeIfAbsent(List.of(id, times), key -> people.find(id, times));
    }

    @Override
    public List<Person> workingIn(UnitId unit, AsOf times) {
        return people.workingIn(unit, times);
    }

    @Override
    public List<Person> page(@Nullable PersonId after, int limit, AsOf times) {
        return people.page(after, limit, times);
    }
}
