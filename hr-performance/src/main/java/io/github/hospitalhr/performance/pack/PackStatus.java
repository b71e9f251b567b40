package io.github.hospitalhr.performance.pack;

/** Where the content of a pack comes from. */
public enum PackStatus {
    /** A law or regulation asks for it. */
    STATUTE,
    /** An authority recommends it. */
    GUIDELINE,
    /** Practice of hospitals; each hospital adjusts and adopts it. */
    HOSPITAL
}
