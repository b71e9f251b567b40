package io.github.hospitalhr.scheduling.demand;

import com.google.common.collect.ImmutableMap;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * The patients of a ward on a day, counted or forecast.
 *
 * @param date the day
 * @param patients patients by identifier of the care level
 */
public record Census(@NotNull LocalDate date, @NotNull Map<String, Integer> patients) {

    public Census {
        Objects.requireNonNull(date, "date");
        patients = patients == null ? ImmutableMap.of() : ImmutableMap.copyOf(patients);
    }

    /**
     * All patients.
     *
     * @return their number
     */
    public int total() {
        return patients.values().stream().mapToInt(Integer::intValue).sum();
    }
}
