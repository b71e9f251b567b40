package io.github.hospitalhr.domain.guard;

import io.github.hospitalhr.domain.access.AccessControl;
import io.github.hospitalhr.domain.access.Actor;
import io.github.hospitalhr.domain.audit.AuditTrail;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What every gate of a hospital stands on. Thread-safe; a snapshot of policy and organisation as {@link AccessControl} is: make another
 * one when either changes.
 *
 * @param control decides who may what
 * @param trail keeps what was decided
 * @param people where people are today: on it depends who may see and change what is theirs
 * @param clock tells when
 * @param zone in which zone the day is counted: that of the campus
 * @param consents whether people have agreed that their sensitive data is read; null where the host asks for consent elsewhere: then the
 *     policy alone decides
 */
public record AccessGuard(
        AccessControl control,
        AuditTrail trail,
        PeopleDirectory people,
        Clock clock,
        ZoneId zone,
        @Nullable ConsentDirectory consents) {

    public AccessGuard {
        Objects.requireNonNull(control, "control");
        Objects.requireNonNull(trail, "trail");
        Objects.requireNonNull(people, "people");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(zone, "zone");
    }

    /**
     * A guard that asks for no consents: the policy alone decides.
     *
     * @param control decides who may what
     * @param trail keeps what was decided
     * @param people where people are today
     * @param clock tells when
     * @param zone in which zone the day is counted
     */
    public AccessGuard(AccessControl control, AuditTrail trail, PeopleDirectory people, Clock clock, ZoneId zone) {
        this(control, trail, people, clock, zone, null);
    }

    /**
     * The same, asking for consents where sensitive data is read.
     *
     * @param directory tells them
     * @return a guard that asks it
     */
    public AccessGuard asking(ConsentDirectory directory) {
        return new AccessGuard(control, trail, people, clock, zone, Objects.requireNonNull(directory, "directory"));
    }

    /**
     * The gate of one request.
     *
     * @param actor who asks
     * @param purpose for what, a code of the host of at most 64 characters of one line; may be empty. Somebody who names another text is
     *     refused everything, and it is kept
     * @return the gate
     */
    public AccessGate as(Actor actor, String purpose) {
        return new AccessGate(this, actor, purpose);
    }
}
