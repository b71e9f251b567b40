package io.github.hospitalhr.performance.filing;

import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.Subject;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.Disclosure;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.guard.HealthSight;
import io.github.hospitalhr.performance.pool.PoolDocument;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Pools as one actor may pay and see them: a pool is the hospital's, its payouts each person's. Thread-safe. */
public final class GuardedPools {

    private final PoolFiles files;
    private final AccessGate gate;

    GuardedPools(PoolFiles files, AccessGate gate) {
        this.files = files;
        this.gate = gate;
    }

    private static String object(String id) {
        return PoolFiles.TOPIC + "/" + id;
    }

    private <T> Guarded<T> change(String id, Supplier<T> work) {
        return gate.change(
                AuditAction.WRITE, object(id), null, List.of(DataClass.PAY), List.of(Subject.hospital()), work);
    }

    /**
     * Files a pool that is paid out.
     *
     * @param id name of the pool
     * @param pool the pool
     * @return false if there is one of this name with another content; or refused
     */
    public Guarded<Boolean> pay(String id, PoolDocument pool) {
        return change(id, () -> files.pay(id, pool));
    }

    /**
     * Restates a pool.
     *
     * @param id name of the pool
     * @param pool what it should be
     * @param reason why
     * @return the differences to pay, empty where there is nothing to restate; or refused
     */
    public Guarded<Optional<List<PoolFiles.Difference>>> restate(String id, PoolDocument pool, String reason) {
        return change(id, () -> files.restate(id, pool, reason));
    }

    /**
     * A pool on file, for who may see everybody's pay.
     *
     * @param id its name
     * @return the pool with all its statements, or empty
     */
    public Optional<PoolFiles.Entry> find(String id) {
        boolean allowed =
                gate.passes(AuditAction.READ, AccessMode.READ, object(id), null, Subject.hospital(), DataClass.PAY);
        return allowed
                ? gate.veiled(object(id), files.find(id), (found, sight) -> found.map(one -> veiled(one, sight)))
                : Optional.empty();
    }

    /** Why a pool was restated may name anybody. */
    private static PoolFiles.Entry veiled(PoolFiles.Entry entry, HealthSight sight) {
        return new PoolFiles.Entry(
                entry.statements(), entry.reasons().stream().map(sight::text).toList());
    }

    /**
     * What people receive by the statement of a pool that counts.
     *
     * @param id its name
     * @return the payouts the actor may see, at most one's own for who may see no other
     */
    public List<PoolDocument.Payout> payouts(String id) {
        var whose = gate.subjects();
        return gate.filter(
                object(id),
                Disclosure.<PoolDocument.Payout>whole(DataClass.PAY),
                () -> files.find(id)
                        .map(entry -> entry.statements()
                                .get(entry.statements().size() - 1)
                                .payouts())
                        .orElse(List.of()),
                payout -> whose.apply(payout.person()));
    }
}
