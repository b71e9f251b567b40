package io.github.hospitalhr.scheduling.ledger;

/**
 * A book as it was read. Writing on needs a snapshot, so that what was computed from an older one is refused.
 *
 * @param ledger all entries
 * @param state pages and months
 * @param version version of the book's record, 0 for a new book
 */
public record BookSnapshot(Ledger ledger, BookState state, long version) {}
