package io.github.hospitalhr.scheduling.balance;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.rule.LegalBasis;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How work beyond the standard hours is paid, the document {@code hr.overtime-scheme}.
 *
 * @param id identifier
 * @param schemeVersion version of the scheme
 * @param hours how the standard hours are counted
 * @param minutesADay standard minutes of a full-time workday
 * @param multiples what is paid, each dated
 */
public record OvertimeScheme(
        @NotNull String id,
        @NotNull String schemeVersion,
        @NotNull Hours hours,
        @Positive int minutesADay,
        @NotNull List<@NotNull @Valid Multiple> multiples) {

    /** The format of this document. */
    public static final DocumentFormat<OvertimeScheme> FORMAT =
            DocumentFormat.of("hr.overtime-scheme", 1, OvertimeScheme.class);

    /** How the standard hours are counted. */
    public enum Hours {
        /** By the day (标准工时): work on days off is overtime of its own. */
        STANDARD,
        /** Over the period (综合计算工时): only the sum beyond the standard minutes of the period, and statutory holidays. */
        COMPREHENSIVE
    }

    /** When the extra work is done. */
    public enum Kind {
        /** Beyond the standard time. */
        EXTENDED,
        /** On a day off that is not given back. */
        REST_DAY,
        /** On a statutory holiday. */
        HOLIDAY
    }

    /**
     * A multiple of the hourly wage.
     *
     * @param kind for which work
     * @param percent percent of the hourly wage, such as 150
     * @param validity the days on which it holds, or null for always
     * @param legal where it comes from
     */
    public record Multiple(
            @NotNull Kind kind,
            @Positive int percent,
            @Nullable DateRange validity,
            @NotNull LegalBasis legal) {

        public Multiple {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(legal, "legal");
        }
    }

    public OvertimeScheme {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(schemeVersion, "schemeVersion");
        Objects.requireNonNull(hours, "hours");
        multiples = multiples == null ? List.of() : ImmutableList.copyOf(multiples);
    }

    Optional<Multiple> multiple(Kind kind, java.time.LocalDate day) {
        return multiples.stream()
                .filter(m -> m.kind() == kind)
                .filter(m -> m.validity() == null || m.validity().contains(day))
                .findFirst();
    }
}
