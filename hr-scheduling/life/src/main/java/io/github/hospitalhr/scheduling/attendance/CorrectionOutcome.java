package io.github.hospitalhr.scheduling.attendance;

import io.github.hospitalhr.domain.text.Label;
import java.util.Optional;

/**
 * What became of a step on a correction.
 *
 * @param correction the correction as it stands now; empty if there is none
 * @param refusal why nothing was done, in Chinese and English; empty if it was
 */
public record CorrectionOutcome(Optional<AttendanceCorrection> correction, Optional<Label> refusal) {

    /**
     * Whether it was done.
     *
     * @return true unless it was refused
     */
    public boolean isDone() {
        return refusal.isEmpty();
    }
}
