package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.record.Lease;
import io.github.hospitalhr.domain.spi.LeaseStore;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** The contract of leases is tested too: each broken store fails exactly the test that names its fault. */
class BrokenLeaseTest {

    /** Remembers the last grant of each name; broken ones make ill use of it. */
    private static class RememberingStore extends SoundStore {
        final Map<String, Lease> last = new HashMap<>();

        @Override
        public synchronized Optional<Lease> acquire(String name, String holder, Instant now, Duration length) {
            Optional<Lease> granted = super.acquire(name, holder, now, length);
            granted.ifPresent(lease -> last.put(name, lease));
            return granted;
        }
    }

    static class TellsTheEndTooEarly extends LeaseContract {
        @Override
        protected LeaseStore emptyLeases() {
            return new SoundStore() {
                private final Set<Long> known = ConcurrentHashMap.newKeySet();

                @Override
                public Optional<Lease> acquire(String name, String holder, Instant now, Duration length) {
                    return super.acquire(name, holder, now, length)
                            .map(lease -> known.add(lease.token()) ? until(lease, now.plusSeconds(1)) : lease);
                }
            };
        }
    }

    static class IgnoresTheCaseOfHolders extends LeaseContract {
        @Override
        protected LeaseStore emptyLeases() {
            return new SoundStore() {
                @Override
                public Optional<Lease> acquire(String name, String holder, Instant now, Duration length) {
                    return super.acquire(name, holder.toLowerCase(Locale.ROOT), now, length);
                }
            };
        }
    }

    static class HoldsAtItsEnd extends LeaseContract {
        @Override
        protected LeaseStore emptyLeases() {
            return new SoundStore() {
                @Override
                public Optional<Lease> acquire(String name, String holder, Instant now, Duration length) {
                    return length.isZero()
                            ? super.acquire(name, holder, now, length)
                            : super.acquire(name, holder, now.minusNanos(1000), length.plusNanos(1000));
                }
            };
        }
    }

    static class AlwaysTheSameToken extends LeaseContract {
        @Override
        protected LeaseStore emptyLeases() {
            return new RememberingStore() {
                @Override
                public synchronized Optional<Lease> acquire(String name, String holder, Instant now, Duration length) {
                    return super.acquire(name, holder, now, length)
                            .map(lease -> new Lease(name, holder, 1, lease.until()));
                }

                @Override
                public synchronized void release(Lease lease) {
                    Lease current = last.get(lease.name());
                    if (current != null && current.holder().equals(lease.holder())) {
                        super.release(current);
                    }
                }
            };
        }
    }

    static class RenewalShortens extends LeaseContract {
        @Override
        protected LeaseStore emptyLeases() {
            return new SoundStore() {
                @Override
                public Optional<Lease> acquire(String name, String holder, Instant now, Duration length) {
                    return super.acquire(name, holder, now, length).map(lease -> until(lease, now.plus(length)));
                }
            };
        }
    }

    static class AnybodyReleases extends LeaseContract {
        @Override
        protected LeaseStore emptyLeases() {
            return new RememberingStore() {
                @Override
                public synchronized void release(Lease lease) {
                    super.release(last.getOrDefault(lease.name(), lease));
                }
            };
        }
    }

    static class LooksBeforeItWrites extends LeaseContract {
        @Override
        protected LeaseStore emptyLeases() {
            return new SoundStore() {
                private final Thread opener = Thread.currentThread();

                @Override
                public Optional<Lease> acquire(String name, String holder, Instant now, Duration length) {
                    // Of those that ask at the same time each one has looked before the other writes.
                    return Thread.currentThread().equals(opener)
                            ? super.acquire(name, holder, now, length)
                            : Optional.of(new Lease(name, holder, 1, now.plus(length)));
                }
            };
        }
    }

    static class OneLeaseForAllNames extends LeaseContract {
        @Override
        protected LeaseStore emptyLeases() {
            return new SoundStore() {
                @Override
                public Optional<Lease> acquire(String name, String holder, Instant now, Duration length) {
                    return super.acquire("all", holder, now, length)
                            .map(lease -> new Lease(name, holder, lease.token(), lease.until()));
                }

                @Override
                public void release(Lease lease) {
                    super.release(new Lease("all", lease.holder(), lease.token(), lease.until()));
                }
            };
        }
    }

    /** The control: without a fault nothing fails. */
    static class Sound extends LeaseContract {
        @Override
        protected LeaseStore emptyLeases() {
            return new SoundStore();
        }
    }

    private static Lease until(Lease lease, Instant end) {
        return new Lease(lease.name(), lease.holder(), lease.token(), end);
    }

    @Test
    void anEarlyEndFailsTheGrant() {
        assertThat(failures(TellsTheEndTooEarly.class)).containsExactly("l1Granted");
    }

    @Test
    void holdersOfOneSpellingFailTheHeldLease() {
        assertThat(failures(IgnoresTheCaseOfHolders.class)).containsExactly("l2Held");
    }

    @Test
    void aLeaseThatHoldsAtItsEndFailsTheExpiry() {
        assertThat(failures(HoldsAtItsEnd.class)).containsExactly("l3Expiry");
    }

    @Test
    void aConstantTokenFailsTheFencing() {
        assertThat(failures(AlwaysTheSameToken.class)).containsExactly("l4TokenGrows");
    }

    @Test
    void aShorteningRenewalFailsTheRenewal() {
        assertThat(failures(RenewalShortens.class)).containsExactly("l5Renewal");
    }

    @Test
    void aReleaseByAnybodyFailsTheRelease() {
        assertThat(failures(AnybodyReleases.class)).containsExactly("l6Release");
    }

    @Test
    void aGrantToAllThatAskFailsTheOnlyOne() {
        assertThat(failures(LooksBeforeItWrites.class)).containsExactly("l7Alone");
    }

    @Test
    void oneLeaseForAllNamesFailsTheNames() {
        assertThat(failures(OneLeaseForAllNames.class)).containsExactly("l8Names");
    }

    @Test
    void aSoundStoreFailsNothing() {
        assertThat(failures(Sound.class)).isEmpty();
    }

    private static Set<String> failures(Class<?> contract) {
        return Failures.of(contract, 8);
    }
}
