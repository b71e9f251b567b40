package io.github.hospitalhr.credentials.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rungs of a ladder. */
final class Rungs {

    /** The rung of the day after the deadline. */
    static final int MISSED = -1;

    private Rungs() {}

    static List<Integer> of(List<Integer> ladder) {
        List<Integer> rungs = new ArrayList<>(ladder);
        rungs.add(MISSED);
        return rungs;
    }

    static LocalDate day(LocalDate due, int rung) {
        return due.minusDays(rung);
    }
}
