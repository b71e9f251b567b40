package io.github.hospitalhr.domain;

import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Dated;
import io.github.hospitalhr.domain.validation.InputFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds managers who are unknown, and people who stand above each other in a circle on some day. */
final class ManagerChecks {

    private final Function<PersonId, Optional<PersonFile>> files;
    private final List<InputFault> faults = new ArrayList<>();
    private final Set<Object> walked = new HashSet<>();

    private ManagerChecks(Function<PersonId, Optional<PersonFile>> files) {
        this.files = files;
    }

    static List<InputFault> faults(PersonFile file, String path, Function<PersonId, Optional<PersonFile>> files) {
        ManagerChecks checks = new ManagerChecks(files);
        for (int i = 0; i < file.managers().size(); i++) {
            Dated<PersonId> manager = file.managers().get(i);
            String place = path + ".managers[" + i + "].value";
            if (!PersonChecks.isWhole(manager) || manager.value().equals(file.id())) {
                continue;
            }
            if (files.apply(manager.value()).isEmpty()) {
                checks.faults.add(InputFault.of(
                        place, manager.value().value(), "person.unknown", Label.of("人员不存在", "the person is unknown")));
            } else {
                Set<PersonId> way = new LinkedHashSet<>();
                way.add(file.id());
                checks.walk(place, manager.value(), manager.valid(), way);
            }
        }
        return checks.faults;
    }

    private void walk(String place, PersonId at, DateRange days, Set<PersonId> way) {
        PersonId start = way.iterator().next();
        if (at.equals(start)) {
            String round = String.join(" > ", way.stream().map(PersonId::value).toList()) + " > " + start;
            faults.add(InputFault.of(
                    place,
                    round,
                    "manager.cycle",
                    Label.of("上级关系在 " + days + " 成环", "the managers stand above each other in a circle on " + days)));
            return;
        }
        // A circle that does not come back to the start is another person's fault.
        if (way.contains(at) || !walked.add(List.of(at, days))) {
            return;
        }
        way.add(at);
        for (Dated<PersonId> above : files.apply(at).map(PersonFile::managers).orElse(List.of())) {
            if (PersonChecks.isWhole(above)) {
                days.intersection(above.valid()).ifPresent(common -> walk(place, above.value(), common, way));
            }
        }
        way.remove(at);
    }
}
