package io.github.hospitalhr.domain.mutation;

/** A published interface whose only implementation is hidden. */
public interface Kept {
    /** Reads. */
    int count();
}
