package io.github.hospitalhr.credentials.file;

/** How a person may do what a privilege names. */
public enum Mode {
    /** Alone (独立). */
    INDEPENDENT,
    /** Under guidance on site (上级指导下). */
    SUPERVISED,
    /** As assistant only (助手). */
    ASSIST
}
