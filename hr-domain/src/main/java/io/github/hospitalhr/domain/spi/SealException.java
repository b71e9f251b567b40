package io.github.hospitalhr.domain.spi;

/**
 * A sealed value cannot be opened. The same words for a changed value, a wrong place, a wrong key and a destroyed key, and no
 * cause: an attacker learns nothing from it.
 */
public final class SealException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A refusal. */
    public SealException() {
        super(
                "a sealed value cannot be opened.\nMaybe it was changed, moved to another place, or its key was destroyed.",
                null,
                false,
                false);
    }
}
