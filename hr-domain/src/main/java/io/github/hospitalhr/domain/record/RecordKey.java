package io.github.hospitalhr.domain.record;

import java.util.Objects;

/**
 * Identity of one record. Compared exactly (case, trailing spaces and composed characters count), ordered by tenant, kind and
 * id in {@link CodePointOrder}.
 *
 * @param tenant whose record
 * @param kind the name of its {@link RecordKind}
 * @param id its id within the kind, 1 to 128 characters without control characters
 */
public record RecordKey(TenantId tenant, String kind, String id) implements Comparable<RecordKey> {

    public RecordKey {
        Objects.requireNonNull(tenant, "tenant");
        StoreText.name("kind", kind);
        StoreText.key("id", id, 128);
    }

    @Override
    public int compareTo(RecordKey other) {
        int order = tenant.compareTo(other.tenant);
        if (order == 0) {
            order = kind.compareTo(other.kind);
        }
        return order != 0 ? order : CodePointOrder.INSTANCE.compare(id, other.id);
    }
}
