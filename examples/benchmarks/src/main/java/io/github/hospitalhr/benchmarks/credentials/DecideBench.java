package io.github.hospitalhr.benchmarks.credentials;

import io.github.hospitalhr.credentials.Credentials;
import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.decision.Act;
import io.github.hospitalhr.credentials.decision.FitnessRules;
import io.github.hospitalhr.credentials.decision.Ruling;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One decision, 30 credentials a person, all packs: computed (cold) and kept (cached), and the file lookup alone as baseline. */
@NullUnmarked
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DecideBench {

    private static final int PEOPLE = 200;

    private final List<Act> acts = BenchStaff.acts();
    private final List<CredentialFile> files = new ArrayList<>();
    private final List<PersonId> people = new ArrayList<>();
    private final Instant at =
            BenchStaff.TODAY.atTime(12, 0).atZone(BenchStaff.ZONE).toInstant();
    private Credentials credentials;
    private FitnessRules rules;
    private int next;

    /** Records everybody. */
    @Setup
    public void record() {
        credentials = Credentials.builder(new InMemoryRecordStore(), Clock.fixed(at, BenchStaff.ZONE))
                .build();
        rules = new FitnessRules(Catalogue.china());
        for (int i = 0; i < PEOPLE; i++) {
            PersonId person = BenchStaff.person(i);
            people.add(person);
            files.add(credentials.register().record(person, BenchStaff.facts(i)));
            acts.forEach(act -> credentials.permits().decide(person, act, BenchStaff.HERE, at));
        }
    }

    private int step() {
        next = next == PEOPLE * 12 - 1 ? 0 : next + 1;
        return next;
    }

    /** Computed from the facts. */
    @Benchmark
    public Ruling cold() {
        int i = step();
        return rules.decide(files.get(i / 12), acts.get(i % 12), BenchStaff.HERE, at);
    }

    /** Kept from an earlier question. */
    @Benchmark
    public Ruling cached() {
        int i = step();
        return credentials.permits().decide(people.get(i / 12), acts.get(i % 12), BenchStaff.HERE, at);
    }

    /** Baseline: the kept file of a person, without a decision. */
    @Benchmark
    public CredentialFile fileOnly() {
        return credentials.permits().file(people.get(step() / 12));
    }
}
