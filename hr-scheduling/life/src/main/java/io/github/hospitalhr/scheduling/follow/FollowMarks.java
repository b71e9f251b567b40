package io.github.hospitalhr.scheduling.follow;

import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.notice.Notice;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.DuplicateKeyException;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.scheduling.publish.RosterKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** The marks in the record store. A mark is written in the commit of what it tells: so each step is done once, whoever tries. */
final class FollowMarks {

    private static final RecordKind KIND = RecordKind.of("hr.roster-follow");

    /** Attempts where other nodes follow the same roster; each has its turn. */
    private static final int ATTEMPTS = 32;

    private final RecordStore store;
    private final TenantId tenant;
    private final DocumentCodec codec;

    FollowMarks(RecordStore store, TenantId tenant, Clock clock) {
        this.store = store;
        this.tenant = tenant;
        this.codec = DocumentCodec.builder(new InputValidator(clock)).compact().build();
    }

    /** A mark and the version of its record, 0 for none. */
    record Kept(FollowMark mark, long version) {}

    Kept find(String purpose, RosterKey key) {
        return store.find(KIND.key(tenant, id(purpose, key)))
                .map(stored -> new Kept(
                        codec.read(FollowMark.FORMAT, stored.payload().getBytes(StandardCharsets.UTF_8)),
                        stored.version()))
                .orElse(new Kept(FollowMark.NONE, 0));
    }

    private static String id(String purpose, RosterKey key) {
        return purpose + "/" + key;
    }

    void put(CommitBatch.Builder batch, String purpose, RosterKey key, Kept read, FollowMark mark) {
        batch.put(
                KIND,
                id(purpose, key),
                read.version(),
                new String(codec.write(FollowMark.FORMAT, mark), StandardCharsets.UTF_8),
                List.of());
    }

    /** Tells notices and moves the mark, both or neither. */
    void tell(List<Notice> notices, String purpose, RosterKey key, Kept read, FollowMark mark) {
        CommitBatch.Builder batch = CommitBatch.builder(tenant);
        put(batch, purpose, key, read, mark);
        notices.forEach(notice -> batch.outbox(notice.toOutboxEntry()));
        store.commit(batch.build());
    }

    /** Reads and writes again where another node wrote first. */
    static <T> T retrying(Supplier<T> readAndWrite) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return readAndWrite.get();
            } catch (StaleVersionException | DuplicateKeyException e) {
                // read again
            }
        }
        return readAndWrite.get();
    }
}
