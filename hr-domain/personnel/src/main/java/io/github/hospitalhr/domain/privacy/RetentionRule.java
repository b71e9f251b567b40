package io.github.hospitalhr.domain.privacy;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.Period;

/**
 * How long data of a class stays after the person has left (PIPL art. 19: the shortest time necessary).
 *
 * @param dataClass the code of the class of data
 * @param least how long it must stay, such as two years for contracts (劳动合同法 art. 50)
 * @param most how long it may stay; then it is purged
 * @param basis where that stands, or the hospital's decision
 */
public record RetentionRule(
        @NotNull String dataClass,
        @NotNull Period least,
        @NotNull Period most,
        @NotNull String basis) {

    public RetentionRule {
        LocalDate any = LocalDate.of(2026, 1, 1);
        if (any.plus(most).isBefore(any.plus(least))) {
            throw new IllegalArgumentException("most (" + most + ") must not be shorter than least (" + least + ") for "
                    + dataClass + ".\nMaybe the two were exchanged.");
        }
    }
}
