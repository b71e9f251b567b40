package io.github.hospitalhr.domain.seal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The newest keys of those people whose fields are just being sealed and opened, found without the book-keeping of a bounded cache. One
 * key a place, the last comer stays. A key is found until it is too old, or any key was rotated, destroyed or forgotten.
 * Thread-safe.
 */
final class RecentKeys {

    private static final int PLACES = 64;

    private record Seen(String person, PersonKey key, long change) {}

    private final AtomicReferenceArray<@Nullable Seen> places = new AtomicReferenceArray<>(PLACES);
    private final long longest;

    RecentKeys(Duration longest) {
        this.longest = longest.toNanos();
    }

    private static int place(String person) {
        return person.hashCode() & PLACES - 1;
    }

    @Nullable
    PersonKey find(String person, long change, long now) {
        Seen seen = places.get(place(person));
        boolean good = seen != null
                && seen.change == change
                && seen.person.equals(person)
                && now - seen.key.readAt() < longest;
        return good ? seen.key : null;
    }

    /** The number of changes is the one before the key was looked up: if it grew meanwhile, the key is not found. */
    void put(String person, PersonKey key, long change) {
        places.set(place(person), new Seen(person, key, change));
    }

    /** Lets go of what may be this person's. */
    void forget(String person) {
        places.set(place(person), null);
    }
}
