package io.github.hospitalhr.performance.pairing;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A competency held against its threshold.
 *
 * @param duty id of the duty
 * @param competency the competency
 * @param measured the measured value, or null where nobody measured it
 * @param fulfilment how much of the threshold is reached, in percent, at most 100, 2 decimals half-up; null if not measured
 */
public record CompetencyGap(
        String duty,
        Competency competency,
        @Nullable BigDecimal measured,
        @Nullable BigDecimal fulfilment) {

    public CompetencyGap {
        Objects.requireNonNull(duty, "duty");
        Objects.requireNonNull(competency, "competency");
    }

    /**
     * Whether the threshold is reached.
     *
     * @return true if measured and reached
     */
    public boolean reached() {
        return fulfilment != null && fulfilment.compareTo(BigDecimal.valueOf(100)) >= 0;
    }
}
