package io.github.hospitalhr.domain;

import io.github.hospitalhr.domain.people.IdDocument;
import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.PersonHistory;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.Dated;
import io.github.hospitalhr.domain.validation.InputFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of identity documents that two people would have, where people are searched through the store that seals them. Two nodes that
 * register the same number at the same moment do not see each other. A fault says where the number stands, never whose it is.
 */
final class IdNumberChecks {

    private static final String RULE = "idNumber.taken";

    private final WorkforceRecords records;

    IdNumberChecks(WorkforceRecords records) {
        this.records = records;
    }

    /** Documents of citizens share one space of numbers; the number of another kind says something with its kind only. */
    private record IdNumber(String kind, String number) {}

    private static @Nullable IdNumber number(@Nullable Profile profile) {
        IdDocument document = profile == null ? null : profile.idDocument();
        if (document == null || document.kind() == null || document.number() == null) {
            return null;
        }
        String kind = document.kind().hasCitizenNumber() ? "" : document.kind().name();
        return new IdNumber(kind, document.number());
    }

    /** What is wrong with the numbers of an import: each place where one stands that somebody else has. */
    List<InputFault> ofImport(List<PersonFile> files) {
        List<InputFault> faults = new ArrayList<>();
        Map<IdNumber, Integer> first = new LinkedHashMap<>();
        for (int i = 0; records.isSearched() && i < files.size(); i++) {
            PersonFile file = files.get(i);
            if (file != null && file.id() != null) {
                for (int k = 0; k < file.profile().size(); k++) {
                    ofEntry(files, i, k, first).ifPresent(faults::add);
                }
            }
        }
        return faults;
    }

    private Optional<InputFault> ofEntry(List<PersonFile> files, int i, int k, Map<IdNumber, Integer> first) {
        PersonId id = files.get(i).id();
        Dated<Profile> entry = files.get(i).profile().get(k);
        IdNumber number = PersonChecks.isWhole(entry) ? number(entry.value()) : null;
        if (number == null) {
            return Optional.empty();
        }
        String at = "people[" + i + "].profile[" + k + "].value";
        int earlier = first.computeIfAbsent(number, n -> i);
        if (!id.equals(files.get(earlier).id())) {
            String other = "people[" + earlier + "]";
            return Optional.of(fault(at, Label.of("与 " + other + " 的证件号码相同", "is the number of " + other + " too")));
        }
        return isTaken(id, number) ? Optional.of(taken(at)) : Optional.empty();
    }

    /** What is wrong with the number of a profile; one that the person has already is not asked about again. */
    List<InputFault> ofProfile(@Nullable PersonId person, @Nullable Profile profile) {
        IdNumber number = number(profile);
        if (number == null || person == null || !records.isSearched()) {
            return List.of();
        }
        boolean fresh = records.person(person)
                .filter(known -> !has(known.history(), number))
                .isPresent();
        return fresh && isTaken(person, number) ? List.of(taken("profile")) : List.of();
    }

    private boolean isTaken(PersonId person, IdNumber number) {
        boolean[] taken = {false};
        records.search(
                "id-number",
                number.number(),
                history -> {
                    taken[0] |= !history.id().equals(person) && has(history, number);
                    return !taken[0];
                },
                unread -> {});
        return taken[0];
    }

    /** By what is known now, on whatever day. */
    private static boolean has(PersonHistory history, IdNumber number) {
        return history.known(null).profile().stream().anyMatch(one -> number.equals(number(one.value())));
    }

    private static InputFault taken(String at) {
        return fault(at, Label.of("该证件号码已登记在另一人名下", "is registered for somebody else already"));
    }

    private static InputFault fault(String at, Label sentence) {
        return InputFault.of(at + ".idDocument.number", InputFault.MASK, RULE, sentence);
    }
}
