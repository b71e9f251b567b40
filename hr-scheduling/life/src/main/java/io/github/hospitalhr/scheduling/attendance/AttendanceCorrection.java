package io.github.hospitalhr.scheduling.attendance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.json.DocumentFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to mend the attendance of a duty (补卡), with everything that was decided about it; nothing of it is ever removed.
 *
 * @param id identifier, unique in its book
 * @param person whose attendance
 * @param date day on which the duty begins
 * @param in when the person came, or null to leave it as it is
 * @param out when the person left, or null to leave it as it is
 * @param steps what happened to the request, in order; the first is its submission
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttendanceCorrection(
        @NotNull String id,
        @NotNull String person,
        @NotNull LocalDate date,
        @Nullable Instant in,
        @Nullable Instant out,
        @NotEmpty List<@NotNull @Valid Step> steps) {

    /** The format in which corrections are stored. */
    public static final DocumentFormat<AttendanceCorrection> FORMAT =
            DocumentFormat.of("hr.attendance-correction", 1, AttendanceCorrection.class);

    /** What a request can be. */
    public enum State {
        /** Waits for a decision. */
        SUBMITTED,
        /** Counts. */
        APPROVED,
        /** Does not count. */
        REJECTED,
        /** Taken back by who submitted it. */
        WITHDRAWN
    }

    /**
     * What happened to a request.
     *
     * @param state what it became
     * @param by who did it, a person's identifier
     * @param at when
     * @param reason why
     */
    public record Step(
            @NotNull State state,
            @NotNull String by,
            @NotNull Instant at,
            @NotNull String reason) {

        public Step {
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(reason, "reason");
        }
    }

    public AttendanceCorrection {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(date, "date");
        steps = steps == null ? List.of() : ImmutableList.copyOf(steps);
    }

    /**
     * What the request is now.
     *
     * @return the state of its last step
     */
    @com.fasterxml.jackson.annotation.JsonIgnore
    public State state() {
        return steps.get(steps.size() - 1).state();
    }

    AttendanceCorrection then(Step step) {
        return new AttendanceCorrection(
                id,
                person,
                date,
                in,
                out,
                ImmutableList.<Step>builder().addAll(steps).add(step).build());
    }

    /** Identifier and number of steps: no personal data. */
    @Override
    public String toString() {
        return "AttendanceCorrection[" + id + ", " + steps.size() + " steps]";
    }
}
