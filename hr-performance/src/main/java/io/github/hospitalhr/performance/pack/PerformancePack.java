package io.github.hospitalhr.performance.pack;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.indicator.Indicator;
import io.github.hospitalhr.performance.scheme.Scheme;
import io.github.hospitalhr.performance.scheme.SchemeLibrary;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Objects;

/**
 * Indicators and schemes that belong together, the document {@code hr.performance-pack}. A hospital's own is read and written with
 * {@link io.github.hospitalhr.domain.json.DocumentCodec} and {@link #FORMAT}.
 *
 * @param pack name of the pack, such as {@code cn-nurse}
 * @param packVersion its version, from 1
 * @param status where its content comes from
 * @param note what to know before use
 * @param indicators its indicators
 * @param schemes its schemes; shipped ones carry no evidence of adoption, so the linter refuses them until the hospital adds it
 */
public record PerformancePack(
        @NotBlank String pack,
        @Positive int packVersion,
        @NotNull PackStatus status,
        @NotNull Label note,
        @NotEmpty List<@NotNull Indicator> indicators,
        @NotEmpty List<@NotNull Scheme> schemes) {

    /** The format of this document. */
    public static final DocumentFormat<PerformancePack> FORMAT =
            DocumentFormat.of("hr.performance-pack", 1, PerformancePack.class);

    public PerformancePack {
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(note, "note");
        indicators = indicators == null ? List.of() : ImmutableList.copyOf(indicators);
        schemes = schemes == null ? List.of() : ImmutableList.copyOf(schemes);
    }

    /**
     * The pack as a library of its own.
     *
     * @return the library
     * @throws io.github.hospitalhr.domain.validation.InvalidInputException with every fault, if there is one
     */
    public SchemeLibrary library() {
        return new SchemeLibrary(indicators, schemes);
    }
}
