package io.github.hospitalhr.domain.spi;

import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.CommitReceipt;
import io.github.hospitalhr.domain.record.RecordKey;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import java.util.Optional;

/**
 * Where the SDK keeps what it owns. One class of the host over any database makes every module durable; the rules below are the
 * specification, and {@code RecordStoreContract} in the testkit has a test for each under the same number.
 *
 * <ol>
 *   <li><b>S1 absent.</b> A record that was never put, or was deleted, is {@link Optional#empty()}, never null and no exception.
 *   <li><b>S2 exact.</b> A record is read back as it was put: payload, index values and key, character by character, for any
 *       Unicode text (𠮷, emoji, combining marks) and for empty index values. Keys and values differ by case, trailing spaces
 *       and composition.
 *   <li><b>S3 versions.</b> The receipt tells the new version of every put; each put of an existing record raises its version by
 *       exactly 1; a version is at least 1.
 *   <li><b>S4 stale.</b> A put or delete is refused with {@link StaleVersionException} unless the record has the version it
 *       expects; 0 means that it must not exist. The exception names kind, id, expected and actual version (0 if absent).
 *   <li><b>S5 atomic.</b> A commit is done as a whole or not at all: after any exception no record, index value or outbox entry
 *       of the batch is there.
 *   <li><b>S6 no second life.</b> A record put again after its deletion continues with a version greater than any it ever had,
 *       so that a writer who remembers its former life is refused.
 *   <li><b>S7 unique.</b> A value of a unique index belongs to one record of the kind and tenant at most; a second one is refused
 *       with {@link DuplicateKeyException}, which names kind and index but not the value. A delete or a put without the value
 *       frees it, also for another record of the same batch, in whatever order the batch names them.
 *   <li><b>S8 order.</b> A query by an index answers the records of the kind that hold a value of it now, by value and then id in
 *       {@link io.github.hospitalhr.domain.record.CodePointOrder}; by id otherwise. Equality is exact, ranges are half-open. A
 *       record that holds several values in the range stands once for each.
 *   <li><b>S9 pages.</b> A page has at most the limit; its cursor is there exactly if more records matched. Records put before
 *       the cursor do not shift the next page, and none that was there all the time is skipped or repeated.
 *   <li><b>S10 tenants.</b> Records, unique values and outbox ids of one tenant are invisible to and independent of another's.
 *   <li><b>S11 snapshots.</b> What was answered never changes, and cannot be changed by the caller; lists given in a batch may
 *       change afterwards without effect.
 *   <li><b>S12 outbox.</b> The entries of a batch are in the outbox exactly if the commit succeeded. An entry whose id was used
 *       before is refused with {@link DuplicateKeyException}, also after its delivery, until it is purged.
 *   <li><b>S13 concurrent.</b> Of commits that expect the same version of one record, exactly one succeeds, with any number of
 *       threads and nodes; the others get an exception of rule 4 or 7 or {@link StoreUnavailableException}. Commits of
 *       different records do not refuse each other.
 *   <li><b>S14 size.</b> A batch of {@value io.github.hospitalhr.domain.record.CommitBatch#MAX_SIZE} changes is taken, a payload
 *       of {@value io.github.hospitalhr.domain.record.RecordChange#MAX_PAYLOAD} characters too.
 *   <li><b>S15 callers' mistakes.</b> Null is refused with {@link NullPointerException} before anything is written.
 *   <li><b>S16 expectations.</b> An {@link io.github.hospitalhr.domain.record.RecordChange.Expect Expect} changes nothing of its
 *       record, frees no unique value and has no version in the receipt. It is refused like a put (S4), and holds until the
 *       commit is done: of two commits of which each writes what the other expects, an absent record too, at most one succeeds.
 * </ol>
 *
 * <p>Thread-safe. No method waits for user action. A failure of the medium is a {@link StoreUnavailableException}: the commit may
 * or may not have happened, and the caller finds out by reading, or by committing again, which rule 4 makes harmless.
 */
public interface RecordStore {

    /**
     * The record of a key.
     *
     * @param key which record
     * @return the record as it is now, or empty if there is none (S1)
     * @throws StoreUnavailableException if the medium fails
     */
    Optional<StoredRecord> find(RecordKey key);

    /**
     * One page of the records that match (S8, S9).
     *
     * @param query which records, and from where
     * @return the page, possibly without records
     * @throws StoreUnavailableException if the medium fails
     */
    RecordPage query(RecordQuery query);

    /**
     * Writes a batch as a whole (S3 to S7, S12).
     *
     * @param batch the changes and outbox entries
     * @return the new versions
     * @throws StaleVersionException if a record does not have the version expected
     * @throws DuplicateKeyException if a value of a unique index or an outbox id is taken
     * @throws StoreUnavailableException if the medium fails
     */
    CommitReceipt commit(CommitBatch batch);
}
