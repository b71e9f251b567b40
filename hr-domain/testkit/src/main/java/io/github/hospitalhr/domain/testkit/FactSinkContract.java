package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.fact.FactSink;
import io.github.hospitalhr.domain.fact.WorkFact;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link FactSink}: the tests carry the numbers of its rules. A host hands out its sink, and reads back what
 * the sink counts:
 *
 * <pre>{@code
 * class OurSinkTest extends FactSinkContract {
 *     protected FactSink emptySink() { return new OurSink(cleanTables()); }
 *     protected WorkFact sample() { return aNightOfANurseWeKnow; }
 *     protected BigDecimal counted(String sourceKey) { return tables.sum(sourceKey); }
 * }
 * }</pre>
 */
public abstract class FactSinkContract {

    private FactSink sink = facts -> {};

    /** For subclasses. */
    protected FactSinkContract() {}

    /**
     * A new sink under test, which has taken nothing yet.
     *
     * @return the sink
     */
    protected abstract FactSink emptySink();

    /**
     * A fact that the sink under test takes, also with other source keys and revisions and with quantities from 0 to 9.
     *
     * @return the fact
     */
    protected abstract WorkFact sample();

    /**
     * What the sink counts under a source key now, read from behind it.
     *
     * @param sourceKey the source key
     * @return the quantity; 0 for a fact that was never told or is taken back
     */
    protected abstract BigDecimal counted(String sourceKey);

    /** Begins with a new sink. */
    @BeforeEach
    final void newSink() {
        sink = emptySink();
    }

    private WorkFact fact(String key, int revision, int quantity) {
        WorkFact s = sample();
        BigDecimal amount = BigDecimal.valueOf(quantity);
        return new WorkFact(
                key, revision, s.person(), s.unit(), s.day(), s.from(), s.to(), s.kind(), amount, s.measure());
    }

    private void assertCounted(String key, int quantity) {
        assertThat(counted(key)).as("counted under %s", key).isEqualByComparingTo(BigDecimal.valueOf(quantity));
    }

    @Test
    @DisplayName("F1 the highest revision counts, in whatever order it is told")
    final void f1HighestRevisionCounts() {
        sink.accept(List.of(fact("rising", 1, 5)));
        sink.accept(List.of(fact("rising", 2, 3)));
        assertCounted("rising", 3);
        sink.accept(List.of(fact("falling", 3, 7)));
        sink.accept(List.of(fact("falling", 2, 4)));
        assertCounted("falling", 7);
        sink.accept(List.of(fact("together", 2, 6), fact("other", 1, 9), fact("together", 1, 2)));
        assertCounted("together", 6);
        assertCounted("other", 9);
        sink.accept(List.of(fact("together", 3, 0)));
        assertCounted("together", 0);
    }

    @Test
    @DisplayName("F2 a fact told again changes nothing")
    final void f2ToldAgainChangesNothing() {
        sink.accept(List.of(fact("a", 1, 5)));
        sink.accept(List.of(fact("a", 1, 5)));
        sink.accept(List.of(fact("a", 1, 5), fact("b", 1, 2), fact("b", 1, 2)));
        assertCounted("a", 5);
        assertCounted("b", 2);
    }

    @Test
    @DisplayName("F3 a call that throws has taken nothing, and may be told again")
    @SuppressWarnings("NullAway")
    final void f3AllOrNone() {
        sink.accept(List.of(fact("before", 1, 1)));
        List<WorkFact> faulty = Arrays.asList(fact("a", 1, 5), fact("before", 2, 8), null);
        assertThatThrownBy(() -> sink.accept(faulty)).isInstanceOf(NullPointerException.class);
        assertCounted("a", 0);
        assertCounted("before", 1);
        sink.accept(faulty.subList(0, 2));
        assertCounted("a", 5);
        assertCounted("before", 8);
    }

    @Test
    @DisplayName("F4 facts of many threads all count")
    final void f4ManyThreads() {
        StoreFixture.together(thread -> {
            sink.accept(List.of(fact("own-" + thread, 1, 1 + thread % 9), fact("shared", 1, 4)));
            return thread;
        });
        assertCounted("shared", 4);
        for (int thread = 0; thread < StoreFixture.THREADS; thread++) {
            assertCounted("own-" + thread, 1 + thread % 9);
        }
    }
}
