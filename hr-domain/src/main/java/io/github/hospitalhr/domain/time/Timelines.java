package io.github.hospitalhr.domain.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The histories of several things of one kind, each under its key: the employments of a person, the units of a
 * hospital. Iterates in the order of the keys. Immutable and safe for use by several threads.
 *
 * @param <T> type of the value; immutable, with {@code equals}
 */
public final class Timelines<T> {

    private final ImmutableSortedMap<String, Timeline<T>> byKey;

    /**
     * Histories under their keys.
     *
     * @param byKey the histories
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Timelines(Map<String, Timeline<T>> byKey) {
        this.byKey = ImmutableSortedMap.copyOf(byKey);
    }

    /**
     * No histories.
     *
     * @param <T> type of the value
     * @return the empty collection
     */
    public static <T> Timelines<T> empty() {
        return new Timelines<>(Map.of());
    }

    /**
     * The history under a key.
     *
     * @param key the key
     * @return its history; without entries where the key is unknown
     */
    public Timeline<T> of(String key) {
        Timeline<T> found = byKey.get(key);
        return found == null ? Timeline.empty() : found;
    }

    /**
     * Whether anything was ever recorded under a key.
     *
     * @param key the key
     * @return true if there is a history, even one that was wholly taken back
     */
    public boolean contains(String key) {
        return byKey.containsKey(key);
    }

    /**
     * These histories and one more statement.
     *
     * @param key the key
     * @param valid the days
     * @param value the value
     * @param at when this is recorded
     * @return the longer histories
     */
    public Timelines<T> record(String key, DateRange valid, T value, Instant at) {
        return with(key, of(key).record(valid, value, at));
    }

    /**
     * These histories and one more statement that nothing holds under a key.
     *
     * @param key the key
     * @param valid the days
     * @param at when this is recorded
     * @return the longer histories
     */
    public Timelines<T> retract(String key, DateRange valid, Instant at) {
        return with(key, of(key).retract(valid, at));
    }

    /**
     * These histories, where the entries added to a former state of them have an origin.
     *
     * @param before the former state
     * @param origin who recorded the entries added since, and why
     * @return the histories with the same entries
     * @throws IllegalArgumentException if these histories do not continue the former ones
     */
    public Timelines<T> signedSince(Timelines<T> before, Origin origin) {
        Map<String, Timeline<T>> signed = new TreeMap<>();
        byKey.forEach((key, timeline) -> signed.put(key, timeline.signedSince(before.of(key), origin)));
        return new Timelines<>(signed);
    }

    /**
     * These histories, where other origins are told.
     *
     * @param told what is told in the place of an origin
     * @return the histories with the same entries
     */
    public Timelines<T> withOrigins(UnaryOperator<Origin> told) {
        Map<String, Timeline<T>> result = new TreeMap<>();
        byKey.forEach((key, timeline) -> result.put(key, timeline.withOrigins(told)));
        return new Timelines<>(result);
    }

    private Timelines<T> with(String key, Timeline<T> timeline) {
        Map<String, Timeline<T>> copy = new TreeMap<>(byKey);
        copy.put(key, timeline);
        return new Timelines<>(copy);
    }

    /**
     * The values on a day, as known at a moment.
     *
     * @param times the day and the moment
     * @return the values in the order of their keys
     */
    public List<T> asOf(AsOf times) {
        List<T> result = new ArrayList<>();
        for (Timeline<T> timeline : byKey.values()) {
            timeline.asOf(times).ifPresent(result::add);
        }
        return List.copyOf(result);
    }

    /**
     * All values over time, as known at a moment.
     *
     * @param knownAt the moment, inclusive; null for now
     * @return the values with their days, by key, then ascending
     */
    public List<Dated<T>> known(@Nullable Instant knownAt) {
        List<Dated<T>> result = new ArrayList<>();
        for (Timeline<T> timeline : byKey.values()) {
            result.addAll(timeline.known(knownAt));
        }
        return List.copyOf(result);
    }

    /**
     * The histories under their keys.
     *
     * @return the histories in the order of their keys
     */
    @JsonValue
    public Map<String, Timeline<T>> byKey() {
        return byKey;
    }

    /**
     * When the last entry was recorded.
     *
     * @return the time, or {@link Instant#MIN} where nothing was recorded
     */
    public Instant lastRecordedAt() {
        Instant last = Instant.MIN;
        for (Timeline<T> timeline : byKey.values()) {
            last = timeline.lastRecordedAt().isAfter(last) ? timeline.lastRecordedAt() : last;
        }
        return last;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timelines<?> that && byKey.equals(that.byKey);
    }

    @Override
    public int hashCode() {
        return byKey.hashCode();
    }

    /** The keys only, since values may be personal. */
    @Override
    public String toString() {
        return "Timelines" + byKey.keySet();
    }
}
