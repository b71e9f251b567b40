package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.spi.UnitDirectory;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitTree;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link PeopleDirectory} and {@link UnitDirectory}: the tests carry the numbers of their rules. A host
 * fills its tables with the fixture and hands out its directories:
 *
 * <pre>{@code
 * class OurDirectoryTest extends DirectoryContract {
 *     protected void fill(HospitalFixture fixture) { … }
 *     protected PeopleDirectory people() { return new OurPeople(tables); }
 *     protected UnitDirectory units() { return new OurUnits(tables); }
 * }
 * }</pre>
 */
public abstract class DirectoryContract {

    private static final AsOf TODAY = AsOf.of(HospitalFixture.OPENED.plusYears(5));
    private static final AsOf BEFORE = AsOf.of(HospitalFixture.OPENED.minusDays(1));
    private static final PersonId FIRST = PersonId.of("p0001");

    /** For subclasses. */
    protected DirectoryContract() {}

    /**
     * Takes over the people and units, in place of all others.
     *
     * @param fixture what the directories are to answer from
     */
    protected abstract void fill(HospitalFixture fixture);

    /**
     * The directory of people under test.
     *
     * @return the directory, after {@link #fill}
     */
    protected abstract PeopleDirectory people();

    /**
     * The directory of units under test.
     *
     * @return the directory, after {@link #fill}
     */
    protected abstract UnitDirectory units();

    /** Begins with the small ward. */
    @BeforeEach
    final void fillWithSmallWard() {
        fill(HospitalFixture.smallWard());
    }

    @Test
    @DisplayName("D1 a person is found by id, an unknown one is empty and not null")
    final void d1FoundOrEmpty() {
        assertThat(people().find(FIRST, TODAY))
                .isPresent()
                .get()
                .extracting(Person::id)
                .isEqualTo(FIRST);
        assertThat(people().find(PersonId.of("unknown"), TODAY)).isNotNull().isEmpty();
    }

    @Test
    @DisplayName("D2 employments and postings are those of the day asked about")
    final void d2OfTheDay() {
        Person person = people().find(FIRST, TODAY).orElseThrow();
        assertThat(person.isEmployed()).isTrue();
        assertThat(person.leads(HospitalFixture.SMALL_WARD)).isTrue();
        people().find(FIRST, BEFORE).ifPresent(p -> {
            assertThat(p.employments()).isEmpty();
            assertThat(p.postings()).isEmpty();
        });
    }

    @Test
    @DisplayName("D3 D8 what was recorded later has no influence, or such questions are refused")
    final void d3KnowledgeOfTheTime() {
        AsOf longAgo = AsOf.of(TODAY.date(), Instant.parse("1990-01-01T00:00:00Z"));
        try {
            assertThat(people().find(FIRST, longAgo)).isEmpty();
            assertThat(units().tree(longAgo).units()).isEmpty();
        } catch (UnsupportedOperationException e) {
            assertThatThrownBy(() -> people().find(FIRST, longAgo)).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    @DisplayName("D4 the people of a unit stand in it, ascending, each once")
    final void d4PeopleOfAUnit() {
        List<Person> working = people().workingIn(HospitalFixture.SMALL_WARD, TODAY);
        assertThat(working).hasSize(12).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
        assertThat(working).extracting(Person::id).doesNotHaveDuplicates();
        assertThat(people().workingIn(UnitId.of("d-01"), TODAY)).isEmpty();
        assertThat(people().workingIn(HospitalFixture.SMALL_WARD, BEFORE)).isEmpty();
    }

    @Test
    @DisplayName("D5 pages walk over everybody once, and only the last one is short")
    final void d5Pages() {
        List<PersonId> seen = new ArrayList<>();
        List<Person> page = people().page(null, 5, TODAY);
        while (!page.isEmpty()) {
            page.forEach(person -> seen.add(person.id()));
            assertThat(page.size()).isLessThanOrEqualTo(5);
            page = page.size() < 5
                    ? List.of()
                    : people().page(page.get(page.size() - 1).id(), 5, TODAY);
        }
        assertThat(seen).hasSize(12).isSorted().doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("D6 lists are immutable")
    final void d6Immutable() {
        List<Person> working = people().workingIn(HospitalFixture.SMALL_WARD, TODAY);
        assertThatThrownBy(() -> working.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @DisplayName("D7 the tree shows the units of the day asked about")
    final void d7TreeOfTheDay() {
        UnitTree tree = units().tree(TODAY);
        assertThat(tree.units()).hasSize(4);
        assertThat(tree.zoneOf(HospitalFixture.SMALL_WARD).getId()).isEqualTo("Asia/Shanghai");
        assertThat(units().tree(AsOf.of(LocalDate.of(1950, 1, 1))).units()).isEmpty();
    }

    @Test
    @DisplayName("D9 the same question gives an equal answer")
    final void d9Stable() {
        assertThat(units().tree(TODAY)).isEqualTo(units().tree(TODAY));
    }
}
