package io.github.hospitalhr.domain.access;

import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.audit.AuditEvent;
import io.github.hospitalhr.domain.audit.AuditOutcome;
import io.github.hospitalhr.domain.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Access control and audit together, for one actor and one purpose: what is allowed is in the audit before it is done or answered,
 * what is refused too. If the audit cannot be written, nothing is done and nothing is answered. Thread-safe.
 */
public final class AccessGate {

    private static final int EVENTS_A_WRITE = 1000;

    private final AccessControl control;
    private final AuditTrail trail;
    private final Clock clock;
    private final ZoneId zone;
    private final Actor actor;
    private final String purpose;

    /**
     * A gate.
     *
     * @param control decides
     * @param trail keeps what was decided
     * @param clock tells when
     * @param zone in which zone the day is counted: that of the campus
     * @param actor who asks
     * @param purpose for what, a code of the host of at most 64 characters; may be empty
     */
    public AccessGate(AccessControl control, AuditTrail trail, Clock clock, ZoneId zone, Actor actor, String purpose) {
        this.control = Objects.requireNonNull(control, "control");
        this.trail = Objects.requireNonNull(trail, "trail");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.zone = Objects.requireNonNull(zone, "zone");
        this.actor = Objects.requireNonNull(actor, "actor");
        this.purpose = Objects.requireNonNull(purpose, "purpose");
    }

    /**
     * Who asks.
     *
     * @return the actor
     */
    public Actor actor() {
        return actor;
    }

    /**
     * The day on which rights are looked at.
     *
     * @return today, at the campus
     */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * Decides without a trace, for what is shown of something that {@link #keep} will tell of.
     *
     * @param mode read or modify
     * @param data which class of data
     * @param subject whose
     * @return the decision
     */
    public AccessDecision peek(AccessMode mode, DataClass data, Subject subject) {
        return control.decide(new AccessRequest(actor, mode, data, subject, purpose, today()));
    }

    /**
     * The rows the actor may read.
     *
     * @param data which class of data
     * @return the scope
     */
    public RowScope rows(DataClass data) {
        return control.rows(actor, AccessMode.READ, data, purpose, today());
    }

    /**
     * An event of this actor, for {@link #keep}.
     *
     * @param action what is done
     * @param object what it is done to
     * @param person whose data it is, or null where it is nobody's
     * @param fields the fields concerned
     * @return the event
     */
    public AuditEvent event(AuditAction action, String object, @Nullable String person, List<String> fields) {
        AuditEvent event = AuditEvent.of(clock.instant(), actor.accountable(), action, object)
                .purpose(purpose)
                .onBehalfOf(actor.impersonator() == null || !actor.isIdentified() ? null : actor.id());
        return person == null ? event : event.about(person, fields);
    }

    /**
     * Writes events into the audit.
     *
     * @param events what is about to be answered or done; may be none
     */
    public void keep(List<AuditEvent> events) {
        for (int start = 0; start < events.size(); start += EVENTS_A_WRITE) {
            trail.append(events.subList(start, Math.min(start + EVENTS_A_WRITE, events.size())));
        }
    }

    /**
     * Decides about a change, keeps the decision, and does it if it is allowed.
     *
     * @param action what it is, for the audit
     * @param object what is changed
     * @param person whose data it is, or null where it is nobody's
     * @param data the classes of data that are changed: all must be allowed
     * @param subjects whose data is changed: for a move, as it is and as it will be; all must be allowed
     * @param work the change; an exception of it is kept in the audit too, and goes on
     * @param <T> what it answers
     * @return done, or refused
     */
    public <T> Guarded<T> change(
            AuditAction action,
            String object,
            @Nullable String person,
            List<DataClass> data,
            List<Subject> subjects,
            Supplier<T> work) {
        List<String> codes = data.stream().map(DataClass::code).toList();
        AuditEvent event = event(action, object, person, codes);
        boolean allowed = subjects.stream()
                .allMatch(s -> data.stream()
                        .allMatch(d -> peek(AccessMode.MODIFY, d, s).isAllowed()));
        if (!allowed || subjects.isEmpty() || data.isEmpty()) {
            trail.append(event.with(AuditOutcome.REFUSED));
            return Guarded.refused();
        }
        trail.append(event);
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return new Guarded.Done<>(result);
        } finally {
            if (!done) {
                trail.append(event.with(AuditOutcome.FAILED));
            }
        }
    }

    /**
     * Decides about reading something as a whole and keeps the decision.
     *
     * @param object what is read
     * @param person whose data it is, or null
     * @param subject whose data it is, as far as access depends on it
     * @param data the classes of data it shows: all must be allowed, without masked fields
     * @return true if it may be answered
     */
    public boolean readWhole(String object, @Nullable String person, Subject subject, DataClass... data) {
        boolean allowed = Arrays.stream(data)
                .map(d -> peek(AccessMode.READ, d, subject))
                .allMatch(decision -> decision.isAllowed() && decision.masked().isEmpty());
        List<String> codes = new ArrayList<>();
        Arrays.stream(data).map(DataClass::code).forEach(codes::add);
        AuditEvent event = event(AuditAction.READ, object, person, codes);
        trail.append(allowed && data.length > 0 ? event : event.with(AuditOutcome.REFUSED));
        return allowed && data.length > 0;
    }
}
