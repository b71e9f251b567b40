package io.github.hospitalhr.performance;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.spi.UnitDirectory;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.performance.scheme.SchemeChoice;
import io.github.hospitalhr.performance.scheme.SchemeLibrary;
import io.github.hospitalhr.performance.score.SchemeAssignment;
import java.time.YearMonth;

/** Assigns schemes by what the directories say of the last day of the month. */
final class DirectoryAssignment implements SchemeAssignment {

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
        return people.find(person, AsOf.of(month.atEndOfMonth()))
                .map(found -> of(month).of(found))
                .orElseGet(SchemeChoice.None::new);
    }

    /** The schemes of a month, for many people. */
    MonthSchemes of(YearMonth month) {
        AsOf lastDay = AsOf.of(month.atEndOfMonth());
        return new MonthSchemes(library, units.tree(lastDay), lastDay.date());
    }
}
