package io.github.hospitalhr.performance;

import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.spi.UnitDirectory;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.performance.scheme.PostProfile;
import io.github.hospitalhr.performance.scheme.SchemeChoice;
import io.github.hospitalhr.performance.scheme.SchemeLibrary;
import io.github.hospitalhr.performance.score.SchemeAssignment;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Assigns schemes by the main posting on the last day of the month: the largest share of a post, ties by posting id. */
final class DirectoryAssignment implements SchemeAssignment {

    private static final Comparator<Posting> MAIN =
            Comparator.comparing(Posting::percent).reversed().thenComparing(Posting::id);

    private final SchemeLibrary library;
    private final PeopleDirectory people;
    private final UnitDirectory units;

    DirectoryAssignment(SchemeLibrary library, PeopleDirectory people, UnitDirectory units) {
        this.library = library;
        this.people = people;
        this.units = units;
    }

    @Override
    public SchemeChoice schemeOf(PersonId person, YearMonth month) {
        AsOf lastDay = AsOf.of(month.atEndOfMonth());
        Optional<Person> found = people.find(person, lastDay);
        Optional<Posting> posting = found.flatMap(p -> p.postings().stream().min(MAIN));
        Optional<EmploymentType> type = found.flatMap(DirectoryAssignment::mainEmployment);
        if (posting.isEmpty() || type.isEmpty()) {
            return new SchemeChoice.None();
        }
        UnitTree tree = units.tree(lastDay);
        UnitId unit = posting.get().unit();
        List<UnitId> path = tree.find(unit).isEmpty()
                ? List.of(unit)
                : tree.path(unit).stream().map(Unit::id).toList();
        return library.schemeFor(new PostProfile(posting.get().position(), type.get(), path), lastDay.date());
    }

    /** An employment of record before one held beside it. */
    private static Optional<EmploymentType> mainEmployment(Person person) {
        return person.employments().stream()
                .map(Employment::type)
                .min(Comparator.comparing((EmploymentType t) -> !t.isExclusive())
                        .thenComparing(t -> t));
    }
}
