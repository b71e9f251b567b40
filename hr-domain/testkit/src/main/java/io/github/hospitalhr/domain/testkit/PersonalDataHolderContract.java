package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.privacy.Holding;
import io.github.hospitalhr.domain.privacy.PersonalDataHolder;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The contract of {@link PersonalDataHolder}: the tests carry the numbers of its rules. */
@NullUnmarked
public abstract class PersonalDataHolderContract {

    private static final PersonId ONE = PersonId.of("contract-1");
    private static final PersonId OTHER = PersonId.of("contract-11");
    private static final PersonId NOBODY = PersonId.of("contract");

    private PersonalDataHolder holder;

    /** For subclasses. */
    protected PersonalDataHolderContract() {}

    /**
     * A holder that keeps exactly one thing about each person given. Called before each test.
     *
     * @param people the people
     * @return the holder
     */
    protected abstract PersonalDataHolder holderOf(List<PersonId> people);

    /** Begins with two people whose ids are alike. */
    @BeforeEach
    final void hold() {
        holder = holderOf(List.of(ONE, OTHER));
    }

    @Test
    @DisplayName("P1 everything about the person, nothing about an unknown one")
    final void p1All() {
        assertThat(holder.holdings(ONE)).hasSize(1).allSatisfy(held -> {
            assertThat(held.holder()).isEqualTo(holder.name());
            assertThat(held.dataClass()).isEqualTo(holder.dataClass());
        });
        assertThat(holder.holdings(NOBODY)).isNotNull().isEmpty();
    }

    @Test
    @DisplayName("P2 nothing about anybody else")
    final void p2Others() {
        List<String> own = holder.holdings(ONE).stream().map(Holding::key).toList();
        List<String> others = holder.holdings(OTHER).stream().map(Holding::key).toList();
        assertThat(own).doesNotContainAnyElementsOf(others);
    }

    @Test
    @DisplayName("P3 erased is gone, and erasing again is no exception")
    final void p3Erased() {
        holder.erase(ONE);
        assertThat(holder.holdings(ONE)).isEmpty();
        assertThat(holder.erase(ONE)).isZero();
    }

    @Test
    @DisplayName("P4 erasing tells how much went, and leaves others alone")
    final void p4Count() {
        assertThat(holder.erase(NOBODY)).isZero();
        assertThat(holder.erase(ONE)).isEqualTo(1);
        assertThat(holder.holdings(OTHER)).hasSize(1);
    }

    @Test
    @DisplayName("P5 reading changes nothing")
    final void p5Reading() {
        List<Holding> before = holder.holdings(ONE);
        assertThat(holder.holdings(ONE)).isEqualTo(before);
    }
}
