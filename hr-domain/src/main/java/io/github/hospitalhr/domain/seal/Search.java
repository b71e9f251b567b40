package io.github.hospitalhr.domain.seal;

/** How a sealed field is found. */
public enum Search {
    /** Not at all. */
    NONE,
    /** By its whole value: an identity number, a telephone number. */
    EXACT,
    /** By its whole value and by fragments of at least 2 characters: a name. Tells more to who has the database. */
    FRAGMENTS
}
