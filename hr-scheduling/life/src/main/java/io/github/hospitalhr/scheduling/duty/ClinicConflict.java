package io.github.hospitalhr.scheduling.duty;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.scheduling.problem.Duty;
import java.util.List;

/**
 * A clinic that falls into a duty at another place: for its half day somebody else has to stand in (替半天班).
 *
 * @param clinic the clinic
 * @param duty the duty of the same day
 * @param substitutes who could stand in, the least burdened first
 */
public record ClinicConflict(Clinic clinic, Duty duty, List<String> substitutes) {

    public ClinicConflict {
        substitutes = ImmutableList.copyOf(substitutes);
    }
}
