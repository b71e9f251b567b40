package io.github.hospitalhr.domain.notice;

import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.OutboxItem;
import io.github.hospitalhr.domain.spi.EventSubscriber;
import io.github.hospitalhr.domain.spi.NoticeGateway;
import io.github.hospitalhr.domain.spi.OutgoingNotice;
import io.github.hospitalhr.domain.spi.PublishedEvent;
import io.github.hospitalhr.domain.spi.SendResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes one entry to where it belongs: a notice to the gateway, anything else to every subscriber. */
final class Delivery {

    private final NoticeGateway gateway;
    private final NoticeTemplates templates;
    private final QuietHours quietHours;
    private final List<EventSubscriber> subscribers;

    Delivery(
            NoticeGateway gateway,
            NoticeTemplates templates,
            QuietHours quietHours,
            List<EventSubscriber> subscribers) {
        this.gateway = gateway;
        this.templates = templates;
        this.quietHours = quietHours;
        this.subscribers = List.copyOf(subscribers);
    }

    /**
     * The end of the recipient's quiet hours, if the entry is a notice that must obey them. What the host's quiet hours throw goes
     * on to the caller: who does not know whether it is night does not send.
     */
    Optional<Instant> quietUntil(OutboxItem item, Instant now) {
        if (!isNotice(item.entry())) {
            return Optional.empty();
        }
        Notice notice;
        try {
            notice = Notice.from(item.entry());
        } catch (IllegalArgumentException broken) {
            // Nobody can be disturbed by it: deliver meets the same fault and refuses.
            return Optional.empty();
        }
        return notice.urgent()
                ? Optional.empty()
                : quietHours
                        .quietUntil(notice.tenant(), notice.recipient(), now)
                        .filter(end -> end.isAfter(now));
    }

    SendResult deliver(OutboxItem item, long token) {
        try {
            return isNotice(item.entry()) ? send(item.entry(), token) : publish(item.entry());
        } catch (RuntimeException e) {
            // Only the type: messages of foreign code may quote persons.
            return new SendResult.RetryLater(e.getClass().getSimpleName());
        }
    }

    private static boolean isNotice(OutboxEntry entry) {
        return entry.topic().equals(Notice.TOPIC);
    }

    private SendResult send(OutboxEntry entry, long token) {
        OutgoingNotice outgoing;
        try {
            Notice notice = Notice.from(entry);
            NoticeTemplates.Rendered rendered = templates.render(notice);
            outgoing = new OutgoingNotice(
                    notice.tenant(),
                    notice.idempotencyKey(),
                    notice.recipient().value(),
                    notice.channel(),
                    notice.locale(),
                    rendered.subject(),
                    rendered.text(),
                    token);
        } catch (IllegalArgumentException broken) {
            // Trying again cannot help; the message names template and parameter, not their values.
            return new SendResult.Refused(String.valueOf(broken.getMessage()));
        }
        return gateway.send(outgoing);
    }

    private SendResult publish(OutboxEntry entry) {
        PublishedEvent event = new PublishedEvent(entry.tenant(), entry.id(), entry.topic(), entry.payload());
        for (EventSubscriber subscriber : subscribers) {
            SendResult result = subscriber.receive(event);
            if (!(result instanceof SendResult.Delivered)) {
                return result;
            }
        }
        return new SendResult.Delivered();
    }
}
