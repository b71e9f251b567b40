package io.github.hospitalhr.domain.people;

import io.github.hospitalhr.domain.unit.UnitId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person (人员) as of one day: one identity, whatever the number of campuses and employments.
 *
 * @param id the identity
 * @param profile what is registered about the person
 * @param employments the employments that hold on the day, by key; none for a person who has left or not yet begun
 * @param postings the postings that hold on the day, by key
 * @param manager the person's own manager (直接上级) where one is named; null where the leaders of the units count
 */
public record Person(
        PersonId id,
        Profile profile,
        List<Employment> employments,
        List<Posting> postings,
        @Nullable PersonId manager) {

    public Person {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(profile, "profile");
        employments = List.copyOf(employments);
        postings = List.copyOf(postings);
    }

    /**
     * The full name.
     *
     * @return the name; personal data
     */
    public String name() {
        return profile.name();
    }

    /**
     * Whether the person works here at all on the day.
     *
     * @return true if at least one employment holds
     */
    public boolean isEmployed() {
        return !employments.isEmpty();
    }

    /**
     * Whether the person is posted to a unit on the day.
     *
     * @param unit the unit itself, not those below it
     * @return true if at least one posting is there
     */
    public boolean worksIn(UnitId unit) {
        return postings.stream().anyMatch(p -> p.unit().equals(unit));
    }

    /**
     * Whether the person leads a unit on the day.
     *
     * @param unit the unit
     * @return true if a posting there carries leadership
     */
    public boolean leads(UnitId unit) {
        return postings.stream().anyMatch(p -> p.leads() && p.unit().equals(unit));
    }

    /**
     * The posting with the largest share; among equals the first by key.
     *
     * @return the main posting, or empty where the person has none
     */
    public Optional<Posting> mainPosting() {
        Posting main = null;
        for (Posting posting : postings) {
            if (main == null || posting.percent() > main.percent()) {
                main = posting;
            }
        }
        return Optional.ofNullable(main);
    }

    /** The identity and what is not personal. */
    @Override
    public String toString() {
        return "Person[" + id + ", employments=" + employments.size() + ", postings=" + postings.size() + "]";
    }
}
