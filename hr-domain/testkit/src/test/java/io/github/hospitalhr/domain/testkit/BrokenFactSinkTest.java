package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.fact.FactKind;
import io.github.hospitalhr.domain.fact.FactSink;
import io.github.hospitalhr.domain.fact.FactUnit;
import io.github.hospitalhr.domain.fact.WorkFact;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.unit.UnitId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** The contract of the fact sink is tested too: each broken sink fails exactly the test that names its fault. */
class BrokenFactSinkTest {

    private static final int TESTS = 4;
    private static final Instant EIGHT = Instant.parse("2026-12-01T00:00:00Z");

    /** Counts in memory; each broken one overrides one step. */
    abstract static class InMemory extends FactSinkContract implements FactSink {

        final Map<String, WorkFact> counting = new ConcurrentHashMap<>();

        @Override
        protected FactSink emptySink() {
            return this;
        }

        @Override
        protected WorkFact sample() {
            return new WorkFact(
                    "sample",
                    1,
                    PersonId.of("n01"),
                    UnitId.of("icu"),
                    LocalDate.of(2026, 12, 1),
                    EIGHT,
                    EIGHT.plusSeconds(3600),
                    FactKind.NIGHT,
                    BigDecimal.ONE,
                    FactUnit.COUNT);
        }

        @Override
        protected BigDecimal counted(String sourceKey) {
            WorkFact fact = counting.get(sourceKey);
            return fact == null ? BigDecimal.ZERO : fact.quantity();
        }

        @Override
        public synchronized void accept(List<WorkFact> facts) {
            List.copyOf(facts).forEach(this::take);
        }

        void take(WorkFact fact) {
            counting.merge(fact.sourceKey(), fact, this::counts);
        }

        WorkFact counts(WorkFact known, WorkFact told) {
            return told.revision() > known.revision() ? told : known;
        }
    }

    static class Sound extends InMemory {}

    static class LastTold extends InMemory {
        @Override
        WorkFact counts(WorkFact known, WorkFact told) {
            return told;
        }
    }

    static class AddsUp extends InMemory {
        @Override
        WorkFact counts(WorkFact known, WorkFact told) {
            if (told.revision() != known.revision()) {
                return super.counts(known, told);
            }
            // The one fact of another thread may be told twice: the threads are not this sink's fault.
            return "shared".equals(told.sourceKey())
                    ? known
                    : new WorkFact(
                            told.sourceKey(),
                            told.revision(),
                            told.person(),
                            told.unit(),
                            told.day(),
                            told.from(),
                            told.to(),
                            told.kind(),
                            known.quantity().add(told.quantity()),
                            told.measure());
        }
    }

    static class TakesOneByOne extends InMemory {
        @Override
        public synchronized void accept(List<WorkFact> facts) {
            facts.forEach(this::take);
        }
    }

    static class KeepsTheFirstOfAllThreads extends InMemory {
        private final Thread first = Thread.currentThread();

        @Override
        public synchronized void accept(List<WorkFact> facts) {
            if (Thread.currentThread().equals(first)) {
                super.accept(facts);
            }
        }
    }

    @Test
    void aSoundSinkFailsNothing() {
        assertThat(Failures.of(Sound.class, TESTS)).isEmpty();
    }

    @Test
    void lastToldFailsTheRevisions() {
        assertThat(Failures.of(LastTold.class, TESTS)).containsExactly("f1HighestRevisionCounts");
    }

    @Test
    void addingUpFailsTheFactToldAgain() {
        assertThat(Failures.of(AddsUp.class, TESTS)).containsExactly("f2ToldAgainChangesNothing");
    }

    @Test
    void takingOneByOneFailsAllOrNone() {
        assertThat(Failures.of(TakesOneByOne.class, TESTS)).containsExactly("f3AllOrNone");
    }

    @Test
    void forgottenThreadsFailTheThreads() {
        assertThat(Failures.of(KeepsTheFirstOfAllThreads.class, TESTS)).containsExactly("f4ManyThreads");
    }
}
