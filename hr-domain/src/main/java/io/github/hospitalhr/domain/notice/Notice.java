package io.github.hospitalhr.domain.notice;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.Channel;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A notice to a person, not yet rendered. Goes into a commit with {@link #toOutboxEntry()}. Immutable.
 *
 * @param tenant whose notice
 * @param recipient whom to tell
 * @param channel how to reach the person
 * @param locale the person's language, such as {@link Locale#SIMPLIFIED_CHINESE}
 * @param template the key of the template, such as {@code roster.published}
 * @param parameters the template's parameters by name, sorted
 * @param idempotencyKey 1 to 200 characters, once per tenant: what is told, to whom, by which channel, for example {@code
 *     roster/icu/2026-12/v3/p17/sms}
 * @param notBefore the moment before which it is not sent (UTC, microseconds; finer parts are cut off)
 * @param urgent whether it passes quiet hours
 */
public record Notice(
        TenantId tenant,
        PersonId recipient,
        Channel channel,
        Locale locale,
        String template,
        Map<String, String> parameters,
        String idempotencyKey,
        Instant notBefore,
        boolean urgent) {

    /** The topic of notices in the outbox. */
    public static final String TOPIC = "notice";

    public Notice {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(idempotencyKey, "idempotencyKey");
        Objects.requireNonNull(notBefore, "notBefore");
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /**
     * The entry to commit along with the data the notice speaks of.
     *
     * @return the entry, due at {@link #notBefore()}
     */
    public OutboxEntry toOutboxEntry() {
        return new OutboxEntry(tenant, idempotencyKey, TOPIC, NoticeJson.write(this), notBefore);
    }

    /**
     * The notice in an outbox entry.
     *
     * @param entry an entry of {@link #TOPIC}
     * @return the notice
     * @throws IllegalArgumentException if the payload is no notice
     */
    public static Notice from(OutboxEntry entry) {
        return NoticeJson.read(entry);
    }

    /** Template and key, neither person nor parameters. */
    @Override
    public String toString() {
        return "Notice[" + template + " " + idempotencyKey + "]";
    }
}
