package io.github.hospitalhr.domain.lifecycle;

import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.audit.AuditEvent;
import io.github.hospitalhr.domain.audit.AuditOutcome;
import io.github.hospitalhr.domain.audit.AuditTrail;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.privacy.PersonalDataHolder;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.validation.InputValidator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sees to it that who has left cannot get in (A5, A6): orders the revocation at every system, has it acknowledged, and reads back. The
 * revocation step of the exit case is done when no system has an active account, and opens again if one comes back. Every order and
 * every look is in the audit. An order or a case that does not read stops nobody else's, and is named in the list. Thread-safe, also between nodes; run it daily, and as often as you like.
 */
public final class ExitDesk {

    private static final Origin DESK = Origin.of("exit-desk");

    private final RecordStore store;
    private final Checklists checklists;
    private final AuditTrail trail;
    private final Clock clock;
    private final ZoneId zone;
    private final RevocationFile orders;
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
        this.orders = new RevocationFile(
                store,
                checklists.tenant(),
                DocumentCodec.builder(validator).compact().build());
        systems.forEach(system -> this.systems.put(system.system(), system));
    }

    /**
     * The desk behind access control and audit, for one request of a person.
     *
     * @param gate who asks, and for what
     * @return the revocations as this actor may order and see them
     */
    public GuardedExits as(AccessGate gate) {
        return new GuardedExits(this, checklists, gate);
    }

    /**
     * The orders as a holder, for the {@code PrivacyDesk}.
     *
     * @return the holder
     */
    public PersonalDataHolder holder() {
        return orders.holder();
    }

    private TenantId tenant() {
        return checklists.tenant();
    }

    /**
     * Orders the revocation of all accounts of the person of an exit case, for the moment after the last day. Ordering again adds
     * only systems that were not known then, and orders that do not read any more. Every order stands in the audit before it stands in the
     * store: where the audit is away, nothing is ordered.
     *
     * @param caseId the case; its anchor is the first day on which the person does not work here any more
     * @param origin who orders
     * @return all orders of the case
     * @throws IllegalArgumentException if the case is about no person or has no revocation step
     */
    public List<Revocation> order(String caseId, Origin origin) {
        ProcessCase exit = checklists.versioned(caseId).state();
        PersonId person = exit.person();
        StepTemplate step = revocation(exit).orElse(null);
        if (person == null || step == null) {
            throw new IllegalArgumentException(
                    "the case is about no person or has no revocation step.\nMaybe another template was meant.");
        }
        Instant effective = exit.anchor().atStartOfDay(zone).toInstant();
        Map<String, RevocationFile.Kept> known = known(caseId);
        CommitBatch.Builder batch = CommitBatch.builder(tenant());
        List<Revocation> fresh = new ArrayList<>();
        for (String system : systems.keySet()) {
            RevocationFile.Kept before = known.get(RevocationFile.id(caseId, system));
            if (before == null || before.order() == null) {
                Revocation order = new Revocation(
                        caseId, step.id(), person, system, clock.instant(), effective, null, null, List.of(), 0);
                orders.put(batch, order, before == null ? 0 : before.version());
                fresh.add(order);
            }
        }
        // All or none: with some of them the exit would pass for done when these are confirmed.
        return fresh.isEmpty() || committed(batch.build(), fresh, origin) ? of(caseId) : order(caseId, origin);
    }

    private Map<String, RevocationFile.Kept> known(String caseId) {
        Map<String, RevocationFile.Kept> known = new LinkedHashMap<>();
        orders.of(caseId).forEach(kept -> known.put(kept.id(), kept));
        return known;
    }

    /** False where another node ordered meanwhile. */
    private boolean committed(CommitBatch batch, List<Revocation> fresh, Origin origin) {
        fresh.forEach(order -> keep(origin, order, AuditOutcome.DONE));
        boolean done = false;
        try {
            store.commit(batch);
            done = true;
        } catch (StaleVersionException e) {
            return false;
        } finally {
            if (!done) {
                fresh.forEach(order -> keep(origin, order, AuditOutcome.FAILED));
            }
        }
        return true;
    }

    private List<Revocation> of(String caseId) {
        return readable(orders.of(caseId));
    }

    private static List<Revocation> readable(List<RevocationFile.Kept> kept) {
        return kept.stream()
                .map(RevocationFile.Kept::order)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static Optional<StepTemplate> revocation(ProcessCase one) {
        return one.template().steps().stream()
                .filter(s -> s.kind() == StepKind.REVOCATION)
                .findFirst();
    }

    private void keep(Origin origin, Revocation order, AuditOutcome outcome) {
        trail.append(
                AuditEvent.of(clock.instant(), origin.actor(), AuditAction.ORDER, "hr.revocation/" + order.system())
                        .about(order.person().value(), List.of(order.state().name()))
                        .purpose("exit")
                        .with(outcome));
    }

    /**
     * Carries out what is due: orders that the last day has ended for are sent until they are acknowledged, and read back until no
     * account is active. A revocation step whose orders are all confirmed is done, whatever it waited for.
     *
     * @return what is still unfinished
     */
    public UnfinishedExits run() {
        orders.open().forEach(this::carryOut);
        awaiting().forEach(this::settle);
        return unfinished();
    }

    /**
     * Looks again at every order that was confirmed: an account that somebody has opened again opens the order and the step too.
     *
     * @return what is unfinished now
     */
    public UnfinishedExits reconcile() {
        orders.all().stream().filter(RevocationFile.Kept::isConfirmed).forEach(this::carryOut);
        return unfinished();
    }

    private void carryOut(RevocationFile.Kept kept) {
        Revocation order = kept.order();
        AccountRevoker system = order == null ? null : systems.get(order.system());
        if (order == null || system == null || clock.instant().isBefore(order.effective())) {
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
            orders.put(batch, after, kept.version());
            store.commit(batch.build());
        } catch (StaleVersionException e) {
            return;
        }
        checklists.readable(order.caseId()).ifPresent(this::settle);
    }

    private void settle(ProcessCase exit) {
        String step = revocation(exit).map(StepTemplate::id).orElse("");
        List<RevocationFile.Kept> kept = orders.of(exit.id());
        boolean all = kept.stream().allMatch(RevocationFile.Kept::isConfirmed);
        boolean done = isSettled(exit, step);
        if (all && !done && isOrdered(exit)) {
            checklists.record(exit.id(), step, StepEvent.What.DONE, DESK, true, null);
        } else if (!all && done) {
            checklists.record(exit.id(), step, StepEvent.What.REOPENED, DESK, true, null);
        }
    }

    private boolean isSettled(ProcessCase exit, String step) {
        return exit.step(step, checklists.today()).map(StepView::isSettled).orElse(false);
    }

    /** Whether every system of today has its order. */
    private boolean isOrdered(ProcessCase exit) {
        List<String> known = of(exit.id()).stream().map(Revocation::system).toList();
        return !known.isEmpty() && known.containsAll(systems.keySet());
    }

    /** Open cases of people whose revocation step is not done. */
    private List<ProcessCase> awaiting() {
        return checklists.open().stream()
                .filter(one -> one.person() != null)
                .filter(one -> revocation(one)
                        .filter(step -> !isSettled(one, step.id()))
                        .isPresent())
                .toList();
    }

    /**
     * What is not finished, for the daily list.
     *
     * @return orders without confirmation, cases that nobody ordered the revocation for, orders and cases that do not read
     */
    public UnfinishedExits unfinished() {
        return new UnfinishedExits(openOrders(), unordered(), unreadable());
    }

    List<Revocation> openOrders() {
        return readable(orders.open()).stream()
                .sorted(Comparator.comparing((Revocation o) -> o.state() == Revocation.State.STILL_ACTIVE ? 0 : 1))
                .toList();
    }

    List<ProcessCase> unordered() {
        return awaiting().stream().filter(one -> !isOrdered(one)).toList();
    }

    List<String> unreadable() {
        return Stream.concat(
                        checklists.unreadable().stream(),
                        orders.all().stream()
                                .filter(kept -> kept.order() == null)
                                .map(RevocationFile.Kept::id))
                .sorted()
                .toList();
    }
}
