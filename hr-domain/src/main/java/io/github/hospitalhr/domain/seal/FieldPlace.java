package io.github.hospitalhr.domain.seal;

import io.github.hospitalhr.domain.record.RecordKey;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Where a sealed value stands. It opens nowhere else.
 *
 * @param record tenant, kind and id of the record
 * @param field the field in it, such as {@code profile[0].value.phone}; 1 to 256 characters
 */
public record FieldPlace(RecordKey record, String field) {

    public FieldPlace {
        Objects.requireNonNull(record, "record");
        if (field.isEmpty() || field.length() > 256) {
            throw new IllegalArgumentException(
                    "field must have 1 to 256 characters, but has " + field.length() + ".\nMaybe give its path.");
        }
    }

    /** Lengths stand before the parts, so that no two places are the same bytes. */
    byte[] associated(String owner) {
        String tenant = record.tenant().value();
        String kind = record.kind();
        String id = record.id();
        String text = tenant.length() + ":" + tenant + kind.length() + ":" + kind + id.length() + ":" + id
                + field.length() + ":" + field + owner.length() + ":" + owner;
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
