package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.people.ProfessionalTitle;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.spi.UnitDirectory;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitKind;
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A hospital as the job sees it: its people and units through the directories, and what is to be rostered. */
final class Hospital {

    private final PeopleDirectory people;
    private final UnitDirectory units;
    private final Map<String, RosterProblem> problems;
    private final Properties english;

    /**
     * A hospital.
     *
     * @param people its people
     * @param units its units
     * @param problems roster problems by unit, in order
     * @param english English names of units, where known
     */
    Hospital(PeopleDirectory people, UnitDirectory units, Map<String, RosterProblem> problems, Properties english) {
        this.people = people;
        this.units = units;
        this.problems = problems;
        this.english = english;
    }

    /** A hospital without anybody, for a single problem that comes from a file. */
    static Hospital nobody() {
        PeopleDirectory people = new PeopleDirectory() {
            @Override
            public Optional<Person> find(PersonId id, AsOf times) {
                return Optional.empty();
            }

            @Override
            public List<Person> workingIn(UnitId unit, AsOf times) {
                return List.of();
            }

            @Override
            public List<Person> page(@Nullable PersonId after, int limit, AsOf times) {
                return List.of();
            }
        };
        return new Hospital(people, times -> UnitTree.of(List.of()), Map.of(), new Properties());
    }

    Map<String, RosterProblem> problems() {
        return problems;
    }

    PeopleDirectory peopleDirectory() {
        return people;
    }

    UnitDirectory unitDirectory() {
        return units;
    }

    UnitTree units(LocalDate day) {
        return units.tree(AsOf.of(day));
    }

    /** Everybody employed on a day, ascending by identity. */
    List<Person> people(LocalDate day) {
        List<Person> all = new ArrayList<>();
        List<Person> page = people.page(null, PeopleDirectory.MAX_PAGE, AsOf.of(day));
        while (!page.isEmpty()) {
            page.stream().filter(Person::isEmployed).forEach(all::add);
            page = people.page(page.get(page.size() - 1).id(), PeopleDirectory.MAX_PAGE, AsOf.of(day));
        }
        return all;
    }

    List<Person> workingIn(UnitId unit, LocalDate day) {
        return people.workingIn(unit, AsOf.of(day));
    }

    /** Name of the hospital as a whole. */
    Bilingual title(LocalDate day) {
        return units(day).units(UnitKind.HOSPITAL).stream()
                .findFirst()
                .map(this::name)
                .orElse(Bilingual.same(""));
    }

    Bilingual name(Unit unit) {
        return Bilingual.of(unit.name(), english.getProperty(unit.id().value(), unit.name()));
    }

    /** Title, ladder and post of a person, as they stand beside the name. */
    Bilingual post(String id, LocalDate day) {
        Optional<Person> person = people.find(PersonId.of(id), AsOf.of(day));
        if (person.isEmpty()) {
            return Bilingual.same("");
        }
        ProfessionalTitle title = person.get().profile().title();
        Bilingual name = title == null ? Bilingual.same("") : SheetTerms.term(title.name());
        String ladder = person.get().profile().ladder() == null
                ? ""
                : " " + person.get().profile().ladder().name();
        Bilingual head = person.get()
                .mainPosting()
                .filter(Posting::leads)
                .map(p -> SheetTerms.term(p.position().name()))
                .orElse(null);
        String before = head == null ? "" : head.zh() + " · ";
        String beforeEnglish = head == null ? "" : head.en() + " · ";
        return Bilingual.of(before + name.zh() + ladder, beforeEnglish + name.en() + ladder);
    }
}
