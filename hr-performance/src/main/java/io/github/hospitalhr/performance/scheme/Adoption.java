package io.github.hospitalhr.performance.scheme;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Evidence that a scheme was adopted as 劳动合同法 art. 4 asks of rules that touch pay: discussed with the staff council or
 * all staff, settled with the union, and published to those it binds.
 *
 * @param discussed the day of the staff council's discussion (职工代表大会讨论)
 * @param published the day of publication to the staff (公示), not before the discussion
 * @param document the host's reference to minutes and publication
 */
public record Adoption(LocalDate discussed, LocalDate published, String document) {

    public Adoption {
        Objects.requireNonNull(discussed, "discussed");
        if (published.isBefore(discussed)) {
            throw new IllegalArgumentException("published (" + published + ") is before discussed (" + discussed
                    + ").\nMaybe the two days are swapped.");
        }
        if (document.isBlank()) {
            throw new IllegalArgumentException("document is blank.\nMaybe give the reference of the minutes.");
        }
    }
}
