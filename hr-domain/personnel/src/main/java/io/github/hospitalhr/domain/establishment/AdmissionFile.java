package io.github.hospitalhr.domain.establishment;

import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.people.PersonId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The record {@code hr.admission}: who was admitted to the posts of one quota.
 *
 * @param quota the quota's key
 * @param held the admissions, in the order in which they were given
 */
public record AdmissionFile(@NotNull String quota, @NotNull List<@NotNull @Valid Held> held) {

    /** The format of the record. */
    public static final DocumentFormat<AdmissionFile> FORMAT =
            DocumentFormat.of("hr.admission", 1, AdmissionFile.class);

    /**
     * One admission.
     *
     * @param person who was admitted
     * @param percent the share, 1 to 1,000 percent of a full post
     * @param from the first day
     * @param basis the document on which the quota was passed, or null where it was not
     * @param actor who admitted
     * @param at when
     * @param posted whether the person was seen in the post, which from then on counts by itself
     */
    public record Held(
            @NotNull PersonId person,
            @Min(1) @Max(1000) int percent,
            @NotNull LocalDate from,
            @Nullable String basis,
            @NotNull String actor,
            @NotNull Instant at,
            boolean posted) {}

    public AdmissionFile {
        held = held == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(held));
    }

    /** Those that hold a post nobody is seen in yet. */
    Stream<Held> open() {
        return held.stream().filter(one -> !one.posted());
    }

    AdmissionFile plus(Held more) {
        List<Held> all = new ArrayList<>(held);
        all.add(more);
        return new AdmissionFile(quota, all);
    }

    AdmissionFile without(PersonId person) {
        return new AdmissionFile(
                quota,
                held.stream()
                        .filter(one -> one.posted() || !one.person().equals(person))
                        .toList());
    }

    /** The same with those marked whose person is posted by now. */
    AdmissionFile settled(Predicate<Held> isPosted) {
        return new AdmissionFile(
                quota,
                held.stream()
                        .map(one -> one.posted() || !isPosted.test(one)
                                ? one
                                : new Held(
                                        one.person(),
                                        one.percent(),
                                        one.from(),
                                        one.basis(),
                                        one.actor(),
                                        one.at(),
                                        true))
                        .toList());
    }
}
