package io.github.hospitalhr.credentials.spi;

import org.jspecify.annotations.Nullable;

/** A document is of a kind that cannot be read, is damaged, or the engine failed. Never names what stands in it. */
public final class UnreadableDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * The exception.
     *
     * @param message what failed, without content of the document
     * @param cause what the engine said, or null
     */
    public UnreadableDocumentException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
