package io.github.hospitalhr.domain.notice;

import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.NoticeGateway;
import io.github.hospitalhr.domain.spi.OutgoingNotice;
import io.github.hospitalhr.domain.spi.SendResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The default gateway: keeps every notice once, for demonstrations and for hosts that show them on a page. Thread-safe. */
public final class InMemoryNoticeGateway implements NoticeGateway {

    private record Key(TenantId tenant, String idempotencyKey) {}

    private final Set<Key> known = new HashSet<>();
    private final List<OutgoingNotice> delivered = new ArrayList<>();

    /** A gateway that has sent nothing. */
    public InMemoryNoticeGateway() {}

    @Override
    public synchronized SendResult send(OutgoingNotice notice) {
        Objects.requireNonNull(notice, "notice");
        if (known.add(new Key(notice.tenant(), notice.idempotencyKey()))) {
            delivered.add(notice);
        }
        return new SendResult.Delivered();
    }

    /**
     * What was delivered.
     *
     * @return the notices in the order of arrival, each once; a snapshot
     */
    public synchronized List<OutgoingNotice> delivered() {
        return List.copyOf(delivered);
    }
}
