package io.github.hospitalhr.domain.privacy;

import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.people.PersonId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The document {@code hr.personal-data}: the copy of everything that is kept about one person (PIPL arts 44 to 47).
 *
 * @param person the person
 * @param at when it was made
 * @param holdings everything, holder by holder
 */
public record PersonalDataCopy(
        @NotNull PersonId person,
        @NotNull Instant at,
        @NotNull List<@NotNull @Valid Holding> holdings) {

    /** The format of this document. */
    public static final DocumentFormat<PersonalDataCopy> FORMAT =
            DocumentFormat.of("hr.personal-data", 1, PersonalDataCopy.class);

    public PersonalDataCopy {
        holdings = holdings == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(holdings));
    }

    /** The person and the number of holdings. */
    @Override
    public String toString() {
        return "PersonalDataCopy[" + person + ", " + holdings.size() + " holdings]";
    }
}
