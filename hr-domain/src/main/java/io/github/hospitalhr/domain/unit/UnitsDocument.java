package io.github.hospitalhr.domain.unit;

import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.time.Dated;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The document {@code hr.units}: the units of a hospital with their days, as they are imported and exported.
 *
 * @param units the units; the same id on other days is the same unit under changed attributes
 */
public record UnitsDocument(@NotNull List<@NotNull @Valid Dated<@NotNull @Valid Unit>> units) {

    /** The format of this document. */
    public static final DocumentFormat<UnitsDocument> FORMAT = DocumentFormat.of("hr.units", 1, UnitsDocument.class);

    public UnitsDocument {
        units = units == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(units));
    }

    /**
     * The organisation on a day.
     *
     * @param date the day
     * @return the tree
     * @throws InvalidInputException if the units of the day are no tree
     */
    public UnitTree asOf(LocalDate date) {
        return UnitTree.of(units.stream()
                .filter(d -> d.valid().contains(date))
                .map(Dated::value)
                .toList());
    }
}
