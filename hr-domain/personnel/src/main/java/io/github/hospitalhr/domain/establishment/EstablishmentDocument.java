package io.github.hospitalhr.domain.establishment;

import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.time.Dated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The document {@code hr.establishment}: approved posts with their days.
 *
 * @param quotas the quotas; the same key on other days is the same quota under a changed number
 */
public record EstablishmentDocument(@NotNull List<@NotNull @Valid Dated<@NotNull @Valid Quota>> quotas) {

    /** The format of this document. */
    public static final DocumentFormat<EstablishmentDocument> FORMAT =
            DocumentFormat.of("hr.establishment", 1, EstablishmentDocument.class);

    public EstablishmentDocument {
        quotas = quotas == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(quotas));
    }
}
