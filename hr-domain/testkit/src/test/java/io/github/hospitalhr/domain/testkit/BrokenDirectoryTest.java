package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.Workforce;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.spi.UnitDirectory;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitTree;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The contract of the directories is tested too: each broken one fails exactly the test that names its fault. */
class BrokenDirectoryTest {

    private static final int TESTS = 8;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);

    /** Directories that do right; each broken one overrides one method. */
    abstract static class Forwarding extends DirectoryContract implements PeopleDirectory, UnitDirectory {

        private Workforce workforce =
                Workforce.builder(new InMemoryRecordStore(), CLOCK).build();

        @Override
        protected void fill(HospitalFixture fixture) {
            workforce = Workforce.builder(new InMemoryRecordStore(), CLOCK).build();
            workforce.units().importAll(fixture.units());
            workforce.people().importAll(fixture.people());
        }

        @Override
        protected PeopleDirectory people() {
            return this;
        }

        @Override
        protected UnitDirectory units() {
            return this;
        }

        @Override
        public Optional<Person> find(PersonId id, AsOf times) {
            return workforce.people().find(id, times);
        }

        @Override
        public List<Person> workingIn(UnitId unit, AsOf times) {
            return workforce.people().workingIn(unit, times);
        }

        @Override
        public List<Person> page(@Nullable PersonId after, int limit, AsOf times) {
            return workforce.people().page(after, limit, times);
        }

        @Override
        public UnitTree tree(AsOf times) {
            return workforce.units().tree(times);
        }
    }

    static class Sound extends Forwarding {}

    static class NullForAbsent extends Forwarding {
        @Override
        @SuppressWarnings({"NullAway", "OptionalAssignedToNull"})
        public Optional<Person> find(PersonId id, AsOf times) {
            Optional<Person> found = super.find(id, times);
            return found.isPresent() || times.date().isBefore(HospitalFixture.OPENED) || times.knownAt() != null
                    ? found
                    : null;
        }
    }

    static class TodayForEveryDay extends Forwarding {
        @Override
        public Optional<Person> find(PersonId id, AsOf times) {
            return times.knownAt() != null
                    ? super.find(id, times)
                    : super.find(id, AsOf.of(LocalDate.of(2026, 11, 22)));
        }
    }

    static class IgnoresKnownAt extends Forwarding {
        @Override
        public Optional<Person> find(PersonId id, AsOf times) {
            return super.find(id, AsOf.of(times.date()));
        }
    }

    static class UnitsIgnoreKnownAt extends Forwarding {
        @Override
        public UnitTree tree(AsOf times) {
            return super.tree(AsOf.of(times.date()));
        }
    }

    static class Descending extends Forwarding {
        @Override
        public List<Person> workingIn(UnitId unit, AsOf times) {
            return super.workingIn(unit, times).stream()
                    .sorted(Comparator.comparing(Person::id).reversed())
                    .toList();
        }
    }

    static class RepeatsTheLastOfThePageBefore extends Forwarding {
        @Override
        public List<Person> page(@Nullable PersonId after, int limit, AsOf times) {
            List<Person> page = new ArrayList<>(super.page(after, limit - 1, times));
            if (after != null) {
                find(after, times).ifPresent(person -> page.add(0, person));
            }
            return page;
        }
    }

    static class LiveList extends Forwarding {
        @Override
        public List<Person> workingIn(UnitId unit, AsOf times) {
            return new ArrayList<>(super.workingIn(unit, times));
        }
    }

    static class AllUnitsEver extends Forwarding {
        @Override
        public UnitTree tree(AsOf times) {
            return times.knownAt() != null ? super.tree(times) : super.tree(AsOf.of(LocalDate.of(2026, 11, 22)));
        }
    }

    static class EverySecondTimeNothing extends Forwarding {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public UnitTree tree(AsOf times) {
            boolean second = asked.incrementAndGet() % 2 == 0;
            return super.tree(second ? AsOf.of(LocalDate.of(1950, 1, 1)) : times);
        }
    }

    @Test
    void aSoundDirectoryFailsNothing() {
        assertThat(Failures.of(Sound.class, TESTS)).isEmpty();
    }

    @Test
    void nullForAbsentFailsTheAbsentPerson() {
        assertThat(Failures.of(NullForAbsent.class, TESTS)).containsExactly("d1FoundOrEmpty");
    }

    @Test
    void todayForEveryDayFailsTheDayAskedAbout() {
        assertThat(Failures.of(TodayForEveryDay.class, TESTS)).containsExactly("d2OfTheDay");
    }

    @Test
    void ignoringTheTimeOfKnowledgeFailsIt() {
        assertThat(Failures.of(IgnoresKnownAt.class, TESTS)).containsExactly("d3KnowledgeOfTheTime");
        assertThat(Failures.of(UnitsIgnoreKnownAt.class, TESTS)).containsExactly("d3KnowledgeOfTheTime");
    }

    @Test
    void anotherOrderFailsThePeopleOfAUnit() {
        assertThat(Failures.of(Descending.class, TESTS)).containsExactly("d4PeopleOfAUnit");
    }

    @Test
    void aRepeatedPersonFailsThePages() {
        assertThat(Failures.of(RepeatsTheLastOfThePageBefore.class, TESTS)).containsExactly("d5Pages");
    }

    @Test
    void aLiveListFailsTheImmutableOne() {
        assertThat(Failures.of(LiveList.class, TESTS)).containsExactly("d6Immutable");
    }

    @Test
    void unitsOfAnotherDayFailTheTreeOfTheDay() {
        assertThat(Failures.of(AllUnitsEver.class, TESTS)).containsExactly("d7TreeOfTheDay");
    }

    @Test
    void anotherAnswerFailsTheSameQuestion() {
        assertThat(Failures.of(EverySecondTimeNothing.class, TESTS)).containsExactly("d9Stable");
    }
}
