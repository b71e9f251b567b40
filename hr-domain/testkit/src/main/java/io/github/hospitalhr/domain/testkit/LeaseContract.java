package io.github.hospitalhr.domain.testkit;

import static io.github.hospitalhr.domain.testkit.StoreFixture.NOON;
import static io.github.hospitalhr.domain.testkit.StoreFixture.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.record.Lease;
import io.github.hospitalhr.domain.spi.LeaseStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract of {@link LeaseStore}: the tests carry the numbers of its rules. Nothing sleeps; the tests say what time it is. */
@NullUnmarked
public abstract class LeaseContract {

    private static final String JOB = "contract-job";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private LeaseStore leases;

    /** For subclasses. */
    protected LeaseContract() {}

    /**
     * The store under test, in which nothing was ever granted. Called before each test.
     *
     * @return an empty store
     */
    protected abstract LeaseStore emptyLeases();

    @BeforeEach
    final void openStore() {
        leases = emptyLeases();
    }

    private Lease granted(String holder, Instant now) {
        return leases.acquire(JOB, holder, now, MINUTE).orElseThrow();
    }

    private Optional<Lease> asked(String holder, Instant now) {
        return leases.acquire(JOB, holder, now, MINUTE);
    }

    /** Who gets it. */
    @Nested
    class Grants {

        @Test
        @DisplayName("L1 a free lease is granted from now for the length asked")
        void l1Granted() {
            Lease lease = granted("node-1", NOON);
            assertThat(lease.name()).isEqualTo(JOB);
            assertThat(lease.holder()).isEqualTo("node-1");
            assertThat(lease.until()).isEqualTo(NOON.plus(MINUTE));
            assertThat(lease.token()).isPositive();
        }

        @Test
        @DisplayName("L2 while it holds, another gets nothing")
        void l2Held() {
            granted("node-1", NOON);
            assertThat(asked("node-2", NOON)).isNotNull().isEmpty();
            assertThat(asked("node-2", NOON.plus(MINUTE).minusNanos(1000))).isEmpty();
            assertThat(asked("Node-1", NOON)).isEmpty();
        }

        @Test
        @DisplayName("L3 it is free from its end on")
        void l3Expiry() {
            granted("node-1", NOON);
            assertThat(asked("node-2", NOON.plus(MINUTE))).isPresent();
            assertThat(asked("node-1", NOON.plus(MINUTE))).isEmpty();
        }

        @Test
        @DisplayName("L4 every grant has a greater token, after expiry, after release, also for the same holder")
        void l4TokenGrows() {
            Lease first = granted("node-1", NOON);
            // Well behind the end: whether it holds at its end is the business of rule L3.
            Lease second = granted("node-2", NOON.plusSeconds(90));
            assertThat(second.token()).isGreaterThan(first.token());
            leases.release(second);
            Lease third = granted("node-1", NOON.plusSeconds(90));
            assertThat(third.token()).isGreaterThan(second.token());
            Lease fourth = granted("node-1", NOON.plusSeconds(180));
            assertThat(fourth.token()).isGreaterThan(third.token());
        }

        @Test
        @DisplayName("L5 the holder renews under the same token, and never shortens")
        void l5Renewal() {
            Lease lease = granted("node-1", NOON);
            Lease longer = granted("node-1", NOON.plusSeconds(30));
            assertThat(longer.token()).isEqualTo(lease.token());
            assertThat(longer.until()).isEqualTo(NOON.plusSeconds(90));
            Lease late = granted("node-1", NOON.plusSeconds(10));
            assertThat(late.until()).isEqualTo(NOON.plusSeconds(90));
            assertThat(asked("node-2", NOON.plusSeconds(89))).isEmpty();
        }

        @Test
        @DisplayName("L6 released it is free at once; releasing what is not current does nothing")
        void l6Release() {
            Lease first = granted("node-1", NOON);
            leases.release(first);
            Lease second = granted("node-2", NOON);
            leases.release(first);
            assertThat(asked("node-1", NOON)).isEmpty();
            leases.release(new Lease(JOB, "node-1", second.token(), second.until()));
            leases.release(new Lease("contract-unknown", "node-1", 1, NOON));
            assertThat(asked("node-1", NOON)).isEmpty();
        }

        @Test
        @DisplayName("L7 of 16 that ask at once, one gets it")
        void l7Alone() {
            Instant now = NOON;
            for (int round = 0; round < 10; round++) {
                Instant moment = now;
                assertThat(together(thread -> asked("node-" + thread, moment)))
                        .filteredOn(Optional::isPresent)
                        .hasSize(1);
                now = now.plus(MINUTE);
            }
        }

        @Test
        @DisplayName("L8 leases of different names do not touch each other")
        void l8Names() {
            granted("node-1", NOON);
            assertThat(leases.acquire("contract-job-2", "node-2", NOON, MINUTE)).isPresent();
            assertThatThrownBy(() -> leases.acquire(JOB, "node-1", NOON, Duration.ZERO))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
