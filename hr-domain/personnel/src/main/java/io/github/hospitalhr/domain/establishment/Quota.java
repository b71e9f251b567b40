package io.github.hospitalhr.domain.establishment;

import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.Occupation;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.Texts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Approved posts (编制数) of one unit and all units below it.
 *
 * @param id its key
 * @param unit the unit
 * @param occupation the kind of post it counts, or null for all
 * @param position the code of the position it counts, or null for all
 * @param types the types of employment it counts, at least one
 * @param posts full posts approved, 0 to 100,000
 * @param approval the document that approved them, or null
 */
public record Quota(
        @NotNull @Pattern(regexp = Texts.KEY, message = Texts.KEY_MESSAGE)
        String id,

        @NotNull UnitId unit,
        @Nullable Occupation occupation,
        @Nullable String position,
        @NotEmpty List<@NotNull EmploymentType> types,
        @Min(0) @Max(100_000) int posts,
        @Nullable String approval) {

    public Quota {
        types = types == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(types));
    }

    /** Whether a posting below the unit under an employment takes one of these posts. */
    boolean counts(Posting posting, List<Employment> employments) {
        return (occupation == null || occupation == posting.position().occupation())
                && (position == null || position.equals(posting.position().code()))
                && employments.stream().map(Employment::type).anyMatch(types::contains);
    }
}
