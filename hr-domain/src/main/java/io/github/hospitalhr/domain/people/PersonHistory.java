package io.github.hospitalhr.domain.people;

import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.Dated;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.time.Timeline;
import io.github.hospitalhr.domain.time.Timelines;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All that was ever recorded about a person, in two times: when it held, and when it was known. Nothing is ever removed
 * from it.
 *
 * @param id the identity
 * @param profile what was registered
 * @param employments the employments by key
 * @param postings the postings by key
 * @param managers the person's own managers
 */
public record PersonHistory(
        PersonId id,
        Timeline<Profile> profile,
        Timelines<Employment> employments,
        Timelines<Posting> postings,
        Timeline<PersonId> managers) {

    public PersonHistory {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(employments, "employments");
        Objects.requireNonNull(postings, "postings");
        Objects.requireNonNull(managers, "managers");
    }

    /**
     * The history that begins with a file.
     *
     * @param file what is known about the person, without faults
     * @param at when it is recorded
     * @return the history
     */
    public static PersonHistory of(PersonFile file, Instant at) {
        Timeline<Profile> profile = Timeline.empty();
        for (Dated<Profile> dated : file.profile()) {
            profile = profile.record(dated.valid(), dated.value(), at);
        }
        Timelines<Employment> employments = Timelines.empty();
        for (Dated<Employment> dated : file.employments()) {
            employments = employments.record(dated.value().id(), dated.valid(), dated.value(), at);
        }
        Timelines<Posting> postings = Timelines.empty();
        for (Dated<Posting> dated : file.postings()) {
            postings = postings.record(dated.value().id(), dated.valid(), dated.value(), at);
        }
        Timeline<PersonId> managers = Timeline.empty();
        for (Dated<PersonId> dated : file.managers()) {
            managers = managers.record(dated.valid(), dated.value(), at);
        }
        return new PersonHistory(file.id(), profile, employments, postings, managers);
    }

    /**
     * This history, where the entries added to a former state of it have an origin.
     *
     * @param before the former state
     * @param origin who recorded the entries added since, and why
     * @return the history with the same entries
     */
    public PersonHistory signedSince(PersonHistory before, Origin origin) {
        return new PersonHistory(
                id,
                profile.signedSince(before.profile, origin),
                employments.signedSince(before.employments, origin),
                postings.signedSince(before.postings, origin),
                managers.signedSince(before.managers, origin));
    }

    /**
     * This history, where other origins are told: who recorded something and when stays a fact, why may not be for everybody.
     *
     * @param told what is told in the place of an origin
     * @return the history with the same entries
     */
    public PersonHistory withOrigins(UnaryOperator<Origin> told) {
        return new PersonHistory(
                id,
                profile.withOrigins(told),
                employments.withOrigins(told),
                postings.withOrigins(told),
                managers.withOrigins(told));
    }

    /**
     * A history without entries.
     *
     * @param id the identity
     * @return the history
     */
    public static PersonHistory empty(PersonId id) {
        return new PersonHistory(id, Timeline.empty(), Timelines.empty(), Timelines.empty(), Timeline.empty());
    }

    /**
     * The person on a day, as known at a moment.
     *
     * @param times the day and the moment
     * @return the person, or empty where no profile was known to hold
     */
    public Optional<Person> asOf(AsOf times) {
        return profile.asOf(times)
                .map(p -> new Person(
                        id,
                        p,
                        employments.asOf(times),
                        postings.asOf(times),
                        managers.asOf(times).orElse(null)));
    }

    /**
     * All that was known at a moment, over all days.
     *
     * @param knownAt the moment, inclusive; null for now
     * @return the file
     */
    public PersonFile known(@Nullable Instant knownAt) {
        List<Dated<Profile>> profiles = profile.known(knownAt);
        return new PersonFile(
                id, profiles, employments.known(knownAt), postings.known(knownAt), managers.known(knownAt));
    }

    /**
     * When the last entry was recorded.
     *
     * @return the time
     */
    public Instant lastRecordedAt() {
        Instant last = profile.lastRecordedAt();
        for (Instant other :
                List.of(employments.lastRecordedAt(), postings.lastRecordedAt(), managers.lastRecordedAt())) {
            last = other.isAfter(last) ? other : last;
        }
        return last;
    }

    /** The identity only. */
    @Override
    public String toString() {
        return "PersonHistory[" + id + "]";
    }
}
