package io.github.hospitalhr.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.hospitalhr.domain.access.Denial;
import io.github.hospitalhr.domain.audit.AuditEntry;
import io.github.hospitalhr.domain.audit.AuditOutcome;
import io.github.hospitalhr.domain.audit.AuditTrail;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.lifecycle.UnfinishedExits;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.CommitReceipt;
import io.github.hospitalhr.domain.record.RecordKey;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StoreUnavailableException;
import io.github.hospitalhr.house.GuardedOperations.Operation;
import io.github.hospitalhr.house.GuardedOperations.Target;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation of every guarded face, called by those who may not and by those who may. */
class GuardedSweepTest {

    private static final List<Operation> ALL = GuardedOperations.all();

    static boolean isNothing(Object answer) {
        return answer instanceof Optional<?> optional && optional.isEmpty()
                || answer instanceof Collection<?> collection && collection.isEmpty()
                || answer instanceof UnfinishedExits exits && exits.isEmpty()
                || answer instanceof Guarded.Refused<?>;
    }

    /** The classes that hold a gate, with their public methods, are the operations that are called here. */
    @Test
    void everyOperationOfEveryFaceIsCalled() {
        TreeSet<String> faces = new TreeSet<>();
        HouseTest.LIBRARY.stream()
                .filter(StoredData::isFace)
                .map(JavaClass::reflect)
                .forEach(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
                        .map(m -> type.getSimpleName() + "." + m.getName())
                        .forEach(faces::add));
        assertThat(faces).hasSizeGreaterThan(90);
        assertThat(ALL.stream().map(Operation::name))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(faces);
    }

    /** Who has no right at all gets nothing from any of them, and each try is in the audit under the real account. */
    @ParameterizedTest
    @ValueSource(strings = {"nobody", "impersonator", "stranger"})
    void nothingForWhoeverHasNoRight(String account) {
        GuardedHospital h = new GuardedHospital();
        long before = h.audit(0).size();
        for (Operation operation : ALL) {
            Object answer = operation.call().on(h, h.gate(account), Target.VICTIM);
            assertThat(isNothing(answer)).as("%s as %s", operation, account).isTrue();
            List<AuditEntry> trace = h.audit(before);
            assertThat(trace)
                    .as("audit of %s", operation)
                    .isNotEmpty()
                    .allMatch(e -> e.event().outcome() == AuditOutcome.REFUSED
                            && e.event().actor().equals(account.equals("impersonator") ? "admin" : account));
            before += trace.size();
        }
    }

    /** Insiders without a right over the victim: the head nurse of another ward, nurses of both wards. */
    @ParameterizedTest
    @ValueSource(strings = {"cardio-head", "neighbour", "colleague"})
    void nothingOfTheVictimForInsiders(String account) {
        GuardedHospital h = new GuardedHospital();
        GuardedHospital untouched = new GuardedHospital();
        long before = h.audit(0).size();
        for (Operation operation : ALL) {
            Object answer = operation.call().on(h, h.gate(account), Target.VICTIM);
            String shown = DeepText.of(answer);
            assertThat(shown)
                    .as("%s as %s", operation, account)
                    .doesNotContain(GuardedHospital.VICTIM.value(), GuardedHospital.CANARY, GuardedHospital.NUMBER);
            List<AuditEntry> trace = h.audit(before);
            before += trace.size();
            assertThat(trace).as("audit of %s", operation).isNotEmpty();
            if (isNothing(answer) && !(answer instanceof Collection<?>)) {
                // An empty list may be all that is one's own.
                assertThat(trace)
                        .as("audit of %s", operation)
                        .anyMatch(e -> e.event().outcome() == AuditOutcome.REFUSED);
            }
        }
        assertThat(stored(h)).isEqualTo(stored(untouched));
    }

    /** What is stored about the victim, as the system side sees it. */
    private static String stored(GuardedHospital h) {
        return DeepText.of(List.of(
                h.workforce
                        .people()
                        .history(GuardedHospital.VICTIM)
                        .orElseThrow()
                        .toString(),
                h.credentials.register().file(GuardedHospital.VICTIM),
                h.rosters.amendments(h.key),
                h.market.offers(),
                h.corrections.all(),
                h.ledger.read().ledger(),
                h.performance.book().runs(GuardedHospital.OCTOBER).size(),
                h.proposals.of(GuardedHospital.VICTIM),
                h.appeals.of(GuardedHospital.VICTIM),
                h.plans.of(GuardedHospital.VICTIM),
                h.pools.find("2026-10").orElseThrow().statements().size(),
                h.checklists.about(GuardedHospital.VICTIM).size()));
    }

    /** A victim's key and a key that does not exist are answered alike. */
    @ParameterizedTest
    @ValueSource(strings = {"nobody", "stranger", "cardio-head", "neighbour", "colleague"})
    void guessingKeysTellsNothing(String account) {
        GuardedHospital h = new GuardedHospital();
        PersonId self = GuardedHospital.actor(account).person();
        for (Operation operation : ALL) {
            String there = DeepText.of(operation.call().on(h, h.gate(account), Target.VICTIM));
            String absent = DeepText.of(operation.call().on(h, h.gate(account), Target.UNKNOWN));
            // Where a row in scope of the same roster or ward is shown, it is not the victim that makes the difference.
            boolean ownRows = self != null && (there.contains(self.value()) || there.contains("neighbour"));
            if (!ownRows) {
                assertThat(there).as("%s as %s", operation, account).isEqualTo(absent);
            }
        }
    }

    /** Each operation answers somebody: the sweep above is no sweep over locked doors. */
    @Test
    void whoMayIsAnswered() {
        GuardedHospital h = new GuardedHospital();
        List<Operation> readsFirst = new ArrayList<>(ALL);
        readsFirst.sort((a, b) -> Boolean.compare(writes(a), writes(b)));
        for (Operation operation : readsFirst) {
            Object answer = operation.call().on(h, h.gate(operation.entitled()), Target.VICTIM);
            assertThat(isNothing(answer))
                    .as("%s as %s answered %s", operation, operation.entitled(), answer)
                    .isFalse();
        }
    }

    /** Which operations change something: they answer whether they were let through. */
    private static final Set<String> WRITES = HouseTest.LIBRARY.stream()
            .filter(StoredData::isFace)
            .map(JavaClass::reflect)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> method.getReturnType().equals(Guarded.class))
            .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
            .collect(Collectors.toUnmodifiableSet());

    static boolean writes(Operation operation) {
        return WRITES.contains(operation.name());
    }

    /** If the audit cannot be written, not even those who may are answered, and nothing is done. */
    @Test
    void nothingIsAnsweredOrDoneIfTheAuditCannotBeWritten() {
        GuardedHospital h = new GuardedHospital();
        String before = stored(h);
        AuditTrail full = AuditTrail.builder(new FullStore(h.store), GuardedHospital.CLOCK)
                .build();
        for (Operation operation : ALL) {
            assertThatThrownBy(
                            () -> operation.call().on(h, h.gate(operation.entitled(), h.policy, full), Target.VICTIM))
                    .as("%s", operation)
                    .isInstanceOf(StoreUnavailableException.class);
        }
        assertThat(stored(h)).isEqualTo(before);
    }

    private record FullStore(RecordStore store) implements RecordStore {
        @Override
        public Optional<StoredRecord> find(RecordKey key) {
            return store.find(key);
        }

        @Override
        public RecordPage query(RecordQuery query) {
            return store.query(query);
        }

        @Override
        public CommitReceipt commit(CommitBatch batch) {
            throw new StoreUnavailableException("full", null);
        }
    }

    /** Refusals, audit, logs and output tell nothing that was planted. */
    @Test
    void canariesComeOutNowhere() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record.getMessage() + Arrays.toString(record.getParameters()) + record.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        Level level = root.getLevel();
        PrintStream out = System.out;
        PrintStream err = System.err;
        List<Object> refusals = new ArrayList<>();
        GuardedHospital h = new GuardedHospital();
        long before = h.audit(0).size();
        root.addHandler(handler);
        root.setLevel(Level.ALL);
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        System.setErr(System.out);
        try {
            for (Operation operation : ALL) {
                for (String account : List.of("nobody", "impersonator", "cardio-head", "neighbour", "colleague")) {
                    refusals.add(operation.call().on(h, h.gate(account), Target.VICTIM));
                }
            }
        } finally {
            System.setOut(out);
            System.setErr(err);
            root.removeHandler(handler);
            root.setLevel(level);
        }
        assertThat(DeepText.of(refusals)).doesNotContain(GuardedHospital.CANARY, GuardedHospital.NUMBER);
        assertThat(refusals.stream().filter(r -> r instanceof Guarded.Refused<?>))
                .hasSizeGreaterThan(200)
                .allMatch(r -> ((Guarded.Refused<?>) r).sentence().equals(Denial.REFUSED));
        List<AuditEntry> trace = h.audit(before);
        assertThat(trace).hasSizeGreaterThanOrEqualTo(5 * ALL.size());
        assertThat(DeepText.of(trace)).doesNotContain(GuardedHospital.CANARY, GuardedHospital.NUMBER);
        assertThat(logged + output.toString(StandardCharsets.UTF_8))
                .doesNotContain(GuardedHospital.CANARY, GuardedHospital.NUMBER, "19900000007");
    }
}
