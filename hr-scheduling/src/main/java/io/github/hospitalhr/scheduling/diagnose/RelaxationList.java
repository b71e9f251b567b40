package io.github.hospitalhr.scheduling.diagnose;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.unit.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;

/**
 * The hard rules a ward allows to be relaxed, in the order in which they are given up; the document
 * {@code hr.relaxation-list}. Protected rules can never stand in it.
 *
 * @param unit the ward
 * @param steps the rules, the first to be given up first
 */
public record RelaxationList(@NotNull UnitId unit, @NotNull List<@NotNull @Valid RelaxationStep> steps) {

    /** The format of the document {@code hr.relaxation-list}. */
    public static final DocumentFormat<RelaxationList> FORMAT =
            DocumentFormat.of("hr.relaxation-list", 1, RelaxationList.class);

    public RelaxationList {
        Objects.requireNonNull(unit, "unit");
        steps = steps == null ? ImmutableList.of() : ImmutableList.copyOf(steps);
    }

    /**
     * A list.
     *
     * @param unit identifier of the ward
     * @param steps the rules, the first to be given up first
     * @return the list
     */
    public static RelaxationList of(String unit, RelaxationStep... steps) {
        return new RelaxationList(UnitId.of(unit), ImmutableList.copyOf(steps));
    }
}
