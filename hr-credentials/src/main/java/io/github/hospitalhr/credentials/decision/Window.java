package io.github.hospitalhr.credentials.decision;

import java.time.LocalDate;

/** The days around a day on which nothing changes; narrowed by every boundary looked at. */
final class Window {

    private final LocalDate day;
    private LocalDate since = LocalDate.MIN;
    private LocalDate until = LocalDate.MAX;

    Window(LocalDate day) {
        this.day = day;
    }

    void touch(LocalDate boundary) {
        if (boundary.isAfter(day)) {
            if (boundary.isBefore(until)) {
                until = boundary;
            }
        } else if (boundary.isAfter(since)) {
            since = boundary;
        }
    }

    void within(Standing standing) {
        touch(standing.since());
        touch(standing.until());
    }

    LocalDate day() {
        return day;
    }

    LocalDate since() {
        return since;
    }

    LocalDate until() {
        return until;
    }
}
