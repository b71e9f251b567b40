package io.github.hospitalhr.domain.record;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question to the store: records of one kind in the order of one index, or of their ids. Immutable; every method gives a new
 * query.
 *
 * <pre>{@code
 * RecordQuery.by(tenant, ROSTERS, "ward").equalTo("icu").limit(50)
 * RecordQuery.by(tenant, ROSTERS, "month").from("2026-01").to("2027-01")
 * RecordQuery.byId(tenant, ROSTERS).after(page.next().orElseThrow())
 * }</pre>
 *
 * @param tenant whose records
 * @param kind which kind
 * @param index the index that selects and orders, or null for the order of ids
 * @param equal the only value wanted, or null
 * @param from the first value wanted, inclusive, or null for no lower bound
 * @param to the value before which it ends, exclusive, or null for no upper bound
 * @param after the place behind which the page starts, or null for the first page
 * @param limit most records in the page, 1 to 1,000
 */
public record RecordQuery(
        TenantId tenant,
        RecordKind kind,
        @Nullable String index,
        @Nullable String equal,
        @Nullable String from,
        @Nullable String to,
        @Nullable PageCursor after,
        int limit) {

    /** Most records in a page. */
    public static final int MAX_LIMIT = 1000;

    public RecordQuery {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(kind, "kind");
        if (index != null) {
            kind.index(index);
        }
        for (String bound : new @Nullable String[] {equal, from, to}) {
            if (bound != null) {
                StoreText.value("bound", bound, 256);
            }
        }
        if (equal != null && (from != null || to != null)) {
            throw new IllegalArgumentException("a query by " + index
                    + " has both an exact value and a range.\nMaybe drop equalTo: from and to say the same.");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException(
                    "limit (" + limit + ") must be 1 to " + MAX_LIMIT + ".\nMaybe page with after(page.next()).");
        }
    }

    /**
     * All records of a kind in the order of their ids; {@code equalTo}, {@code from} and {@code to} then speak of ids.
     *
     * @param tenant whose records
     * @param kind which kind
     * @return the query, with a limit of 100
     */
    public static RecordQuery byId(TenantId tenant, RecordKind kind) {
        return new RecordQuery(tenant, kind, null, null, null, null, null, 100);
    }

    /**
     * The records that hold a value of an index, in the order of values and then ids. A record with several values stands
     * once for each that lies in the range.
     *
     * @param tenant whose records
     * @param kind which kind
     * @param index a declared index of the kind
     * @return the query, with a limit of 100
     */
    public static RecordQuery by(TenantId tenant, RecordKind kind, String index) {
        Objects.requireNonNull(index, "index");
        return new RecordQuery(tenant, kind, index, null, null, null, null, 100);
    }

    /**
     * Only records with this value.
     *
     * @param value the value
     * @return the narrower query
     */
    public RecordQuery equalTo(String value) {
        return new RecordQuery(tenant, kind, index, Objects.requireNonNull(value, "value"), from, to, after, limit);
    }

    /**
     * Only records with this value or a later one.
     *
     * @param value the lower bound, inclusive
     * @return the narrower query
     */
    public RecordQuery from(String value) {
        return new RecordQuery(tenant, kind, index, equal, Objects.requireNonNull(value, "value"), to, after, limit);
    }

    /**
     * Only records with a value before this one.
     *
     * @param value the upper bound, exclusive
     * @return the narrower query
     */
    public RecordQuery to(String value) {
        return new RecordQuery(tenant, kind, index, equal, from, Objects.requireNonNull(value, "value"), after, limit);
    }

    /**
     * The page behind a place.
     *
     * @param cursor {@link RecordPage#next()} of the page before
     * @return the query for the next page
     */
    public RecordQuery after(PageCursor cursor) {
        return new RecordQuery(tenant, kind, index, equal, from, to, Objects.requireNonNull(cursor, "cursor"), limit);
    }

    /**
     * Pages of another size.
     *
     * @param most most records in the page, 1 to 1,000
     * @return the query with that page size
     */
    public RecordQuery limit(int most) {
        return new RecordQuery(tenant, kind, index, equal, from, to, after, most);
    }

    /** Kind and index, no bounds: they may be personal. */
    @Override
    public String toString() {
        return "RecordQuery[" + kind.name() + " by " + (index == null ? "id" : index) + ", limit " + limit + "]";
    }
}
