package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.domain.Workforce;
import io.github.hospitalhr.domain.people.PeopleDocument;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.unit.UnitsDocument;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Loads a folder into a workforce over a store in memory: the directories of the hospital. */
final class HospitalLoader {

    private HospitalLoader() {}

    static Hospital load(HospitalFolder folder, Documents documents, List<String> wards, Clock clock) {
        UnitsDocument units = documents.units(folder.units());
        PeopleDocument people = documents.people(folder.people());
        Map<String, RosterProblem> problems = inOrder(folder.problems(documents, wards), units);
        Workforce workforce =
                Workforce.builder(new InMemoryRecordStore(), clock).build();
        try {
            workforce.units().importAll(units);
            workforce.people().importAll(people);
        } catch (InvalidInputException e) {
            throw new BadInputException(
                    e.faults().stream().map(InputFault::toString).toList());
        }
        return new Hospital(workforce.people(), workforce.units(), problems, folder.english());
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
