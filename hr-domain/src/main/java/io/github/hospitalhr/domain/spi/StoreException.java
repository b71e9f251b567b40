package io.github.hospitalhr.domain.spi;

import org.jspecify.annotations.Nullable;

/** Root of what a store may throw beside callers' mistakes. Messages carry no personal data. */
public abstract sealed class StoreException extends RuntimeException
        permits StaleVersionException, DuplicateKeyException, StaleLeaseException, StoreUnavailableException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception of the family.
     *
     * @param message what happened, without personal data
     * @param cause what the medium said, or null
     */
    protected StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
