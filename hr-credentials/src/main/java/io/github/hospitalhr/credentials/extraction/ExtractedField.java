package io.github.hospitalhr.credentials.extraction;

import java.util.Objects;

/**
 * A field as it was found.
 *
 * @param field which
 * @param value the value, noise removed: digits of a number without spaces, a day as {@code 2026-12-14}
 * @param read what stood there, as read
 * @param confidence how sure it is, 0 to 1: of the engine, the label and the repairs together
 * @param line the line it was found in, from 0
 */
public record ExtractedField(CertificateField field, String value, String read, double confidence, int line) {

    public ExtractedField {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(read, "read");
    }

    /** Field and confidence: the value may be personal. */
    @Override
    public String toString() {
        return "ExtractedField[" + field + ", " + confidence + "]";
    }
}
