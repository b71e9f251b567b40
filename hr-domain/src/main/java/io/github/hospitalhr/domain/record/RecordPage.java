package io.github.hospitalhr.domain.record;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One page of the answer to a {@link RecordQuery}. Immutable snapshot. */
public final class RecordPage {

    private final List<StoredRecord> records;
    private final @Nullable PageCursor next;

    private RecordPage(List<StoredRecord> records, @Nullable PageCursor next) {
        this.records = List.copyOf(records);
        this.next = next;
    }

    /**
     * A page.
     *
     * @param records its records in order
     * @param next where the next page starts, or null if this is the last one
     * @return the page
     */
    public static RecordPage of(List<StoredRecord> records, @Nullable PageCursor next) {
        return new RecordPage(records, next);
    }

    /**
     * The records of the page.
     *
     * @return at most {@link RecordQuery#limit()} records in the query's order, unmodifiable
     */
    public List<StoredRecord> records() {
        return records;
    }

    /**
     * Where the next page starts.
     *
     * @return the cursor for {@link RecordQuery#after}, empty on the last page
     */
    public Optional<PageCursor> next() {
        return Optional.ofNullable(next);
    }

    /** The number of records, not their content. */
    @Override
    public String toString() {
        return "RecordPage[" + records.size() + " records" + (next == null ? ", last" : "") + "]";
    }
}
