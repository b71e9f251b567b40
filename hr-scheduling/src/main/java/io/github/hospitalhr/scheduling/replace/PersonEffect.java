package io.github.hospitalhr.scheduling.replace;

import java.util.Objects;

/**
 * What a change of the roster means for a person: hours, fairness, fatigue. Numbers are those of the roster's period.
 *
 * @param staff the person
 * @param minutes paid minutes
 * @param nights night duties; compare with {@code peerNights}
 * @param restDays duties on days of rest and holidays
 * @param peerNights night duties of the ward for each person, rounded
 * @param shortestRest shortest rest between two duties around the changed days, in minutes; {@link #NO_REST_KNOWN} without two
 *     duties there
 * @param nightsInARow longest run of nights around the changed days
 * @param daysInARow longest run of days of work around the changed days
 */
public record PersonEffect(
        String staff,
        BeforeAfter minutes,
        BeforeAfter nights,
        BeforeAfter restDays,
        int peerNights,
        BeforeAfter shortestRest,
        BeforeAfter nightsInARow,
        BeforeAfter daysInARow) {

    /** Stands for a rest without two duties around it. */
    public static final int NO_REST_KNOWN = 99_999;

    public PersonEffect {
        Objects.requireNonNull(staff, "staff");
    }
}
