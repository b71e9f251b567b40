package io.github.hospitalhr.domain.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What several threads append at once goes out in one write, by whichever of them comes first; the others wait for it. */
final class AppendQueue {

    /** Most events in one write. */
    static final int MOST = 4000;

    /** An event, and its detail as it is stored: sealed by whoever appends it, so that what cannot be sealed fails nobody else. */
    record Ready(AuditEvent event, @Nullable String sealed) {}

    /** Writes events and answers the sequence of the first. */
    interface Sink {
        long write(List<Ready> events);
    }

    private static final class Waiting {
        private final List<Ready> events;
        private volatile boolean done;
        private long first;
        private @Nullable RuntimeException failure;

        Waiting(List<Ready> events) {
            this.events = events;
        }
    }

    private final Sink sink;
    private final ReentrantLock writing = new ReentrantLock();
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    AppendQueue(Sink sink) {
        this.sink = sink;
    }

    long append(List<Ready> events) {
        Waiting own = new Waiting(events);
        synchronized (waiting) {
            waiting.add(own);
        }
        while (!own.done) {
            writing.lock();
            try {
                if (!own.done) {
                    flush();
                }
            } finally {
                writing.unlock();
            }
        }
        if (own.failure != null) {
            throw own.failure;
        }
        return own.first;
    }

    private void flush() {
        List<Waiting> turn = new ArrayList<>();
        List<Ready> events = new ArrayList<>();
        synchronized (waiting) {
            Waiting next = waiting.peek();
            while (next != null && events.size() + next.events.size() <= MOST) {
                waiting.remove();
                turn.add(next);
                events.addAll(next.events);
                next = waiting.peek();
            }
        }
        long first = 0;
        RuntimeException failure = new IllegalStateException("the write of the audit was broken off by an error");
        try {
            first = sink.write(events);
            failure = null;
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            for (Waiting one : turn) {
                one.first = first;
                one.failure = failure;
                first += one.events.size();
                one.done = true;
            }
        }
    }
}
