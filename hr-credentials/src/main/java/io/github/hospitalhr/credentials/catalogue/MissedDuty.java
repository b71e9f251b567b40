package io.github.hospitalhr.credentials.catalogue;

/** What follows where a periodic duty is not done in time. */
public enum MissedDuty {
    /** The credential no longer permits work until the duty is done. */
    BLOCK,
    /** Work under supervision only until the duty is done. */
    SUPERVISE,
    /** A finding and reminders, no effect on work. */
    WARN
}
