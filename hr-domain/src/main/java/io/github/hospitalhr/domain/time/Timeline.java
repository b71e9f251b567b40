package io.github.hospitalhr.domain.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import com.google.common.collect.RangeMap;
import com.google.common.collect.TreeRangeMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The history of one thing that has at most one value a day, in two times: when it held and when that was known
 * (bitemporal). Entries are only ever added. A later entry covers earlier ones on the days it speaks of and leaves all
 * other days alone; what was known before stays readable through {@code knownAt}.
 *
 * <p>Entries stand in the order of their recording and their times never go back. Entries of the same instant count in
 * their order. Immutable and safe for use by several threads; reading one day is linear in the number of entries.
 *
 * @param <T> type of the value; immutable, with {@code equals}
 */
public final class Timeline<T> {

    private final ImmutableList<Recorded<T>> entries;

    /**
     * A history of the given entries.
     *
     * @param entries the entries in the order of their recording
     * @throws IllegalArgumentException if recorded times go back
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Timeline(List<Recorded<T>> entries) {
        this.entries = ImmutableList.copyOf(entries);
        for (int i = 1; i < this.entries.size(); i++) {
            Instant before = this.entries.get(i - 1).recordedAt();
            Instant at = this.entries.get(i).recordedAt();
            if (at.isBefore(before)) {
                throw new IllegalArgumentException("recordedAt of entry " + i + " (" + at
                        + ") is before that of the entry in front of it (" + before
                        + ").\nMaybe a clock went back: record with the later of the two times.");
            }
        }
    }

    /**
     * A history without entries.
     *
     * @param <T> type of the value
     * @return the empty history
     */
    public static <T> Timeline<T> empty() {
        return new Timeline<>(List.of());
    }

    /**
     * This history and one more statement: on these days, this value.
     *
     * @param valid the days
     * @param value the value
     * @param at when this is recorded, not before the last entry
     * @return the longer history
     * @throws IllegalArgumentException if {@code at} is before the last entry
     */
    public Timeline<T> record(DateRange valid, T value, Instant at) {
        return plus(new Recorded<>(valid, Objects.requireNonNull(value, "value"), at));
    }

    /**
     * This history and one more statement: on these days, nothing.
     *
     * @param valid the days
     * @param at when this is recorded, not before the last entry
     * @return the longer history
     * @throws IllegalArgumentException if {@code at} is before the last entry
     */
    public Timeline<T> retract(DateRange valid, Instant at) {
        return plus(new Recorded<>(valid, null, at));
    }

    private Timeline<T> plus(Recorded<T> entry) {
        return new Timeline<>(ImmutableList.<Recorded<T>>builderWithExpectedSize(entries.size() + 1)
                .addAll(entries)
                .add(entry)
                .build());
    }

    /**
     * This history, where the entries added to a former state of it have an origin.
     *
     * @param before the former state
     * @param origin who recorded the entries added since, and why
     * @return the history with the same entries
     * @throws IllegalArgumentException if this history does not begin with the former state
     */
    public Timeline<T> signedSince(Timeline<T> before, Origin origin) {
        int known = before.entries.size();
        if (known > entries.size() || !entries.subList(0, known).equals(before.entries)) {
            throw new IllegalArgumentException(
                    "this history does not continue the former one.\nMaybe the two were exchanged.");
        }
        ImmutableList.Builder<Recorded<T>> signed = ImmutableList.builderWithExpectedSize(entries.size());
        signed.addAll(before.entries);
        entries.subList(known, entries.size()).forEach(entry -> signed.add(entry.by(origin)));
        return new Timeline<>(signed.build());
    }

    /**
     * This history, where other origins are told.
     *
     * @param told what is told in the place of an origin
     * @return the history with the same entries
     */
    public Timeline<T> withOrigins(UnaryOperator<Origin> told) {
        return new Timeline<>(entries.stream()
                .map(entry -> entry.origin() == null ? entry : entry.by(told.apply(entry.origin())))
                .toList());
    }

    /**
     * The value on a day, with all that is known now.
     *
     * @param date the day
     * @return the value, or empty where nothing holds
     */
    public Optional<T> asOf(LocalDate date) {
        return asOf(AsOf.of(date));
    }

    /**
     * The value on a day, as it was known at a moment.
     *
     * @param date the day
     * @param knownAt the moment, inclusive
     * @return the value, or empty where nothing was known to hold
     */
    public Optional<T> asOf(LocalDate date, Instant knownAt) {
        return asOf(AsOf.of(date, knownAt));
    }

    /**
     * The value on a day, as it was known at a moment.
     *
     * @param times the day and the moment
     * @return the value, or empty where nothing was known to hold
     */
    public Optional<T> asOf(AsOf times) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            Recorded<T> entry = entries.get(i);
            if (entry.knownAt(times.knownAt()) && entry.valid().contains(times.date())) {
                return Optional.ofNullable(entry.value());
            }
        }
        return Optional.empty();
    }

    /**
     * All values over time, with all that is known now.
     *
     * @return the values with their days, ascending, without overlap; equal neighbours are one
     */
    public List<Dated<T>> known() {
        return known(null);
    }

    /**
     * All values over time, as they were known at a moment.
     *
     * @param knownAt the moment, inclusive; null for now
     * @return the values with their days, ascending, without overlap; equal neighbours are one
     */
    public List<Dated<T>> known(@Nullable Instant knownAt) {
        RangeMap<LocalDate, T> painted = TreeRangeMap.create();
        for (Recorded<T> entry : entries) {
            if (!entry.knownAt(knownAt)) {
                break;
            }
            Range<LocalDate> days =
                    Range.closedOpen(entry.valid().from(), entry.valid().to());
            T value = entry.value();
            if (value == null) {
                painted.remove(days);
            } else {
                painted.put(days, value);
            }
        }
        return merged(painted);
    }

    private static <T> List<Dated<T>> merged(RangeMap<LocalDate, T> painted) {
        List<Dated<T>> result = new ArrayList<>();
        for (Map.Entry<Range<LocalDate>, T> piece : painted.asMapOfRanges().entrySet()) {
            LocalDate from = piece.getKey().lowerEndpoint();
            LocalDate to = piece.getKey().upperEndpoint();
            int last = result.size() - 1;
            if (last >= 0
                    && result.get(last).valid().to().equals(from)
                    && result.get(last).value().equals(piece.getValue())) {
                from = result.get(last).valid().from();
                result.remove(last);
            }
            result.add(Dated.of(DateRange.of(from, to), piece.getValue()));
        }
        return List.copyOf(result);
    }

    /**
     * Every entry ever made, in the order of recording.
     *
     * @return the entries
     */
    @JsonValue
    public List<Recorded<T>> entries() {
        return entries;
    }

    /**
     * When the last entry was recorded.
     *
     * @return the time, or {@link Instant#MIN} for a history without entries
     */
    public Instant lastRecordedAt() {
        return entries.isEmpty() ? Instant.MIN : entries.get(entries.size() - 1).recordedAt();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timeline<?> that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /** The number of entries only, since values may be personal. */
    @Override
    public String toString() {
        return "Timeline[" + entries.size() + " entries]";
    }
}
