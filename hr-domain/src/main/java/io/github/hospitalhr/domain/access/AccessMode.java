package io.github.hospitalhr.domain.access;

/** What somebody wants to do with data. Neither includes the other. */
public enum AccessMode {
    /** To see it. */
    READ,
    /** To enter, change or remove it. */
    MODIFY
}
