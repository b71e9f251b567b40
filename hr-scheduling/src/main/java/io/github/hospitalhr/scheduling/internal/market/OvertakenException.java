package io.github.hospitalhr.scheduling.internal.market;

/** Somebody else amended the roster, or changed an offer, in the meantime; nothing was written. */
final class OvertakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OvertakenException() {
        super("the roster or an offer was changed by somebody else.\nMaybe read it again.", null, false, false);
    }
}
