package io.github.hospitalhr.domain.spi;

import java.util.Objects;

/**
 * A way to reach a person. Hosts add their own; the gateway refuses those it does not know.
 *
 * @param name the channel's name, {@code [a-z][a-z0-9-]{0,31}}
 */
public record Channel(String name) {

    /** Text message (短信). */
    public static final Channel SMS = new Channel("sms");
    /** Electronic mail. */
    public static final Channel EMAIL = new Channel("email");
    /** Enterprise messenger (企业微信, 钉钉), as the host has it. */
    public static final Channel MESSENGER = new Channel("messenger");
    /** The host's own inbox (站内信). */
    public static final Channel INBOX = new Channel("inbox");

    public Channel {
        Objects.requireNonNull(name, "name");
        if (!name.matches("[a-z][a-z0-9-]{0,31}")) {
            throw new IllegalArgumentException(
                    "channel (" + name + ") must match [a-z][a-z0-9-]{0,31}.\nMaybe write it in kebab-case.");
        }
    }
}
