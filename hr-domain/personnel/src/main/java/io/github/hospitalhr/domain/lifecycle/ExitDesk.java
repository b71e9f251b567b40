package io.github.hospitalhr.domain.lifecycle;

import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.audit.AuditEvent;
import io.github.hospitalhr.domain.audit.AuditOutcome;
import io.github.hospitalhr.domain.audit.AuditTrail;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.validation.InputValidator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Sees to it that who has left cannot get in (A5, A6): orders the revocation at every system, has it acknowledged, and reads back. The
 * revocation step of the exit case is done when no system has an active account, and opens again if one comes back. Every order and
 * every look is in the audit. Thread-safe, also between nodes; run it daily, and as often as you like.
 */
public final class ExitDesk {

    private static final RecordKind REVOCATION =
            RecordKind.of("hr.revocation", RecordIndex.of("case"), RecordIndex.of("open"), RecordIndex.of("person"));
    private static final Origin DESK = Origin.of("exit-desk");

    private final RecordStore store;
    private final Checklists checklists;
    private final AuditTrail trail;
    private final Clock clock;
    private final ZoneId zone;
    private final DocumentCodec codec;
    private final Map<String, AccountRevoker> systems = new LinkedHashMap<>();

    /**
     * A desk.
     *
     * @param store where orders are kept
     * @param checklists the exit cases
     * @param trail the audit
     * @param clock tells when
     * @param zone in which zone the last day ends
     * @param validator checks what is read
     * @param systems the systems in which people have accounts
     */
    public ExitDesk(
            RecordStore store,
            Checklists checklists,
            AuditTrail trail,
            Clock clock,
            ZoneId zone,
            InputValidator validator,
            List<AccountRevoker> systems) {
        this.store = Objects.requireNonNull(store, "store");
        this.checklists = Objects.requireNonNull(checklists, "checklists");
        this.trail = Objects.requireNonNull(trail, "trail");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.zone = Objects.requireNonNull(zone, "zone");
        this.codec = DocumentCodec.builder(validator).compact().build();
        systems.forEach(system -> this.systems.put(system.system(), system));
    }

    private record Versioned(Revocation order, long version) {}

    /**
     * The desk behind access control and audit, for one request of a person.
     *
     * @param gate who asks, and for what
     * @return the revocations as this actor may order and see them
     */
    public GuardedExits as(AccessGate gate) {
        return new GuardedExits(this, checklists, gate);
    }

    private TenantId tenant() {
        return checklists.tenant();
    }

    /**
     * Orders the revocation of all accounts of the person of an exit case, for the moment after the last day. Ordering again adds
     * only systems that were not known then.
     *
     * @param caseId the case; its anchor is the first day on which the person does not work here any more
     * @param origin who orders
     * @return all orders of the case
     * @throws IllegalArgumentException if the case is about no person or has no revocation step
     */
    public List<Revocation> order(String caseId, Origin origin) {
        ProcessCase exit = checklists.versioned(caseId).state();
        PersonId person = exit.person();
        StepTemplate step = exit.template().steps().stream()
                .filter(s -> s.kind() == StepKind.REVOCATION)
                .findFirst()
                .orElse(null);
        if (person == null || step == null) {
            throw new IllegalArgumentException(
                    "the case is about no person or has no revocation step.\nMaybe another template was meant.");
        }
        Instant effective = exit.anchor().atStartOfDay(zone).toInstant();
        List<String> known = of(caseId).stream().map(o -> o.order().system()).toList();
        CommitBatch.Builder batch = CommitBatch.builder(tenant());
        List<Revocation> fresh = new ArrayList<>();
        for (String system : systems.keySet()) {
            if (!known.contains(system)) {
                Revocation order = new Revocation(
                        caseId, step.id(), person, system, clock.instant(), effective, null, null, List.of(), 0);
                put(batch, order, 0);
                fresh.add(order);
            }
        }
        if (!fresh.isEmpty()) {
            // All or none: with some of them the exit would pass for done when these are confirmed.
            try {
                store.commit(batch.build());
            } catch (StaleVersionException e) {
                return order(caseId, origin);
            }
            fresh.forEach(order -> keep(origin, order, AuditOutcome.DONE));
        }
        return of(caseId).stream().map(Versioned::order).toList();
    }

    private void keep(Origin origin, Revocation order, AuditOutcome outcome) {
        trail.append(
                AuditEvent.of(clock.instant(), origin.actor(), AuditAction.ORDER, "hr.revocation/" + order.system())
                        .about(order.person().value(), List.of(order.state().name()))
                        .purpose("exit")
                        .with(outcome));
    }

    private void put(CommitBatch.Builder batch, Revocation order, long version) {
        List<IndexValue> index = new ArrayList<>();
        index.add(IndexValue.of("case", order.caseId()));
        index.add(IndexValue.of("person", order.person().value()));
        if (order.state() != Revocation.State.CONFIRMED) {
            index.add(IndexValue.of("open", "open"));
        }
        String payload = new String(codec.write(Revocation.FORMAT, order), StandardCharsets.UTF_8);
        String id = order.caseId() + "/" + order.system();
        batch.put(REVOCATION, id, version, payload, index);
    }

    private List<Versioned> of(String caseId) {
        return all(RecordQuery.by(tenant(), REVOCATION, "case").equalTo(caseId));
    }

    private List<Versioned> all(RecordQuery query) {
        List<Versioned> found = new ArrayList<>();
        RecordQuery next = query.limit(200);
        while (true) {
            RecordPage page = store.query(next);
            for (StoredRecord stored : page.records()) {
                byte[] payload = stored.payload().getBytes(StandardCharsets.UTF_8);
                found.add(new Versioned(codec.read(Revocation.FORMAT, payload), stored.version()));
            }
            if (page.next().isEmpty()) {
                return found;
            }
            next = next.after(page.next().get());
        }
    }

    /**
     * Carries out what is due: orders that the last day has ended for are sent until they are acknowledged, and read back until no
     * account is active.
     *
     * @return the orders that are still unfinished
     */
    public List<Revocation> run() {
        all(RecordQuery.by(tenant(), REVOCATION, "open").equalTo("open")).forEach(this::carryOut);
        return unfinished();
    }

    /**
     * Looks again at every order that was confirmed: an account that somebody has opened again opens the order and the step too.
     *
     * @return the orders that are unfinished now
     */
    public List<Revocation> reconcile() {
        for (Versioned versioned : all(RecordQuery.byId(tenant(), REVOCATION))) {
            if (versioned.order().state() == Revocation.State.CONFIRMED) {
                carryOut(versioned);
            }
        }
        return unfinished();
    }

    private void carryOut(Versioned versioned) {
        Revocation order = versioned.order();
        AccountRevoker system = systems.get(order.system());
        if (system == null || clock.instant().isBefore(order.effective())) {
            return;
        }
        Revocation after = order;
        AuditOutcome outcome = AuditOutcome.DONE;
        try {
            if (order.acknowledgedAt() == null || !order.active().isEmpty()) {
                system.revoke(order.person(), "revoke/" + order.caseId() + "/" + order.system());
                after = after.acknowledged(clock.instant());
            }
            after = after.readBack(clock.instant(), system.activeAccounts(order.person()));
        } catch (RuntimeException e) {
            // Whatever the host's system throws: it was not reached, and is tried again.
            after = after.notReached();
            outcome = AuditOutcome.FAILED;
        }
        keep(DESK, after, after.state() == Revocation.State.CONFIRMED ? outcome : AuditOutcome.FAILED);
        try {
            CommitBatch.Builder batch = CommitBatch.builder(tenant());
            put(batch, after, versioned.version());
            store.commit(batch.build());
        } catch (StaleVersionException e) {
            return;
        }
        settle(after);
    }

    private void settle(Revocation order) {
        boolean all = of(order.caseId()).stream().allMatch(o -> o.order().state() == Revocation.State.CONFIRMED);
        ProcessCase exit = checklists.versioned(order.caseId()).state();
        boolean done = exit.step(order.step(), checklists.today())
                .map(StepView::isSettled)
                .orElse(false);
        if (all && !done) {
            checklists.record(order.caseId(), order.step(), StepEvent.What.DONE, DESK, true, null);
        } else if (!all && done) {
            checklists.record(order.caseId(), order.step(), StepEvent.What.REOPENED, DESK, true, null);
        }
    }

    /**
     * What is not finished, for the daily list: orders without confirmation, those that are still active first.
     *
     * @return the orders
     */
    public List<Revocation> unfinished() {
        return all(RecordQuery.by(tenant(), REVOCATION, "open").equalTo("open")).stream()
                .map(Versioned::order)
                .sorted(Comparator.comparing((Revocation o) -> o.state() == Revocation.State.STILL_ACTIVE ? 0 : 1))
                .toList();
    }
}
