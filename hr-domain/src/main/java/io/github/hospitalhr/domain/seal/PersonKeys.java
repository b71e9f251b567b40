package io.github.hospitalhr.domain.seal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.PageCursor;
import io.github.hospitalhr.domain.record.RecordKey;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.CipherSuite;
import io.github.hospitalhr.domain.spi.KeyProvider;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.SealException;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A key of its own for each person, wrapped under a master key and kept in the record store. Destroying it erases everything that
 * was ever sealed under it, in the database, in its copies and in the audit; keep backups of {@link #KIND} no longer than erasure may
 * take.
 *
 * <p>Keys rotate while the system runs: a person may have several, the newest seals, each opens what it sealed. Unwrapped keys are
 * remembered, 10,000 at most and for ten minutes at most: so long a node may open what another one has just erased, unless it calls
 * {@link #forget}. What a {@link SealedRecordStore} writes, or the audit, is never sealed under a key that another node has destroyed or
 * rotated; a host that seals with {@link FieldSeal} itself looks after that. Thread-safe.
 */
public final class PersonKeys {

    /** The kind of the records that hold the wrapped keys; id: the person's id. */
    public static final RecordKind KIND = RecordKind.of("hr.person-key");

    private static final int ATTEMPTS = 50;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final RecordStore store;
    private final TenantId tenant;
    private final KeyProvider masters;
    private final CipherSuite suite;
    private final SecureRandom random;
    /**
     * Grows with every rotation and destruction, before the caches forget and after: a key read before one is not remembered after it.
     */
    private final AtomicLong changes = new AtomicLong();

    private final Ticker elapsed;
    private final RecentKeys recent = new RecentKeys(REMEMBERED);
    private final Cache<String, PersonKey> newest;
    private final Cache<String, PersonKey> byNumber;

    /**
     * The keys of a tenant.
     *
     * @param store where they are kept
     * @param tenant whose
     * @param masters wraps them
     * @param suite seals with new keys
     * @param random makes new keys
     */
    public PersonKeys(RecordStore store, TenantId tenant, KeyProvider masters, CipherSuite suite, SecureRandom random) {
        this(store, tenant, masters, suite, random, Ticker.systemTicker());
    }

    /** With the time that has gone by, for how long keys are remembered. */
    PersonKeys(
            RecordStore store,
            TenantId tenant,
            KeyProvider masters,
            CipherSuite suite,
            SecureRandom random,
            Ticker elapsed) {
        this.store = Objects.requireNonNull(store, "store");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.masters = Objects.requireNonNull(masters, "masters");
        this.suite = Objects.requireNonNull(suite, "suite");
        this.random = Objects.requireNonNull(random, "random");
        this.elapsed = Objects.requireNonNull(elapsed, "elapsed");
        this.newest = remembering(elapsed);
        this.byNumber = remembering(elapsed);
    }

    /** Maintenance on the caller's thread: a library starts no threads of its own. */
    private static Cache<String, PersonKey> remembering(Ticker elapsed) {
        return Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(REMEMBERED)
                .ticker(elapsed)
                .executor(Runnable::run)
                .build();
    }

    /** Whether the keys stand in this store, so that a commit of it can expect that they are unchanged. */
    boolean areIn(RecordStore other) {
        return store == other;
    }

    /** The version of the record that holds the key which seals for a person now. */
    long version(String person) {
        return sealing(person).version();
    }

    /** The version of the record that holds the keys of a person in the store, 0 for none. */
    long stored(String person) {
        return find(person).map(StoredRecord::version).orElse(0L);
    }

    /** Forgets what is remembered of a person if the record is another one by now. */
    void refresh(String person) {
        PersonKey known = remembered(person);
        if (known != null && known.version() != stored(person)) {
            forget(person);
        }
    }

    TenantId tenant() {
        return tenant;
    }

    CipherSuite suite() {
        return suite;
    }

    /** The newest key of a person if it is remembered. */
    private @Nullable PersonKey remembered(String person) {
        long before = changes.get();
        PersonKey known = recent.find(person, before, elapsed.read());
        if (known == null) {
            known = newest.getIfPresent(person);
            if (known != null) {
                recent.put(person, known, before);
            }
        }
        return known;
    }

    /** The key that seals for a person; made where there is none. */
    PersonKey sealing(String person) {
        PersonKey known = remembered(person);
        if (known != null) {
            return known;
        }
        long before = changes.get();
        long now = elapsed.read();
        Optional<StoredRecord> stored = find(person);
        if (stored.isEmpty()) {
            add(person, false);
            stored = find(person);
        }
        StoredRecord found = stored.orElseThrow(SealException::new);
        PersonKey key = unwrap(person, KeyRecord.parse(found.payload()).newest(), found.version(), now);
        remember(newest, person, key, before);
        return key;
    }

    /** A key that sealed something of a person before. */
    PersonKey opening(String person, int number) {
        PersonKey latest = remembered(person);
        if (latest != null && latest.number() == number) {
            return latest;
        }
        String name = number + "/" + person;
        PersonKey known = byNumber.getIfPresent(name);
        if (known != null) {
            return known;
        }
        long before = changes.get();
        long now = elapsed.read();
        StoredRecord found = find(person).orElseThrow(SealException::new);
        KeyRecord.Wrapped wrapped = KeyRecord.parse(found.payload()).keys().stream()
                .filter(k -> k.number() == number)
                .findFirst()
                .orElseThrow(SealException::new);
        PersonKey key = unwrap(person, wrapped, found.version(), now);
        remember(byNumber, name, key, before);
        return key;
    }

    private void remember(Cache<String, PersonKey> cache, String name, PersonKey key, long before) {
        cache.put(name, key);
        if (changes.get() != before) {
            cache.invalidate(name);
            changes.incrementAndGet();
        }
    }

    RecordKey key(String person) {
        return KIND.key(tenant, person);
    }

    private Optional<StoredRecord> find(String person) {
        return store.find(key(person));
    }

    private PersonKey unwrap(String person, KeyRecord.Wrapped wrapped, long version, long now) {
        byte[] key = masters.unwrap(wrapped.master(), wrapped.wrap(), context(person, wrapped.number()));
        return new PersonKey(wrapped.number(), wrapped.suite(), key, version, now);
    }

    private byte[] context(String person, int number) {
        RecordKey key = KIND.key(tenant, person);
        return new FieldPlace(key, "key " + number).associated(person);
    }

    private KeyRecord.Wrapped wrap(String person, int number, String suiteName, byte[] key) {
        String master = masters.currentKeyId();
        return new KeyRecord.Wrapped(number, suiteName, master, masters.wrap(master, key, context(person, number)));
    }

    /**
     * Gives a person a new key: from now on it seals, the older ones open. Cheap; sealed values move to it when their records are
     * written again.
     *
     * @param person the person's id
     */
    public void rotate(String person) {
        add(person, true);
        changes.incrementAndGet();
        newest.invalidate(person);
        recent.forget(person);
        changes.incrementAndGet();
    }

    private void add(String person, boolean evenIfThere) {
        for (int attempt = 1; ; attempt++) {
            Optional<StoredRecord> stored = find(person);
            if (stored.isPresent() && !evenIfThere) {
                return;
            }
            List<KeyRecord.Wrapped> keys = new ArrayList<>();
            stored.ifPresent(s -> keys.addAll(KeyRecord.parse(s.payload()).keys()));
            byte[] key = new byte[suite.keyBytes()];
            random.nextBytes(key);
            int number = keys.isEmpty() ? 1 : keys.get(keys.size() - 1).number() + 1;
            keys.add(wrap(person, number, suite.name(), key));
            try {
                put(person, stored.map(StoredRecord::version).orElse(0L), keys);
                return;
            } catch (StaleVersionException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void put(String person, long version, List<KeyRecord.Wrapped> keys) {
        store.commit(CommitBatch.builder(tenant)
                .put(KIND, person, version, new KeyRecord(keys).payload(), List.of())
                .build());
    }

    /**
     * Wraps all keys anew under the current master key, so that the older master keys can be destroyed. May be broken off and
     * done again; other nodes go on meanwhile.
     *
     * @param progress takes the number of persons done so far; false stops
     * @return how many persons were moved to the current master key
     */
    public long rewrap(LongPredicate progress) {
        RecordQuery query = RecordQuery.byId(tenant, KIND).limit(200);
        long moved = 0;
        long seen = 0;
        while (true) {
            RecordPage page = store.query(query);
            for (StoredRecord stored : page.records()) {
                moved += rewrap(stored) ? 1 : 0;
                seen++;
            }
            Optional<PageCursor> next = page.next();
            if (!progress.test(seen) || next.isEmpty()) {
                return moved;
            }
            query = query.after(next.get());
        }
    }

    private boolean rewrap(StoredRecord stored) {
        String person = stored.key().id();
        List<KeyRecord.Wrapped> keys = KeyRecord.parse(stored.payload()).keys();
        String master = masters.currentKeyId();
        if (keys.stream().allMatch(k -> k.master().equals(master))) {
            return false;
        }
        List<KeyRecord.Wrapped> fresh = new ArrayList<>();
        for (KeyRecord.Wrapped old : keys) {
            fresh.add(wrap(
                    person, old.number(), old.suite(), unwrap(person, old, 0, 0).key()));
        }
        try {
            put(person, stored.version(), fresh);
            return true;
        } catch (StaleVersionException e) {
            // The person was rotated or erased meanwhile; a later run finds what is left.
            return false;
        }
    }

    /**
     * Destroys the keys of a person for good: nothing sealed under them opens again.
     *
     * @param person the person's id
     * @return false if the person had none
     */
    public boolean destroy(String person) {
        forget(person);
        for (int attempt = 1; ; attempt++) {
            Optional<StoredRecord> stored = find(person);
            if (stored.isEmpty()) {
                return false;
            }
            try {
                store.commit(CommitBatch.builder(tenant)
                        .delete(KIND, person, stored.get().version())
                        .build());
                forget(person);
                return true;
            } catch (StaleVersionException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /**
     * Forgets the unwrapped keys of a person on this node, after another node destroyed them: without it they are remembered ten
     * minutes at most.
     *
     * @param person the person's id
     */
    public void forget(String person) {
        changes.incrementAndGet();
        newest.invalidate(person);
        recent.forget(person);
        byNumber.asMap()
                .keySet()
                .removeIf(name -> name.substring(name.indexOf('/') + 1).equals(person));
        changes.incrementAndGet();
    }
}
