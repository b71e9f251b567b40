package io.github.hospitalhr.scheduling.internal.column;

/** A person's rules are too many for exact planning of whole rows: the engine has nothing to offer for the problem. */
final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLargeException(String what) {
        super(what, null, false, false);
    }
}
