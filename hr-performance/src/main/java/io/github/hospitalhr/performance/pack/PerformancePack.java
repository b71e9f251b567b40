package io.github.hospitalhr.performance.pack;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.indicator.Indicator;
import io.github.hospitalhr.performance.scheme.Scheme;
import io.github.hospitalhr.performance.scheme.SchemeLibrary;
import java.util.List;
import java.util.Objects;

/**
 * A document of indicators and schemes that belong together.
 *
 * @param pack name of the pack, such as {@code cn-nurse}
 * @param version its version, from 1
 * @param status where its content comes from
 * @param note what to know before use
 * @param indicators its indicators
 * @param schemes its schemes; shipped ones carry no evidence of adoption, so the linter refuses them until the hospital adds it
 */
public record PerformancePack(
        String pack, int version, PackStatus status, Label note, List<Indicator> indicators, List<Scheme> schemes) {

    public PerformancePack {
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(note, "note");
        indicators = List.copyOf(indicators);
        schemes = List.copyOf(schemes);
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
