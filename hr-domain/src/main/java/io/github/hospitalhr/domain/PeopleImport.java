package io.github.hospitalhr.domain;

import com.google.common.collect.RangeSet;
import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InputFault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** One import of people against what is registered. Files may lack parts: what cannot be told then is left out. */
final class PeopleImport {

    private final WorkforceRecords records;
    private final UnitRegister units;
    private final List<PersonFile> files;
    private final Map<PersonId, PersonFile> byId = new HashMap<>();

    PeopleImport(WorkforceRecords records, UnitRegister units, List<PersonFile> files) {
        this.records = records;
        this.units = units;
        this.files = files;
    }

    /** The guards of the units to which somebody is posted; read before anything is checked. */
    SortedMap<UnitId, Long> guards() {
        return records.guards(files.stream()
                .flatMap(file -> file.postings().stream())
                .map(posting -> posting.value().unit())
                .toList());
    }

    /** What is wrong between the files and with what is registered, beyond what each field may hold. */
    List<InputFault> faults() {
        List<InputFault> faults = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            PersonId id = files.get(i) == null ? null : files.get(i).id();
            if (id != null
                    && (byId.putIfAbsent(id, files.get(i)) != null
                            || records.person(id).isPresent())) {
                faults.add(InputFault.of(
                        "people[" + i + "].id",
                        id.value(),
                        "person.exists",
                        Label.of("人员编号已存在", "the person is registered already")));
            }
        }
        Map<UnitId, RangeSet<LocalDate>> open = units.openDays();
        for (int i = 0; i < files.size(); i++) {
            PersonFile file = files.get(i);
            if (file != null) {
                faults.addAll(PersonChecks.faults(file, "people[" + i + "]", open));
                faults.addAll(ManagerChecks.faults(file, "people[" + i + "]", this::file));
            }
        }
        faults.addAll(new IdNumberChecks(records).ofImport(files));
        return faults;
    }

    private Optional<PersonFile> file(PersonId id) {
        PersonFile given = byId.get(id);
        return given != null
                ? Optional.of(given)
                : records.person(id).map(person -> person.history().known(null));
    }
}
