package io.github.hospitalhr.domain.spi;

/**
 * The host's way to people: text messages, mail, messengers. {@code NoticeGatewayContract} in the testkit has a test for each rule
 * under the same number.
 *
 * <ol>
 *   <li><b>N1 once.</b> A notice whose tenant and idempotency key were delivered before is answered with delivered again, and
 *       the person does not get it twice.
 *   <li><b>N2 refused.</b> An unknown channel or recipient is a {@link SendResult.Refused}, not an exception.
 *   <li><b>N3 exact.</b> Subject and text arrive character by character, for any Unicode text.
 *   <li><b>N4 tenants.</b> The same key of two tenants is two notices.
 *   <li><b>N5 private.</b> Reasons name neither recipient nor text.
 *   <li><b>N6 concurrent.</b> Several threads may send at once, also the same notice.
 * </ol>
 *
 * <p>A {@link RuntimeException} counts as {@link SendResult.RetryLater}. The relay promises at least once; only rule 1 makes it
 * exactly once.
 */
@FunctionalInterface
public interface NoticeGateway {

    /**
     * Sends a notice.
     *
     * @param notice what to send, and to whom
     * @return whether it arrived
     */
    SendResult send(OutgoingNotice notice);
}
