package io.github.hospitalhr.domain.audit;

import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.spi.CheckpointSigner;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Signs where the chain ends. Of several nodes that sign at once each signs behind the other: number and sequence grow together. */
record CheckpointWriter(AuditRecords records, ChainDigest chain, CheckpointSigner signer, Clock clock) {

    private static final int ATTEMPTS = 1000;

    Checkpoint write() {
        for (int attempt = 1; ; attempt++) {
            // The last checkpoint first: the end read after it lies no earlier than the one that was signed.
            Optional<Checkpoint> last = last();
            AuditHead end = records.head();
            if (end.sequence() < last.map(Checkpoint::sequence).orElse(0L)) {
                throw new IllegalStateException("the audit ends with entry " + end.sequence()
                        + ", before what its last checkpoint states.\nMaybe it was cut off: export and verify it.");
            }
            if (end.sequence() == 0) {
                throw new IllegalStateException("the audit is empty, there is nothing to sign.\nMaybe append first.");
            }
            Checkpoint next = Checkpoint.sign(
                    records.tenant(),
                    last.map(Checkpoint::number).orElse(0L) + 1,
                    end,
                    last.map(c -> c.digest(chain)).orElse(AuditEntry.START),
                    clock.instant(),
                    signer);
            CommitBatch.Builder batch = CommitBatch.builder(records.tenant());
            records.put(batch, next);
            try {
                records.store().commit(batch.build());
                return next;
            } catch (StaleVersionException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Optional<Checkpoint> last() {
        List<String> lines = records.checkpointLines();
        Optional<Checkpoint> last = lines.isEmpty() ? Optional.empty() : Checkpoint.parse(lines.get(lines.size() - 1));
        if (!lines.isEmpty() && last.isEmpty()) {
            throw new IllegalStateException(
                    "the last checkpoint in the store is none.\nMaybe it was changed: export and verify the audit.");
        }
        return last;
    }
}
