package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.domain.people.PeopleDocument;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitsDocument;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Loads a folder into the directories of the SDK. */
final class HospitalLoader {

    private HospitalLoader() {}

    static Hospital load(HospitalFolder folder, Documents documents, List<String> wards, Clock clock) {
        UnitsDocument units = documents.units(folder.units());
        PeopleDocument people = documents.people(folder.people());
        TreeMap<PersonId, PersonFile> files = new TreeMap<>();
        people.people().forEach(file -> files.put(file.id(), file));
        PeopleDirectory directory = new PeopleDirectory() {
            @Override
            public Optional<Person> find(PersonId id, AsOf times) {
                return Optional.ofNullable(files.get(id)).flatMap(file -> file.asOf(times.date()));
            }

            @Override
            public List<Person> workingIn(UnitId unit, AsOf times) {
                return files.values().stream()
                        .flatMap(file -> file.asOf(times.date()).stream())
                        .filter(person -> person.worksIn(unit))
                        .toList();
            }

            @Override
            public List<Person> page(@Nullable PersonId after, int limit, AsOf times) {
                return (after == null ? files : files.tailMap(after, false))
                        .values().stream()
                                .flatMap(file -> file.asOf(times.date()).stream())
                                .limit(limit)
                                .toList();
            }
        };
        Map<String, RosterProblem> problems = inOrder(folder.problems(documents, wards), units);
        return new Hospital(directory, times -> units.asOf(times.date()), problems, folder.english());
    }

    /** In the order in which the hospital lists its units. */
    private static Map<String, RosterProblem> inOrder(Map<String, RosterProblem> problems, UnitsDocument units) {
        Map<String, RosterProblem> ordered = new LinkedHashMap<>();
        units.units().stream()
                .map(unit -> unit.value().id().value())
                .filter(problems::containsKey)
                .forEach(id -> ordered.put(id, problems.get(id)));
        problems.forEach(ordered::putIfAbsent);
        return ordered;
    }
}
