package io.github.hospitalhr.credentials.freeze;

import io.github.hospitalhr.credentials.register.CredentialRegister;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.eligibility.Decision;
import io.github.hospitalhr.domain.eligibility.Eligibility;
import io.github.hospitalhr.domain.eligibility.WorkRequest;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.PageCursor;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.SortableText;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Carries orders to the host and sees that they hold. {@link #sweep} gives the orders that the clock brings, {@link #deliver} takes an
 * order from the outbox to the host, {@link #reconcile} reads rights back. All may run at any time, on any node, twice. Thread-safe.
 */
public final class FreezeDesk {

    /** Where people stand in the orders about their rights: each record is one person's. */
    public static final PersonalKind PERSONAL = PersonalKind.byId(AccessFile.KIND, DataClass.CREDENTIAL.code());

    private static final int PAGE = 200;

    private final RecordStore store;
    private final TenantId tenant;
    private final Clock clock;
    private final CredentialRegister register;
    private final FreezeOrders orders;
    private final AccessEnforcer enforcer;

    /**
     * A desk.
     *
     * @param store where the state of orders is kept
     * @param tenant whose orders
     * @param clock the time
     * @param register the files
     * @param orders writes orders; the same that goes along with the register's commits
     * @param enforcer the host
     */
    public FreezeDesk(
            RecordStore store,
            TenantId tenant,
            Clock clock,
            CredentialRegister register,
            FreezeOrders orders,
            AccessEnforcer enforcer) {
        this.store = Objects.requireNonNull(store, "store");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.register = Objects.requireNonNull(register, "register");
        this.orders = Objects.requireNonNull(orders, "orders");
        this.enforcer = Objects.requireNonNull(enforcer, "enforcer");
    }

    /**
     * Gives the orders that passing time brings: an end, a suspension, the end of a break-glass. Costs in proportion to what is due.
     *
     * @return how many orders were given
     */
    public int sweep() {
        Instant now = clock.instant();
        int given = 0;
        RecordQuery query = RecordQuery.by(tenant, AccessFile.KIND, "next")
                .to(SortableText.of(now.plusNanos(1000)))
                .limit(PAGE);
        for (StoredRecord stored : all(query)) {
            given += again(PersonId.of(stored.key().id()), now);
        }
        return given;
    }

    private int again(PersonId person, Instant now) {
        CommitBatch.Builder batch = CommitBatch.builder(tenant);
        try {
            StoredRecord state = orders.stored(tenant, person);
            FreezeOrders.Given given = orders.order(tenant, state, register.file(person), now, batch);
            if (given.written()) {
                store.commit(batch.build());
            }
            return given.orders();
        } catch (StaleVersionException e) {
            return 0;
        }
    }

    /**
     * Takes an order to the host: the handler of the outbox topic {@link AccessOrder#TOPIC}. Late and doubled orders are harmless.
     *
     * @param payload the payload of the outbox entry
     * @return what became of it; an order that is no longer the last one of its right is not even sent
     */
    public AccessEnforcer.Ack deliver(String payload) {
        AccessOrder order = FreezeOrders.read(payload, AccessOrder.class);
        AccessFile.Right known =
                access(order.person()).map(a -> a.right(order.right())).orElse(null);
        if (known != null && known.order().sequence() > order.sequence()) {
            return AccessEnforcer.Ack.SUPERSEDED;
        }
        AccessEnforcer.Ack ack = enforcer.apply(order);
        if (ack == AccessEnforcer.Ack.APPLIED) {
            acknowledge(order);
        }
        return ack;
    }

    private void acknowledge(AccessOrder order) {
        while (true) {
            StoredRecord stored = store.find(
                            AccessFile.KIND.key(tenant, order.person().value()))
                    .orElse(null);
            if (stored == null) {
                return;
            }
            AccessFile access = FreezeOrders.read(stored.payload(), AccessFile.class);
            AccessFile.Right right = access.right(order.right());
            if (right == null || right.acknowledged() >= order.sequence()) {
                return;
            }
            CommitBatch.Builder batch = CommitBatch.builder(tenant);
            FreezeOrders.put(batch, stored, access.with(new AccessFile.Right(right.order(), order.sequence())));
            try {
                store.commit(batch.build());
                return;
            } catch (StaleVersionException e) {
                // Somebody gave or acknowledged another order meanwhile: read again.
            }
        }
    }

    private Optional<AccessFile> access(PersonId person) {
        return store.find(AccessFile.KIND.key(tenant, person.value()))
                .map(r -> FreezeOrders.read(r.payload(), AccessFile.class));
    }

    /**
     * A right that the host has not as ordered.
     *
     * @param order the last order
     * @param found what the host has; empty where it does not know the person
     * @param ordered whether the order was given again, with a higher sequence
     */
    public record Mismatch(AccessOrder order, Optional<AccessEnforcer.Applied> found, boolean ordered) {

        public Mismatch {
            Objects.requireNonNull(order, "order");
            Objects.requireNonNull(found, "found");
        }
    }

    /**
     * Reads every right back and gives the order again where the host has something else.
     *
     * @return what did not agree
     */
    public List<Mismatch> reconcile() {
        List<Mismatch> result = new ArrayList<>();
        for (StoredRecord stored : all(RecordQuery.byId(tenant, AccessFile.KIND).limit(PAGE))) {
            AccessFile access = FreezeOrders.read(stored.payload(), AccessFile.class);
            AccessFile after = access;
            CommitBatch.Builder batch = CommitBatch.builder(tenant);
            List<Mismatch> found = new ArrayList<>();
            for (AccessFile.Right right : access.rights()) {
                Optional<AccessEnforcer.Applied> applied =
                        enforcer.read(access.person(), right.order().right());
                if (applied.filter(a -> a.allowed() == right.order().allowed()).isPresent()) {
                    continue;
                }
                found.add(new Mismatch(right.order(), applied, applied.isPresent()));
                if (applied.isPresent()) {
                    AccessOrder old = right.order();
                    long sequence = Math.max(old.sequence(), applied.get().sequence()) + 1;
                    AccessOrder anew = new AccessOrder(
                            old.person(), old.right(), old.allowed(), sequence, clock.instant(), old.reasons());
                    after = after.with(new AccessFile.Right(anew, right.acknowledged()));
                    batch.outbox(FreezeOrders.entry(tenant, anew));
                }
            }
            result.addAll(commit(batch, stored, access, after, found));
        }
        return result;
    }

    private List<Mismatch> commit(
            CommitBatch.Builder batch, StoredRecord stored, AccessFile before, AccessFile after, List<Mismatch> found) {
        if (after.equals(before)) {
            return found;
        }
        FreezeOrders.put(batch, stored, after);
        try {
            store.commit(batch.build());
            return found;
        } catch (StaleVersionException e) {
            // Orders changed while reading back: what was compared is out of date, the next run compares again.
            return List.of();
        }
    }

    /**
     * The orders not yet acknowledged.
     *
     * @return the last order of each such right, by person
     */
    public List<AccessOrder> open() {
        List<AccessOrder> result = new ArrayList<>();
        for (StoredRecord stored : all(
                RecordQuery.by(tenant, AccessFile.KIND, "open").equalTo("open").limit(PAGE))) {
            FreezeOrders.read(stored.payload(), AccessFile.class).rights().stream()
                    .filter(AccessFile.Right::isOpen)
                    .forEach(r -> result.add(r.order()));
        }
        return result;
    }

    /**
     * A planned duty that the person may no longer do.
     *
     * @param request the duty
     * @param decision why not
     */
    public record BrokenDuty(WorkRequest request, Decision decision) {

        public BrokenDuty {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(decision, "decision");
        }
    }

    /**
     * Which planned duties a freeze breaks.
     *
     * @param planned the duties, as the host or a roster has them
     * @param eligibility the port that decides
     * @return the duties that are denied, in their order, with reasons
     */
    public static List<BrokenDuty> brokenDuties(List<WorkRequest> planned, Eligibility eligibility) {
        List<Decision> decisions = eligibility.decideAll(planned);
        List<BrokenDuty> broken = new ArrayList<>();
        for (int i = 0; i < planned.size(); i++) {
            if (!decisions.get(i).isPermitted()) {
                broken.add(new BrokenDuty(planned.get(i), decisions.get(i)));
            }
        }
        return broken;
    }

    private List<StoredRecord> all(RecordQuery query) {
        List<StoredRecord> result = new ArrayList<>();
        PageCursor cursor = null;
        do {
            RecordPage page = store.query(cursor == null ? query : query.after(cursor));
            result.addAll(page.records());
            cursor = page.next().orElse(null);
        } while (cursor != null);
        return result;
    }
}
