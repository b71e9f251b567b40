package io.github.hospitalhr.domain.record;

/**
 * The place behind which a page goes on: the last record of the page before. Holds no state in the store, stays valid for ever.
 *
 * @param value the index value of that record, or the empty text in a query by id
 * @param id its id
 */
public record PageCursor(String value, String id) {

    public PageCursor {
        StoreText.value("cursor value", value, 256);
        StoreText.key("cursor id", id, 128);
    }

    /** Nothing of the content: index values may be personal. */
    @Override
    public String toString() {
        return "PageCursor[" + id + "]";
    }
}
