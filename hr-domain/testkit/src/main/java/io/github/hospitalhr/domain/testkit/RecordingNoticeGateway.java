package io.github.hospitalhr.domain.testkit;

import io.github.hospitalhr.domain.spi.NoticeGateway;
import io.github.hospitalhr.domain.spi.OutgoingNotice;
import io.github.hospitalhr.domain.spi.SendResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A gateway for tests: records every attempt, and answers as told. Without an answer told it delivers, and like a good receiver
 * keeps each idempotency key once. Thread-safe.
 */
public final class RecordingNoticeGateway implements NoticeGateway {

    private final Deque<SendResult> answers = new ArrayDeque<>();
    private final List<OutgoingNotice> attempts = new ArrayList<>();
    private final Map<List<String>, OutgoingNotice> delivered = new LinkedHashMap<>();

    /** A gateway that delivers. */
    public RecordingNoticeGateway() {}

    /**
     * Tells the answers to the next attempts; afterwards it delivers again.
     *
     * @param next the answers in order
     * @return this gateway
     */
    public synchronized RecordingNoticeGateway answer(SendResult... next) {
        answers.addAll(List.of(next));
        return this;
    }

    @Override
    public synchronized SendResult send(OutgoingNotice notice) {
        Objects.requireNonNull(notice, "notice");
        attempts.add(notice);
        SendResult answer = answers.poll();
        if (answer != null && !(answer instanceof SendResult.Delivered)) {
            return answer;
        }
        delivered.putIfAbsent(List.of(notice.tenant().value(), notice.idempotencyKey()), notice);
        return new SendResult.Delivered();
    }

    /**
     * Every attempt, repetitions included.
     *
     * @return the notices in the order of arrival; a snapshot
     */
    public synchronized List<OutgoingNotice> attempts() {
        return List.copyOf(attempts);
    }

    /**
     * What a deduplicating receiver has.
     *
     * @return the notices in the order of arrival, each once; a snapshot
     */
    public synchronized List<OutgoingNotice> delivered() {
        return List.copyOf(delivered.values());
    }
}
