package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.domain.Workforce;
import io.github.hospitalhr.domain.people.PeopleDocument;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.unit.UnitsDocument;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Loads a folder into a workforce over a store in memory: the directories of the hospital. All faults of all files at once. */
final class HospitalLoader {

    private HospitalLoader() {}

    static Hospital load(
            HospitalFolder folder, Documents documents, RosterEngine engine, List<String> wards, Clock clock) {
        Workforce workforce =
                Workforce.builder(new InMemoryRecordStore(), clock).build();
        List<String> faults = new ArrayList<>();
        UnitsDocument units = read(faults, () -> documents.units(folder.units(), workforce.units()::faults));
        if (units != null) {
            workforce.units().importAll(units);
        }
        // Where the units could not be taken, nobody's postings can be compared with them.
        Function<PeopleDocument, List<InputFault>> further =
                units == null ? people -> List.of() : workforce.people()::faults;
        PeopleDocument people = read(faults, () -> documents.people(folder.people(), further));
        Map<String, RosterProblem> problems = read(faults, () -> folder.problems(documents, engine, wards));
        if (units == null || people == null || problems == null) {
            throw new BadInputException(faults);
        }
        workforce.people().importAll(people);
        return new Hospital(workforce.people(), workforce.units(), inOrder(problems, units), folder.english());
    }

    private static <T> @Nullable T read(List<String> faults, Supplier<T> file) {
        try {
            return file.get();
        } catch (BadInputException e) {
            faults.addAll(e.faults());
            return null;
        }
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
