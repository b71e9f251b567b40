package io.github.hospitalhr.scheduling.remind;

import io.github.hospitalhr.domain.spi.Channel;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be told.
 *
 * @param channel by which channel
 * @param locale in which language
 * @param quietFrom when the person's quiet hours begin, local time, or null for none
 * @param quietTo when they end, exclusive; before {@code quietFrom} it is the next morning; null for none
 */
public record ContactPreference(
        Channel channel,
        Locale locale,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo) {

    /** By short message, in Chinese, quiet from 22:00 to 07:00. */
    public static final ContactPreference DEFAULT =
            new ContactPreference(Channel.SMS, Locale.SIMPLIFIED_CHINESE, LocalTime.of(22, 0), LocalTime.of(7, 0));

    public ContactPreference {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(locale, "locale");
        if ((quietFrom == null) != (quietTo == null)) {
            throw new IllegalArgumentException("quietFrom (" + quietFrom + ") and quietTo (" + quietTo
                    + ") must both be given or both be null.\nMaybe leave both out for no quiet hours.");
        }
    }
}
