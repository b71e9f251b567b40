package io.github.hospitalhr.domain.spi;

/**
 * A part of the host that wants to know what happened. Every event comes at least once, usually in the order of its moments, and
 * again under the same id after a failure of this or another subscriber.
 */
@FunctionalInterface
public interface EventSubscriber {

    /**
     * Takes an event.
     *
     * @param event what happened
     * @return delivered, also for topics that do not matter here; retry later; or refused. A {@link RuntimeException} counts as
     *     retry later
     */
    SendResult receive(PublishedEvent event);
}
