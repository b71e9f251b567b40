package io.github.hospitalhr.credentials.catalogue;

import io.github.hospitalhr.domain.text.Label;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A duty that returns while a credential is held: assessment of doctors, training and health check of radiation workers,
 * ongoing review of a privilege (OPPE).
 *
 * @param code stable name within the type, such as {@code assessment}
 * @param name the name to show
 * @param cycle key of the row that says how often, a period
 * @param first key of the row that says when the first time is due, a period from the first day; null for one cycle
 * @param missed what follows if it is not done in time
 * @param failed what follows if it was done and failed, until passed
 * @param once whether it is done once only, as the focused review after a first grant (FPPE)
 * @param health whether its results tell of the person's health, as an occupational health check (职业健康检查) does; they are then shown to
 *     who may read health facts only
 */
public record PeriodicDuty(
        String code,
        Label name,
        String cycle,
        @Nullable String first,
        MissedDuty missed,
        MissedDuty failed,
        boolean once,
        boolean health) {

    public PeriodicDuty {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(cycle, "cycle");
        Objects.requireNonNull(missed, "missed");
        Objects.requireNonNull(failed, "failed");
    }
}
