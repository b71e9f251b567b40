package io.github.hospitalhr.domain.store;

import io.github.hospitalhr.domain.record.CodePointOrder;
import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.OutboxItem;
import io.github.hospitalhr.domain.record.Settlement;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.DuplicateKeyException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The outbox entries and their states; the caller holds the lock. */
final class Outbox {

    private enum State {
        DUE,
        DELIVERED,
        DEAD
    }

    private record Key(TenantId tenant, String id) {}

    private record Letter(OutboxItem item, State state) {

        Key key() {
            return new Key(item.entry().tenant(), item.entry().id());
        }
    }

    private static final Comparator<Key> KEYS =
            Comparator.comparing(Key::tenant).thenComparing(Key::id, CodePointOrder.INSTANCE);
    private static final Comparator<Letter> MOMENTS =
            Comparator.comparing((Letter letter) -> letter.item().dueAt()).thenComparing(Letter::key, KEYS);

    private final NavigableMap<Key, Letter> letters = new TreeMap<>(KEYS);
    private final NavigableSet<Letter> due = new TreeSet<>(MOMENTS);

    static void checkLimit(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new IllegalArgumentException(
                    "limit (" + limit + ") must be 1 to " + most + ".\nMaybe ask again for the rest.");
        }
    }

    void check(List<OutboxEntry> entries) {
        for (OutboxEntry entry : entries) {
            if (letters.containsKey(new Key(entry.tenant(), entry.id()))) {
                throw new DuplicateKeyException(DuplicateKeyException.OUTBOX, "id", null);
            }
        }
    }

    void add(List<OutboxEntry> entries) {
        for (OutboxEntry entry : entries) {
            replace(null, new Letter(new OutboxItem(entry, 0, entry.notBefore(), ""), State.DUE));
        }
    }

    List<OutboxItem> due(Instant now, int limit) {
        return due.stream()
                .takeWhile(letter -> !letter.item().dueAt().isAfter(now))
                .limit(limit)
                .map(Letter::item)
                .toList();
    }

    int settle(List<Settlement> settlements) {
        int settled = 0;
        for (Settlement settlement : settlements) {
            Letter letter = letters.get(new Key(settlement.tenant(), settlement.id()));
            if (letter != null && letter.state() == State.DUE) {
                replace(letter, settled(letter.item(), settlement));
                settled++;
            }
        }
        return settled;
    }

    private static Letter settled(OutboxItem item, Settlement settlement) {
        Instant at = settlement.at();
        int tried = item.attempts() + 1;
        return switch (settlement.outcome()) {
            case DELIVERED -> new Letter(new OutboxItem(item.entry(), item.attempts(), at, ""), State.DELIVERED);
            case RETRY -> new Letter(new OutboxItem(item.entry(), tried, at, settlement.reason()), State.DUE);
            case POSTPONED -> new Letter(new OutboxItem(item.entry(), item.attempts(), at, item.reason()), State.DUE);
            case DEAD -> new Letter(new OutboxItem(item.entry(), tried, at, settlement.reason()), State.DEAD);
        };
    }

    List<OutboxItem> dead(TenantId tenant, @Nullable String after, int limit) {
        return letters.tailMap(new Key(tenant, after == null ? "" : after), false).values().stream()
                .takeWhile(letter -> letter.key().tenant().equals(tenant))
                .filter(letter -> letter.state() == State.DEAD)
                .limit(limit)
                .map(Letter::item)
                .toList();
    }

    boolean resend(TenantId tenant, String id, Instant dueAt) {
        Letter letter = letters.get(new Key(tenant, id));
        if (letter == null || letter.state() != State.DEAD) {
            return false;
        }
        Instant at = dueAt.truncatedTo(ChronoUnit.MICROS);
        replace(letter, new Letter(new OutboxItem(letter.item().entry(), 0, at, ""), State.DUE));
        return true;
    }

    int purge(Instant deliveredBefore, int limit) {
        List<Letter> gone = letters.values().stream()
                .filter(letter -> letter.state() == State.DELIVERED)
                .filter(letter -> letter.item().dueAt().isBefore(deliveredBefore))
                .limit(limit)
                .toList();
        gone.forEach(letter -> letters.remove(letter.key()));
        return gone.size();
    }

    private void replace(@Nullable Letter old, Letter fresh) {
        if (old != null) {
            due.remove(old);
        }
        letters.put(fresh.key(), fresh);
        if (fresh.state() == State.DUE) {
            due.add(fresh);
        }
    }
}
