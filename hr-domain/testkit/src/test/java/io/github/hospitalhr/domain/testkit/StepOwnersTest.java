package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.lifecycle.StepOwners;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A host's table of appointments keeps the contract; each broken one fails exactly the test that names its fault. */
class StepOwnersTest {

    private record Appointment(String role, PersonId owner, DateRange days) {}

    /** As a host would write it over its table of appointments. */
    static class Table extends StepOwnersContract {
        final List<Appointment> table = new CopyOnWriteArrayList<>();

        @Override
        protected StepOwners nobodyAppointed() {
            table.clear();
            return this::answer;
        }

        @Override
        protected void appoint(String role, PersonId owner, DateRange days) {
            table.add(new Appointment(role, owner, days));
        }

        List<PersonId> answer(String role, @Nullable PersonId person, LocalDate day) {
            return table.stream()
                    .filter(one -> one.role().equals(role) && one.days().contains(day))
                    .map(Appointment::owner)
                    .sorted()
                    .toList();
        }
    }

    static class ForgetsTheBeginning extends Table {
        @Override
        List<PersonId> answer(String role, @Nullable PersonId person, LocalDate day) {
            return table.stream()
                    .filter(one -> one.role().equals(role) && one.days().to().isAfter(day))
                    .map(Appointment::owner)
                    .sorted()
                    .toList();
        }
    }

    static class FindsByPrefix extends Table {
        @Override
        List<PersonId> answer(String role, @Nullable PersonId person, LocalDate day) {
            return role.equals("contract") ? super.answer(ROLE, person, day) : super.answer(role, person, day);
        }
    }

    static class ThrowsForStrangeRoles extends Table {
        @Override
        List<PersonId> answer(String role, @Nullable PersonId person, LocalDate day) {
            if (role.isEmpty()) {
                throw new IllegalArgumentException("role is empty");
            }
            return super.answer(role, person, day);
        }
    }

    static class NeedsAPerson extends Table {
        @Override
        List<PersonId> answer(String role, @Nullable PersonId person, LocalDate day) {
            return person == null ? List.of() : super.answer(role, person, day);
        }
    }

    static class TurnsTheOrder extends Table {
        private int asked;

        @Override
        List<PersonId> answer(String role, @Nullable PersonId person, LocalDate day) {
            List<PersonId> all = new ArrayList<>(super.answer(role, person, day));
            Collections.rotate(all, asked++);
            return List.copyOf(all);
        }
    }

    static class HandsOutItsOwnList extends Table {
        @Override
        List<PersonId> answer(String role, @Nullable PersonId person, LocalDate day) {
            return new ArrayList<>(super.answer(role, person, day));
        }
    }

    @Nested
    class TableTest extends Table {}

    @Test
    void brokenOwnersFailTheirRule() {
        assertThat(Failures.of(Table.class, 7)).isEmpty();
        assertThat(Failures.of(ForgetsTheBeginning.class, 7)).containsExactly("o1OfTheDay");
        assertThat(Failures.of(FindsByPrefix.class, 7)).containsExactly("o1OtherRoles");
        assertThat(Failures.of(ThrowsForStrangeRoles.class, 7)).containsExactly("o2Nobody");
        assertThat(Failures.of(NeedsAPerson.class, 7)).containsExactly("o3AboutNobody");
        assertThat(Failures.of(TurnsTheOrder.class, 7)).containsExactly("o4SameOrder");
        assertThat(Failures.of(HandsOutItsOwnList.class, 7)).containsExactly("o5Snapshot");
    }
}
