package io.github.hospitalhr.scheduling.market;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.hospitalhr.domain.time.DateRange;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a swap would take in return.
 *
 * @param days on which days, half-open
 * @param shift code of the shift, or null for any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Want(@NotNull DateRange days, @Nullable String shift) {

    public Want {
        Objects.requireNonNull(days, "days");
    }

    /**
     * Whether a duty is wanted.
     *
     * @param date its day
     * @param code code of its shift
     * @return true if day and shift fit
     */
    public boolean covers(LocalDate date, String code) {
        return days.contains(date) && (shift == null || shift.equals(code));
    }
}
