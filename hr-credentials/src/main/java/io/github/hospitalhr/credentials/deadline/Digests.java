package io.github.hospitalhr.credentials.deadline;

import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects lines for managers, HR and leaders, and sends each of them one notice for all that waits. */
final class Digests {

    private static final int MOST = 500;

    private final RecordStore store;
    private final TenantId tenant;
    private final NoticeTexts texts;

    Digests(RecordStore store, TenantId tenant, NoticeTexts texts) {
        this.store = store;
        this.tenant = tenant;
        this.texts = texts;
    }

    void add(CommitBatch.Builder batch, String key, DeadlineRecord.Line line) {
        String recipient = line.level() + "|" + line.recipient().value();
        batch.create(DeadlineRecord.Line.KIND, key, DeadlineJson.write(line), IndexValue.of("recipient", recipient));
    }

    /** Sends what waits: the lines of one recipient go with the commit that writes the notice. */
    int send(Instant now) {
        int sent = 0;
        while (true) {
            RecordQuery query = RecordQuery.by(tenant, DeadlineRecord.Line.KIND, "recipient")
                    .limit(MOST);
            List<StoredRecord> waiting = store.query(query).records();
            if (waiting.isEmpty()) {
                return sent;
            }
            List<StoredRecord> group = new ArrayList<>();
            String first = waiting.get(0).indexValues().get(0).value();
            for (StoredRecord line : waiting) {
                if (line.indexValues().get(0).value().equals(first)) {
                    group.add(line);
                }
            }
            try {
                store.commit(batch(group, now));
                sent++;
            } catch (StaleVersionException e) {
                // Another node took some of these lines and tells them; what is left is asked for again below.
                if (store.query(query).records().equals(waiting)) {
                    return sent;
                }
            }
        }
    }

    private CommitBatch batch(List<StoredRecord> group, Instant now) {
        CommitBatch.Builder batch = CommitBatch.builder(tenant);
        List<DeadlineRecord.Line> lines = new ArrayList<>();
        StringBuilder ids = new StringBuilder();
        for (StoredRecord stored : group) {
            lines.add(DeadlineJson.read(stored.payload(), DeadlineRecord.Line.class));
            ids.append(stored.key().id()).append('\n');
            batch.delete(DeadlineRecord.Line.KIND, stored.key().id(), stored.version());
        }
        lines.sort(Comparator.comparing((DeadlineRecord.Line l) -> l.deadline().due()));
        List<DeadlineNotice.Item> items =
                lines.stream().map(l -> texts.item(l.deadline(), l.rungs())).toList();
        DeadlineNotice notice =
                new DeadlineNotice(lines.get(0).recipient(), lines.get(0).level(), items);
        return batch.outbox(new OutboxEntry(
                        tenant,
                        "digest/" + DeadlineRecord.uuid(ids.toString()),
                        DeadlineNotice.TOPIC,
                        DeadlineJson.write(notice),
                        now))
                .build();
    }
}
