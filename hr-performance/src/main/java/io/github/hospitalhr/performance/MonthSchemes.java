package io.github.hospitalhr.performance;

import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.performance.scheme.PostProfile;
import io.github.hospitalhr.performance.scheme.SchemeChoice;
import io.github.hospitalhr.performance.scheme.SchemeLibrary;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schemes of people on one day, by the main posting: the largest share of a post, ties by posting id. Equal posts are looked
 * up once. For use by one thread.
 */
final class MonthSchemes {

    private static final Comparator<Posting> MAIN =
            Comparator.comparing(Posting::percent).reversed().thenComparing(Posting::id);

    private final SchemeLibrary library;
    private final UnitTree tree;
    private final LocalDate day;
    private final Map<PostProfile, SchemeChoice> known = new HashMap<>();

    MonthSchemes(SchemeLibrary library, UnitTree tree, LocalDate day) {
        this.library = library;
        this.tree = tree;
        this.day = day;
    }

    SchemeChoice of(Person person) {
        Optional<Posting> posting = person.postings().stream().min(MAIN);
        Optional<EmploymentType> type = mainEmployment(person);
        if (posting.isEmpty() || type.isEmpty()) {
            return new SchemeChoice.None();
        }
        UnitId unit = posting.get().unit();
        List<UnitId> path = tree.find(unit).isEmpty()
                ? List.of(unit)
                : tree.path(unit).stream().map(Unit::id).toList();
        return known.computeIfAbsent(
                new PostProfile(posting.get().position(), type.get(), path), post -> library.schemeFor(post, day));
    }

    /** An employment of record before one held beside it. */
    private static Optional<EmploymentType> mainEmployment(Person person) {
        return person.employments().stream()
                .map(Employment::type)
                .min(Comparator.comparing((EmploymentType t) -> !t.isExclusive())
                        .thenComparing(t -> t));
    }
}
