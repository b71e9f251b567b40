package io.github.hospitalhr.domain.guard;

import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.Subject;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.audit.AuditEntry;
import io.github.hospitalhr.domain.audit.AuditOutcome;
import io.github.hospitalhr.domain.audit.AuditReport;
import io.github.hospitalhr.domain.audit.AuditRetention;
import io.github.hospitalhr.domain.audit.AuditTrail;
import io.github.hospitalhr.domain.audit.AuditVerifier;
import io.github.hospitalhr.domain.audit.Checkpoint;
import io.github.hospitalhr.domain.people.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The audit as one actor may read it; who reads the audit stands in it too. Thread-safe. */
public final class GuardedAudit {

    private static final String OBJECT = "hr.audit";

    private final AuditTrail trail;
    private final AccessGate gate;

    GuardedAudit(AuditTrail trail, AccessGate gate) {
        this.trail = trail;
        this.gate = gate;
    }

    private boolean passes(AuditAction action, String object) {
        return gate.passes(action, AccessMode.READ, object, null, Subject.hospital(), DataClass.AUDIT);
    }

    /**
     * Entries in their order.
     *
     * @param from the first sequence wanted, at least 1
     * @param limit most entries, 1 to 10,000
     * @return the entries, or none where the actor may not read the audit
     */
    public List<AuditEntry> read(long from, int limit) {
        return passes(AuditAction.READ, OBJECT) ? trail.read(from, limit) : List.of();
    }

    /**
     * Who had to do with the data of a person.
     *
     * @param person the person
     * @return the entries about the person in their order, or none where the actor may not read the audit
     */
    public List<AuditEntry> about(PersonId person) {
        return passes(AuditAction.READ, OBJECT + "/subject/" + person) ? trail.about(person.value()) : List.of();
    }

    /**
     * What somebody did.
     *
     * @param account the host's id of the user or program
     * @return the entries of the account in their order, or none where the actor may not read the audit
     */
    public List<AuditEntry> by(String account) {
        return passes(AuditAction.READ, OBJECT + "?actor") ? trail.by(account) : List.of();
    }

    /**
     * The whole audit as lines of text, as {@link AuditTrail#export} gives it.
     *
     * @param each takes one line after the other, without its line break
     * @return false where the actor may not read the audit; then nothing was given
     */
    public boolean export(Consumer<String> each) {
        boolean allowed = passes(AuditAction.EXPORT, OBJECT);
        if (allowed) {
            trail.export(each);
        }
        return allowed;
    }

    /**
     * Verifies the audit, as {@link AuditVerifier} does. A forged, replayed or altered one is kept in the audit too.
     *
     * @param verifier knows the public keys
     * @param kept checkpoints that were kept outside the database; may be empty
     * @return the report, or empty where the actor may not read the audit
     */
    public Optional<AuditReport> verify(AuditVerifier verifier, Collection<Checkpoint> kept) {
        String object = OBJECT + "?verify";
        if (!passes(AuditAction.READ, object)) {
            return Optional.empty();
        }
        AuditReport report = verifier.verify(trail, kept);
        if (!report.isSound()) {
            gate.keep(List.of(
                    gate.event(AuditAction.READ, object, null, List.of()).with(AuditOutcome.FAILED)));
        }
        return Optional.of(report);
    }

    /**
     * Plans what a purge would remove, as {@link AuditRetention#plan} does; nothing is changed.
     *
     * @param before entries of before this moment may go, exclusive; at least six months ago
     * @param kept checkpoints that were kept outside the database; may be empty
     * @return the plan, or empty where the actor may not read the audit
     * @throws IllegalArgumentException if the moment is less than six months ago
     */
    public Optional<AuditRetention.Plan> planPurge(Instant before, Collection<Checkpoint> kept) {
        String object = OBJECT + "?purge";
        return passes(AuditAction.READ, object)
                ? Optional.of(gate.keepingFailure(
                        gate.event(AuditAction.READ, object, null, List.of()),
                        () -> trail.retention().plan(before, kept)))
                : Optional.empty();
    }

    /**
     * Carries a plan out, as {@link AuditRetention#purge} does, for who may change the audit: no shipped role may. Who purged stands in
     * what is left of the audit.
     *
     * @param plan what {@link #planPurge} gave
     * @param kept the checkpoints that were kept outside, as for the plan
     * @return how many entries went, or refused
     * @throws IllegalArgumentException if the audit has faults or is not as it was planned; then nothing went, and that is kept too
     */
    public Guarded<Long> purge(AuditRetention.Plan plan, Collection<Checkpoint> kept) {
        return gate.change(
                AuditAction.DELETE,
                OBJECT + "?purge",
                null,
                List.of(DataClass.AUDIT),
                List.of(Subject.hospital()),
                () -> trail.retention().purge(plan, kept, gate.origin(null)));
    }
}
