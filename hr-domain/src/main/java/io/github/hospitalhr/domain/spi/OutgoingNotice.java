package io.github.hospitalhr.domain.spi;

import io.github.hospitalhr.domain.record.TenantId;
import java.util.Locale;
import java.util.Objects;

/**
 * A notice ready to be sent: rendered plain text. Immutable.
 *
 * @param tenant whose notice
 * @param idempotencyKey the same whenever the same notice is sent again: a receiver drops what it knows
 * @param recipient the host's identifier of the person
 * @param channel how to reach the person
 * @param locale the language of the text
 * @param subject one line, without markup
 * @param text plain text, without markup
 * @param fencingToken the relay's lease token, growing from node to node: a receiver may refuse a lower one than it has seen
 */
public record OutgoingNotice(
        TenantId tenant,
        String idempotencyKey,
        String recipient,
        Channel channel,
        Locale locale,
        String subject,
        String text,
        long fencingToken) {

    public OutgoingNotice {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(idempotencyKey, "idempotencyKey");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
    }

    /** Key and channel, neither person nor text. */
    @Override
    public String toString() {
        return "OutgoingNotice[" + channel.name() + " " + idempotencyKey + "]";
    }
}
