package io.github.hospitalhr.benchmarks.credentials;

import io.github.hospitalhr.credentials.Credentials;
import io.github.hospitalhr.credentials.audit.AuditReport;
import io.github.hospitalhr.credentials.audit.AuditedAct;
import io.github.hospitalhr.credentials.decision.Act;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.time.AsOf;
import java.time.Clock;
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

/** An audit of 2,000 people by 12 acts: with files that are kept, and with files read from the store each time. */
@NullUnmarked
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 3, time = 4)
@Fork(1)
public class AuditBench {

    private static final int PEOPLE = 2000;

    private final List<AuditedAct> asked = new ArrayList<>();
    private Credentials credentials;

    /** Records everybody. */
    @Setup
    public void record() {
        Clock clock = Clock.fixed(
                BenchStaff.TODAY.atTime(12, 0).atZone(BenchStaff.ZONE).toInstant(), BenchStaff.ZONE);
        credentials = Credentials.builder(new InMemoryRecordStore(), clock).build();
        List<Act> acts = BenchStaff.acts();
        for (int i = 0; i < PEOPLE; i++) {
            PersonId person = BenchStaff.person(i);
            credentials.register().record(person, BenchStaff.facts(i));
            acts.forEach(act -> asked.add(new AuditedAct(person, act, BenchStaff.HERE)));
        }
    }

    /** Files kept by the permits, as a running system has them. */
    @Benchmark
    public AuditReport keptFiles() {
        return credentials.audit().audit(asked, credentials.permits()::file, AsOf.of(BenchStaff.TODAY));
    }

    /** Every file read from the store. */
    @Benchmark
    public AuditReport readFiles() {
        return credentials.audit().audit(asked, credentials.register()::file, AsOf.of(BenchStaff.TODAY));
    }
}
