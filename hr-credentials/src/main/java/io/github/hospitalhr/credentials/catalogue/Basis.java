package io.github.hospitalhr.credentials.catalogue;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The recorded basis on which a hospital deviates from a row.
 *
 * @param document the document that allows it, such as a reply of the health authority; 1 to 200 characters
 * @param decidedBy who decided in the hospital, a body or post rather than a name; 1 to 100 characters
 * @param decidedOn the day of the decision
 */
public record Basis(String document, String decidedBy, LocalDate decidedOn) {

    public Basis {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(decidedBy, "decidedBy");
        Objects.requireNonNull(decidedOn, "decidedOn");
        if (document.isBlank() || decidedBy.isBlank() || document.length() > 200 || decidedBy.length() > 100) {
            throw new IllegalArgumentException(
                    "a basis needs document and decidedBy.\nMaybe name the file number of the reply.");
        }
    }
}
