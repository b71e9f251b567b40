package io.github.hospitalhr.domain.spi;

import org.jspecify.annotations.Nullable;

/** The medium failed: no connection, no space, a time limit. Whether a commit happened is unknown; trying again is harmless. */
public final class StoreUnavailableException extends StoreException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure.
     *
     * @param message what failed, without personal data
     * @param cause what the medium said, or null
     */
    public StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
