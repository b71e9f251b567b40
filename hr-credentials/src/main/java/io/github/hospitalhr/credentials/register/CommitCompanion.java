package io.github.hospitalhr.credentials.register;

import io.github.hospitalhr.domain.record.CommitBatch;

/** Writes something along with a file, in the same commit: deadlines, freeze orders. */
public interface CommitCompanion {

    /**
     * Adds what must be written along.
     *
     * @param change the file before and after
     * @param batch the commit to add to
     */
    void join(FileChange change, CommitBatch.Builder batch);
}
