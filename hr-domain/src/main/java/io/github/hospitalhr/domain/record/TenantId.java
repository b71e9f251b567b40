package io.github.hospitalhr.domain.record;

/**
 * Identity of one tenant: a hospital, or a group that shares its data. Given by the host, 1 to 64 characters without
 * control characters, compared exactly and ordered by code point. A host with one hospital uses one constant.
 *
 * @param value the host's identifier
 */
public record TenantId(String value) implements Comparable<TenantId> {

    public TenantId {
        StoreText.key("TenantId", value, 64);
    }

    /**
     * The identity with the given text.
     *
     * @param value the host's identifier
     * @return the identity
     */
    public static TenantId of(String value) {
        return new TenantId(value);
    }

    @Override
    public int compareTo(TenantId other) {
        return CodePointOrder.INSTANCE.compare(value, other.value);
    }

    /** The identifier alone. */
    @Override
    public String toString() {
        return value;
    }
}
