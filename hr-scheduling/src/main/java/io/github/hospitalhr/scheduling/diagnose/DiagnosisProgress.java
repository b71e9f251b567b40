package io.github.hospitalhr.scheduling.diagnose;

import java.time.Duration;
import java.util.Objects;

/**
 * How far an examination has come. Told on the thread that called it, whenever a phase begins and when something was found.
 *
 * @param phase what is going on
 * @param elapsed time since the call
 * @param findings certificates, dead ends, conflicts and fixes found so far
 */
public record DiagnosisProgress(Phase phase, Duration elapsed, int findings) {

    /** What an examination is doing. */
    public enum Phase {
        /** Looking at each person alone. */
        PEOPLE,
        /** Counting heads day by day. */
        DAYS,
        /** Looking for a legal roster. */
        ROSTER,
        /** Counting over several days. */
        PERIODS,
        /** Looking for the rules that collide. */
        CONFLICT,
        /** Working out fixes and trying them. */
        FIXES,
        /** Done. */
        FINISHED
    }

    public DiagnosisProgress {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(elapsed, "elapsed");
    }
}
