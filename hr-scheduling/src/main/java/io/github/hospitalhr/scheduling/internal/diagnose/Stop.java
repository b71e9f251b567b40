package io.github.hospitalhr.scheduling.internal.diagnose;

import io.github.hospitalhr.scheduling.diagnose.Diagnosis;

/** Thrown to leave an examination at once when its budget is spent; caught where the findings are put together. */
final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Diagnosis.End end;

    Stop(Diagnosis.End end) {
        super("stop", null, false, false);
        this.end = end;
    }

    Diagnosis.End end() {
        return end;
    }
}
