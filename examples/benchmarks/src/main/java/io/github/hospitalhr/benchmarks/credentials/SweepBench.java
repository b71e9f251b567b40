package io.github.hospitalhr.benchmarks.credentials;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.deadline.DeadlinePlanner;
import io.github.hospitalhr.credentials.deadline.DeadlineSweep;
import io.github.hospitalhr.credentials.deadline.EscalationPolicy;
import io.github.hospitalhr.credentials.file.Certificate;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.file.Dues;
import io.github.hospitalhr.credentials.file.Method;
import io.github.hospitalhr.credentials.file.Provenance;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The daily sweep of deadlines, a thousand of them due each day, over a small and a ten times larger stock. Needs about 1.5 GB for a
 * million.
 */
@NullUnmarked
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 15)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class SweepBench {

    private static final TenantId TENANT = TenantId.of("bench");
    private static final int EACH_DAY = 1000;
    private static final int DAYS = 29;
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    /** Credentials in the store. */
    @Param({"100000", "1000000"})
    public int stock;

    private final DayClock clock = new DayClock();
    private DeadlineSweep sweep;

    private static final class DayClock extends Clock {
        private LocalDate day = START;

        @Override
        public ZoneId getZone() {
            return BenchStaff.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return day.atTime(9, 0).atZone(BenchStaff.ZONE).toInstant();
        }
    }

    /** Plans one deadline for each credential: a thousand whose first rung falls on each of 29 days, the others years ahead. */
    @Setup
    public void plan() {
        InMemoryRecordStore store = new InMemoryRecordStore();
        Catalogue catalogue = Catalogue.china();
        DeadlinePlanner planner = new DeadlinePlanner(store, catalogue, BenchStaff.ZONE);
        Provenance clerk = Provenance.of("clerk", Method.TYPED);
        CommitBatch.Builder batch = CommitBatch.builder(TENANT);
        for (int i = 0; i < stock; i++) {
            LocalDate last = i < EACH_DAY * DAYS
                    ? START.plusDays(90 + i / EACH_DAY)
                    : START.plusYears(2).plusDays(i % 900);
            LocalDate from = last.plusDays(1).minusYears(5);
            CredentialFile file = CredentialFile.empty(BenchStaff.person(i))
                    .plus(
                            Instant.EPOCH,
                            List.of(
                                    new CredentialFact.Declared(
                                            "r",
                                            clerk,
                                            "cn.nurse.registration",
                                            Certificate.from(from).lastDay(last)),
                                    new CredentialFact.DutyDone("r", clerk, Dues.FILING, from.plusYears(4), true)));
            planner.plan(TENANT, file, START, batch);
            if (i % 5000 == 4999 || i == stock - 1) {
                store.commit(batch.build());
                batch = CommitBatch.builder(TENANT);
            }
        }
        sweep = new DeadlineSweep(
                store, TENANT, clock, catalogue, EscalationPolicy.HOUSE, (about, level, day) -> List.of(about));
    }

    /** The next morning. */
    @Setup(Level.Invocation)
    public void nextDay() {
        clock.day = clock.day.plusDays(1);
    }

    /** One sweep: a thousand deadlines. */
    @Benchmark
    public DeadlineSweep.Swept sweep() {
        return sweep.run();
    }
}
