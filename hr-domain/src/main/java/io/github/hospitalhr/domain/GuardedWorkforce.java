package io.github.hospitalhr.domain;

import io.github.hospitalhr.domain.access.AccessControl;
import io.github.hospitalhr.domain.access.AccessGate;
import io.github.hospitalhr.domain.access.Actor;
import io.github.hospitalhr.domain.audit.AuditTrail;
import io.github.hospitalhr.domain.time.Origin;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The workforce behind access control and audit: nothing is read or written without an actor, a query never answers what the actor
 * may not see, and everything that is answered, done or refused is in the audit.
 *
 * <pre>{@code
 * GuardedWorkforce guarded = new GuardedWorkforce(workforce, control, trail, clock, zone);
 * guarded.as(actor, "roster").people().find(nurse, AsOf.of(day));
 * }</pre>
 *
 * <p>Not guarded yet, so to be called by the host's own trusted code only: {@link Workforce} itself, {@code Checklists}, {@code
 * ExitDesk}, {@code Establishment}, {@code PrivacyDesk}, {@code ConsentRegister}, {@code AuditTrail}, and the entry points of
 * hr-scheduling, hr-credentials and hr-performance. Their records are sealed and audited where they stand on a {@code
 * SealedRecordStore} or {@code AuditedRecordStore}; who may call them is the host's business until they take an actor too.
 *
 * <p>Rights follow where people are today, whatever day is asked about: nobody sees more by asking about the past. Thread-safe; a
 * snapshot of the organisation as {@link AccessControl} is.
 */
public final class GuardedWorkforce {

    private final Workforce workforce;
    private final AccessControl control;
    private final AuditTrail trail;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * A guarded workforce.
     *
     * @param workforce people and units
     * @param control decides who may what
     * @param trail keeps what was decided
     * @param clock tells when
     * @param zone in which zone the day is counted
     */
    public GuardedWorkforce(Workforce workforce, AccessControl control, AuditTrail trail, Clock clock, ZoneId zone) {
        this.workforce = Objects.requireNonNull(workforce, "workforce");
        this.control = Objects.requireNonNull(control, "control");
        this.trail = Objects.requireNonNull(trail, "trail");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /**
     * The workforce for one request.
     *
     * @param actor who asks
     * @param purpose for what, a code of the host of at most 64 characters; may be empty
     * @return people and units as this actor may see and change them
     */
    public Session as(Actor actor, String purpose) {
        AccessGate gate = new AccessGate(control, trail, clock, zone, actor, purpose);
        return new Session(
                new GuardedPeople(workforce.by(Origin.of(actor.accountable())), gate),
                new GuardedUnits(workforce.by(Origin.of(actor.accountable())), gate));
    }

    /**
     * People and units for one request.
     *
     * @param people the people
     * @param units the units
     */
    public record Session(GuardedPeople people, GuardedUnits units) {}
}
