package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.access.DataScope;
import io.github.hospitalhr.domain.access.Grant;
import io.github.hospitalhr.domain.access.GrantDirectory;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The contract of {@link GrantDirectory}: the tests carry the numbers of its rules. */
public abstract class GrantDirectoryContract {

    private static final DateRange PAST = DateRange.of(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1));
    private static final DateRange YEAR = DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
    private static final Grant OLD = Grant.of("contract-u", "staff", DataScope.SELF, PAST);
    private static final Grant NOW =
            new Grant("contract-u", "supervisor", DataScope.CUSTOM, List.of(UnitId.of("w-1"), UnitId.of("w-𠮷")), YEAR);
    private static final Grant OTHER = Grant.of("contract-U", "hr-head", DataScope.ALL, YEAR);

    /** For subclasses. */
    protected GrantDirectoryContract() {}

    /**
     * A directory of exactly these grants.
     *
     * @param grants the grants
     * @return the directory
     */
    protected abstract GrantDirectory directory(List<Grant> grants);

    private GrantDirectory directory() {
        return directory(List.of(OLD, OTHER, NOW));
    }

    @Test
    @DisplayName("R1 all grants of the account, of all days; an unknown account has none")
    final void r1All() {
        assertThat(directory().of("contract-u")).containsExactlyInAnyOrder(OLD, NOW);
        assertThat(directory().of("contract-unknown")).isNotNull().isEmpty();
    }

    @Test
    @DisplayName("R2 no grant of another account, however alike the ids are")
    final void r2Exact() {
        assertThat(directory().of("contract-U")).doesNotContain(OLD, NOW);
        for (String id : List.of("contract-u ", "contract", "contract-_", "%", "")) {
            assertThat(directory().of(id)).as("account '%s'", id).isEmpty();
        }
    }

    @Test
    @DisplayName("R3 the list cannot be changed")
    final void r3Immutable() {
        GrantDirectory directory = directory();
        List<Grant> first = directory.of("contract-u");
        change(() -> first.add(OTHER));
        change(first::clear);
        assertThat(directory.of("contract-u")).doesNotContain(OTHER).isNotEmpty();
    }

    /** Tries to change; whether that is refused or only without effect is left to the directory. */
    private static void change(Runnable attempt) {
        try {
            attempt.run();
        } catch (RuntimeException e) {
            assertThat(e).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    @DisplayName("R4 16 threads get the same, in the same order")
    final void r4Concurrent() {
        GrantDirectory directory = directory();
        List<Grant> expected = List.copyOf(directory.of("contract-u"));
        assertThat(StoreFixture.together(thread -> {
                    boolean same = true;
                    for (int i = 0; i < 100; i++) {
                        same &= expected.equals(directory.of("contract-u"));
                    }
                    return same;
                }))
                .containsOnly(true);
    }
}
