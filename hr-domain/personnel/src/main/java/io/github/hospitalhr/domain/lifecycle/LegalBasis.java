package io.github.hospitalhr.domain.lifecycle;

import io.github.hospitalhr.domain.text.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * The law behind a step. Such a step cannot be waived.
 *
 * @param article where it stands, such as {@code 劳动合同法 第50条}
 * @param demand what it asks for
 */
public record LegalBasis(@NotBlank String article, @NotNull Label demand) {}
