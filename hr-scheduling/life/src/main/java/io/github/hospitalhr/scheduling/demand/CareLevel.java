package io.github.hospitalhr.scheduling.demand;

import io.github.hospitalhr.domain.text.Label;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A level of nursing care (护理级别).
 *
 * @param id identifier, such as {@code special}, {@code level-1}
 * @param name name for display, such as 一级护理
 * @param hoursADay nursing hours a patient of this level needs in 24 hours, more than 0
 */
public record CareLevel(
        @NotNull String id,
        @NotNull Label name,
        @NotNull @Positive BigDecimal hoursADay) {

    public CareLevel {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(hoursADay, "hoursADay");
    }
}
