package io.github.hospitalhr.domain.seal;

import io.github.hospitalhr.domain.record.RecordKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** Where a sealed value stands. It opens nowhere else. Immutable. */
public final class FieldPlace {

    private final RecordKey record;
    private final String field;
    /** What every value that stands here is bound to, before its owner; made once for sealing and opening. */
    private final byte[] bound;

    /**
     * A place.
     *
     * @param record tenant, kind and id of the record
     * @param field the field in it, such as {@code profile[0].value.phone}; 1 to 256 characters
     */
    public FieldPlace(RecordKey record, String field) {
        if (field.isEmpty() || field.length() > 256) {
            throw new IllegalArgumentException(
                    "field must have 1 to 256 characters, but has " + field.length() + ".\nMaybe give its path.");
        }
        this.record = Objects.requireNonNull(record, "record");
        this.field = field;
        String tenant = record.tenant().value();
        String kind = record.kind();
        String id = record.id();
        String text = tenant.length() + ":" + tenant + kind.length() + ":" + kind + id.length() + ":" + id
                + field.length() + ":" + field;
        this.bound = text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The record.
     *
     * @return its tenant, kind and id
     */
    public RecordKey record() {
        return record;
    }

    /**
     * The field in the record.
     *
     * @return its path
     */
    public String field() {
        return field;
    }

    /** Lengths stand before the parts, so that no two places are the same bytes. */
    byte[] associated(String owner) {
        byte[] last = (owner.length() + ":" + owner).getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(bound, bound.length + last.length);
        System.arraycopy(last, 0, all, bound.length, last.length);
        return all;
    }
}
