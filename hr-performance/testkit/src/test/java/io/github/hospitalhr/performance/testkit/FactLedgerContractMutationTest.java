package io.github.hospitalhr.performance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.fact.QuarantinedFact;
import io.github.hospitalhr.performance.intake.InMemoryFactLedger;
import io.github.hospitalhr.performance.spi.FactLedger;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Broken ledgers fail exactly the rule they break. */
class FactLedgerContractMutationTest {

    /** A ledger that does as told. */
    private static class Delegating implements FactLedger {
        final FactLedger real = new InMemoryFactLedger();

        @Override
        public Optional<LedgerEntry> find(FactKey key) {
            return real.find(key);
        }

        @Override
        public void append(List<LedgerEntry> entries) {
            real.append(entries);
        }

        @Override
        public List<LedgerEntry> of(PersonId person, YearMonth month, @Nullable Instant knownAt) {
            return real.of(person, month, knownAt);
        }

        @Override
        public List<PersonId> people(YearMonth month, @Nullable Instant knownAt) {
            return real.people(month, knownAt);
        }

        @Override
        public void quarantine(List<QuarantinedFact> facts) {
            real.quarantine(facts);
        }

        @Override
        public List<QuarantinedFact> quarantined() {
            return real.quarantined();
        }
    }

    private static TreeSet<String> failures(Supplier<FactLedger> ledger) {
        TreeSet<String> failed = new TreeSet<>();
        for (Method method : FactLedgerContract.class.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Test.class)) {
                FactLedgerContract contract = new FactLedgerContract() {
                    @Override
                    protected FactLedger emptyLedger() {
                        return ledger.get();
                    }
                };
                contract.open();
                try {
                    method.setAccessible(true);
                    method.invoke(contract);
                } catch (InvocationTargetException e) {
                    failed.add(method.getName().substring(0, 2));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return failed;
    }

    @Test
    void theSoundLedgerFailsNothing() {
        assertThat(failures(Delegating::new)).isEmpty();
    }

    @Test
    void halfOfABatchFailsL2() {
        assertThat(failures(() -> new Delegating() {
                    @Override
                    public void append(List<LedgerEntry> entries) {
                        entries.forEach(entry -> real.append(List.of(entry)));
                    }
                }))
                .containsExactly("l2");
    }

    @Test
    void ignoringTheMomentFailsL6() {
        assertThat(failures(() -> new Delegating() {
                    @Override
                    public List<LedgerEntry> of(PersonId person, YearMonth month, @Nullable Instant knownAt) {
                        return real.of(person, month, null);
                    }
                }))
                .containsExactly("l6");
    }

    @Test
    void reversedOrderFailsL4() {
        assertThat(failures(() -> new Delegating() {
                    @Override
                    public List<LedgerEntry> of(PersonId person, YearMonth month, @Nullable Instant knownAt) {
                        List<LedgerEntry> entries = new ArrayList<>(real.of(person, month, knownAt));
                        Collections.reverse(entries);
                        return entries;
                    }
                }))
                .containsExactly("l4");
    }

    @Test
    void swallowingADoubleFailsL2AndL3() {
        assertThat(failures(() -> new Delegating() {
                    @Override
                    public void append(List<LedgerEntry> entries) {
                        try {
                            real.append(entries);
                        } catch (IllegalStateException e) {
                            // the mutation
                        }
                    }
                }))
                .containsExactly("l2", "l3");
    }

    @Test
    void losingQuarantineFailsL9() {
        assertThat(failures(() -> new Delegating() {
                    @Override
                    public void quarantine(List<QuarantinedFact> facts) {
                        // the mutation
                    }
                }))
                .containsExactly("l9");
    }
}
