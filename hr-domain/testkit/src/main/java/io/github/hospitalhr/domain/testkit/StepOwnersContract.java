package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.lifecycle.StepOwners;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The contract of {@link StepOwners}: the tests carry the numbers of its rules. */
@NullUnmarked
public abstract class StepOwnersContract {

    /** A role of the test host. */
    protected static final String ROLE = "contract-desk";

    private static final PersonId ONE = PersonId.of("contract-1");
    private static final PersonId OTHER = PersonId.of("contract-2");
    private static final PersonId SUBJECT = PersonId.of("contract-subject");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate AFTER = LocalDate.of(2026, 12, 1);

    private StepOwners owners;

    /** For subclasses. */
    protected StepOwnersContract() {}

    /**
     * A test host in which nobody has a role. Called before each test.
     *
     * @return the port
     */
    protected abstract StepOwners nobodyAppointed();

    /**
     * Gives somebody a role for cases about anybody, in the host given out last.
     *
     * @param role the role
     * @param owner who
     * @param days on which days
     */
    protected abstract void appoint(String role, PersonId owner, DateRange days);

    /** Begins with a desk of two people, of whom one leaves it. */
    @BeforeEach
    final void desk() {
        owners = nobodyAppointed();
        appoint(ROLE, OTHER, DateRange.of(FIRST, AFTER));
        appoint(ROLE, ONE, DateRange.startingOn(FIRST));
        appoint(ROLE + "-2", SUBJECT, DateRange.startingOn(FIRST));
    }

    @Test
    @DisplayName("O1 the people of the role on the day, each once")
    final void o1OfTheDay() {
        assertThat(owners.owners(ROLE, SUBJECT, FIRST)).containsExactlyInAnyOrder(ONE, OTHER);
        assertThat(owners.owners(ROLE, SUBJECT, AFTER.minusDays(1))).containsExactlyInAnyOrder(ONE, OTHER);
        assertThat(owners.owners(ROLE, SUBJECT, AFTER)).containsExactly(ONE);
        assertThat(owners.owners(ROLE, SUBJECT, FIRST.minusDays(1))).isEmpty();
    }

    @Test
    @DisplayName("O1 another role is another one, also where it begins alike or differs by case")
    final void o1OtherRoles() {
        assertThat(owners.owners(ROLE + "-2", SUBJECT, FIRST)).containsExactly(SUBJECT);
        assertThat(owners.owners("Contract-desk", SUBJECT, FIRST)).isEmpty();
        assertThat(owners.owners("contract", SUBJECT, FIRST)).isEmpty();
    }

    @Test
    @DisplayName("O2 a role that nobody has is answered with nobody")
    final void o2Nobody() {
        assertThat(owners.owners("contract-unheard-of", SUBJECT, FIRST)).isEmpty();
        assertThat(owners.owners("", SUBJECT, FIRST)).isEmpty();
    }

    @Test
    @DisplayName("O3 a case about nobody, or about somebody unknown, has owners too")
    final void o3AboutNobody() {
        assertThat(owners.owners(ROLE, null, FIRST)).containsExactlyInAnyOrder(ONE, OTHER);
        assertThat(owners.owners(ROLE, PersonId.of("contract-unknown"), FIRST)).containsExactlyInAnyOrder(ONE, OTHER);
    }

    @Test
    @DisplayName("O4 the same question has the same answer")
    final void o4SameOrder() {
        List<PersonId> first = owners.owners(ROLE, SUBJECT, FIRST);
        for (int i = 0; i < 5; i++) {
            assertThat(owners.owners(ROLE, SUBJECT, FIRST)).isEqualTo(first);
        }
    }

    @Test
    @DisplayName("O5 what was answered stays, and cannot be changed")
    final void o5Snapshot() {
        List<PersonId> before = owners.owners(ROLE, SUBJECT, AFTER);
        appoint(ROLE, SUBJECT, DateRange.startingOn(FIRST));
        assertThat(before).containsExactly(ONE);
        assertThatThrownBy(() -> before.add(SUBJECT)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(owners.owners(ROLE, SUBJECT, AFTER)).containsExactlyInAnyOrder(ONE, SUBJECT);
    }

    @Test
    @DisplayName("O5 16 threads at once")
    final void o5Concurrent() {
        assertThat(StoreFixture.together(thread -> owners.owners(ROLE, SUBJECT, AFTER)))
                .containsOnly(List.of(ONE));
    }
}
