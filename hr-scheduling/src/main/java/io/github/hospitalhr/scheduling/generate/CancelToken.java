package io.github.hospitalhr.scheduling.generate;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stops a running generation from outside, from any thread. The generation returns within a tenth of a second with the
 * best roster it has. Safe for use by several threads; once cancelled it stays so.
 */
public final class CancelToken {

    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** A token that is not cancelled. */
    public CancelToken() {}

    /** Asks every generation that was given this token to stop. */
    public void cancel() {
        cancelled.set(true);
    }

    /**
     * Whether {@link #cancel()} was called.
     *
     * @return true from the first call on
     */
    public boolean isCancelled() {
        return cancelled.get();
    }
}
