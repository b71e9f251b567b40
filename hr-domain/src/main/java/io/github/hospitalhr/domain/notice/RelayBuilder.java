package io.github.hospitalhr.domain.notice;

import io.github.hospitalhr.domain.spi.EventSubscriber;
import io.github.hospitalhr.domain.spi.LeaseStore;
import io.github.hospitalhr.domain.spi.NoticeGateway;
import io.github.hospitalhr.domain.spi.OutboxStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Builds an {@link OutboxRelay}. Defaults: notices stay in memory, shipped templates, no quiet hours, no subscriber, {@link
 * BackOff#DEFAULT}, a lease of one minute, 100 entries a run. For use by one thread.
 */
public final class RelayBuilder {

    final OutboxStore outbox;
    final LeaseStore leases;
    final String node;
    final Clock clock;
    BackOff backOff = BackOff.DEFAULT;
    Duration leaseLength = Duration.ofMinutes(1);
    int batchSize = 100;
    private NoticeGateway gateway = new InMemoryNoticeGateway();
    private NoticeTemplates templates = NoticeTemplates.shipped();
    private QuietHours quietHours = QuietHours.NONE;
    private final List<EventSubscriber> subscribers = new ArrayList<>();

    RelayBuilder(OutboxStore outbox, LeaseStore leases, String node, Clock clock) {
        this.outbox = Objects.requireNonNull(outbox, "store");
        this.leases = leases;
        this.node = Objects.requireNonNull(node, "node");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Where notices go.
     *
     * @param to the host's gateway
     * @return this builder
     */
    public RelayBuilder gateway(NoticeGateway to) {
        gateway = Objects.requireNonNull(to, "gateway");
        return this;
    }

    /**
     * The texts of notices.
     *
     * @param texts the templates
     * @return this builder
     */
    public RelayBuilder templates(NoticeTemplates texts) {
        templates = Objects.requireNonNull(texts, "templates");
        return this;
    }

    /**
     * When people are left in peace.
     *
     * @param hours the quiet hours
     * @return this builder
     */
    public RelayBuilder quietHours(QuietHours hours) {
        quietHours = Objects.requireNonNull(hours, "quietHours");
        return this;
    }

    /**
     * Adds a subscriber of events. An event that one of several does not take comes to all of them again.
     *
     * @param subscriber the subscriber
     * @return this builder
     */
    public RelayBuilder subscriber(EventSubscriber subscriber) {
        subscribers.add(Objects.requireNonNull(subscriber, "subscriber"));
        return this;
    }

    /**
     * How long to wait after failures.
     *
     * @param waits the waits
     * @return this builder
     */
    public RelayBuilder backOff(BackOff waits) {
        backOff = Objects.requireNonNull(waits, "backOff");
        return this;
    }

    /**
     * How long the lease holds without renewal: longer than one delivery may take, else its settlement comes too late.
     *
     * @param length the length, at least 10 milliseconds; longer than the clocks of the nodes are apart
     * @return this builder
     */
    public RelayBuilder leaseLength(Duration length) {
        if (length.compareTo(Duration.ofMillis(10)) < 0) {
            throw new IllegalArgumentException(
                    "length (" + length + ") must be at least 10 milliseconds.\nMaybe minutes were meant.");
        }
        leaseLength = length;
        return this;
    }

    /**
     * How much one run takes on.
     *
     * @param entries most entries, 1 to 1,000
     * @return this builder
     */
    public RelayBuilder batchSize(int entries) {
        if (entries < 1 || entries > 1000) {
            throw new IllegalArgumentException(
                    "entries (" + entries + ") must be 1 to 1000.\nMaybe call runOnce more often.");
        }
        batchSize = entries;
        return this;
    }

    /**
     * The relay.
     *
     * @return a relay with these parts
     */
    public OutboxRelay build() {
        return new OutboxRelay(this, new Delivery(gateway, templates, quietHours, subscribers));
    }
}
