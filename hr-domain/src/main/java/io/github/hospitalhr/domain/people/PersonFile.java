package io.github.hospitalhr.domain.people;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Dated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about a person over time (人员档案), the form in which people are imported, exported and registered.
 * It carries no recorded times; {@link PersonHistory} does. The constructor accepts everything, so that entry points can
 * report all faults at once.
 *
 * @param id the identity
 * @param profile what is registered, with its days; at least one, without overlap
 * @param employments the employments with their days
 * @param postings the postings with their days
 * @param managers the person's own managers (直接上级) with their days; usually none, then the unit's leaders count
 */
public record PersonFile(
        @NotNull PersonId id,
        @NotEmpty List<@NotNull @Valid Dated<@NotNull @Valid Profile>> profile,
        @NotNull List<@NotNull @Valid Dated<@NotNull @Valid Employment>> employments,
        @NotNull List<@NotNull @Valid Dated<@NotNull @Valid Posting>> postings,
        @NotNull List<@NotNull @Valid Dated<@NotNull PersonId>> managers) {

    public PersonFile {
        profile = copy(profile);
        employments = copy(employments);
        postings = copy(postings);
        managers = copy(managers);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }

    /**
     * A person with one profile for all days and nothing else yet.
     *
     * @param id the identity
     * @param profile what is registered
     * @return the file
     */
    public static PersonFile of(PersonId id, Profile profile) {
        DateRange always = DateRange.of(LocalDate.MIN, LocalDate.MAX);
        return new PersonFile(id, List.of(Dated.of(always, profile)), List.of(), List.of(), List.of());
    }

    /**
     * This file with one more employment.
     *
     * @param valid its days
     * @param employment the employment
     * @return the longer file
     */
    public PersonFile employed(DateRange valid, Employment employment) {
        return new PersonFile(id, profile, plus(employments, Dated.of(valid, employment)), postings, managers);
    }

    /**
     * This file with one more posting.
     *
     * @param valid its days
     * @param posting the posting
     * @return the longer file
     */
    public PersonFile posted(DateRange valid, Posting posting) {
        return new PersonFile(id, profile, employments, plus(postings, Dated.of(valid, posting)), managers);
    }

    /**
     * This file with one more manager of the person.
     *
     * @param valid the days
     * @param manager the manager
     * @return the longer file
     */
    public PersonFile managedBy(DateRange valid, PersonId manager) {
        return new PersonFile(id, profile, employments, postings, plus(managers, Dated.of(valid, manager)));
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }

    /**
     * The person on a day.
     *
     * @param date the day
     * @return the person, or empty where no profile holds on the day
     */
    public Optional<Person> asOf(LocalDate date) {
        return on(profile, date).stream()
                .findFirst()
                .map(p -> new Person(
                        id,
                        p,
                        on(employments, date),
                        on(postings, date),
                        on(managers, date).stream().findFirst().orElse(null)));
    }

    private static <T> List<T> on(List<Dated<T>> list, LocalDate date) {
        return list.stream()
                .filter(d -> d.valid().contains(date))
                .map(Dated::value)
                .toList();
    }

    /** The identity and what is not personal. */
    @Override
    public String toString() {
        return "PersonFile[" + id + ", employments=" + employments.size() + ", postings=" + postings.size() + "]";
    }
}
