package io.github.hospitalhr.domain.record;

import java.util.Comparator;

/**
 * A value under which a record is found by a declared index. A record may hold several values of one index (a person with two
 * postings), each once. Ordered by index and then value in {@link CodePointOrder}. {@link SortableText} gives texts for dates,
 * instants and numbers.
 *
 * @param index the name of the declared index
 * @param value the value, at most 256 characters without control characters; may be empty
 */
public record IndexValue(String index, String value) implements Comparable<IndexValue> {

    private static final Comparator<IndexValue> ORDER =
            Comparator.comparing(IndexValue::index).thenComparing(IndexValue::value, CodePointOrder.INSTANCE);

    public IndexValue {
        StoreText.name("index", index);
        StoreText.value("index value", value, 256);
    }

    /**
     * A value under an index.
     *
     * @param index the name of the declared index
     * @param value the value
     * @return both together
     */
    public static IndexValue of(String index, String value) {
        return new IndexValue(index, value);
    }

    @Override
    public int compareTo(IndexValue other) {
        return ORDER.compare(this, other);
    }

    /** The index without the value: values may be personal (an identity number). */
    @Override
    public String toString() {
        return "IndexValue[" + index + "]";
    }
}
