package io.github.hospitalhr.domain.lifecycle;

import io.github.hospitalhr.domain.validation.Texts;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Who is told when a step is late.
 *
 * @param days days behind the due day, at least 1
 * @param to the owner role that is told
 */
public record Escalation(
        @Min(1) int days,

        @NotNull @Pattern(regexp = Texts.KEY, message = Texts.KEY_MESSAGE)
        String to) {}
