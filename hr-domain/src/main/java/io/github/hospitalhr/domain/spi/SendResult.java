package io.github.hospitalhr.domain.spi;

import java.util.Objects;

/** What a gateway or subscriber says to one delivery. Reasons are codes or short texts without personal data. */
public sealed interface SendResult {

    /** The receiver has it, now or from an earlier attempt. */
    record Delivered() implements SendResult {}

    /**
     * Not now: the relay tries again after a while.
     *
     * @param reason why, without personal data
     */
    record RetryLater(String reason) implements SendResult {
        public RetryLater {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Never: the entry becomes a dead letter at once.
     *
     * @param reason why, without personal data
     */
    record Refused(String reason) implements SendResult {
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
