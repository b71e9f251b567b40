package io.github.hospitalhr.performance.filing;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.performance.pool.PoolDocument;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Pools that were paid out. A pool is paid once; what is different later is a further payment of the differences, so that money is
 * never paid twice. Thread-safe as far as the store is.
 */
public final class PoolFiles {

    /** Topic of the events: {@code paid} and {@code restated}. */
    public static final String TOPIC = "performance.pool";

    /** Where people stand in pools: the payouts sum to the pool, so that a name is replaced and the amount stays. */
    public static final PersonalKind PERSONAL = PersonalKind.within(
            Drawer.kind(TOPIC), DataClass.PAY.code(), PersonalKind.Place.name("statements[].payouts[].person"));

    private final Drawer<Entry> drawer;

    /**
     * Files over the host's store.
     *
     * @param store where they are kept
     * @param tenant whose files
     * @param clock the time
     */
    public PoolFiles(RecordStore store, TenantId tenant, Clock clock) {
        this.drawer = new Drawer<>(store, tenant, clock, TOPIC, DocumentFormat.of("hr.pool-file", 1, Entry.class));
    }

    /**
     * The files behind access control and audit, for one request of a person.
     *
     * @param gate who asks, and for what
     * @return pools as this actor may pay and see them
     */
    public GuardedPools as(AccessGate gate) {
        return new GuardedPools(this, gate);
    }

    /**
     * A pool with all its statements.
     *
     * @param statements what was paid, and what it should have been after each restatement; the last one counts
     * @param reasons why each was made; empty for the first
     */
    public record Entry(List<PoolDocument> statements, List<String> reasons) {
        public Entry {
            statements = List.copyOf(statements);
            reasons = List.copyOf(reasons);
            if (statements.isEmpty() || statements.size() != reasons.size()) {
                throw new IllegalArgumentException(
                        "statements and reasons must be as many, at least one.\nMaybe a reason was left out.");
            }
        }
    }

    /**
     * What a person is to receive beside what was paid.
     *
     * @param person the person
     * @param amount the amount, 2 decimals; below zero where too much was paid
     */
    public record Difference(PersonId person, BigDecimal amount) {
        public Difference {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(amount, "amount");
        }
    }

    /**
     * Files a pool that is paid out. Filing the same again is no second payment.
     *
     * @param id name of the pool, such as {@code 2026-12}
     * @param pool the pool
     * @return false if there is one of this name with another content
     */
    public boolean pay(String id, PoolDocument pool) {
        Entry entry = new Entry(List.of(pool), List.of(""));
        if (drawer.put(id, 0, entry, List.of(), "paid")) {
            return true;
        }
        return drawer.find(id)
                .map(found -> found.file().statements().get(0).equals(pool))
                .orElse(false);
    }

    /**
     * Restates a pool.
     *
     * @param id name of the pool
     * @param pool what it should be
     * @param reason why
     * @return the differences to pay, ascending by person; empty if there is no such pool, somebody else restated it at the same
     *     moment, or no reason is given
     */
    public Optional<List<Difference>> restate(String id, PoolDocument pool, String reason) {
        Optional<Drawer.Found<Entry>> found = drawer.find(id);
        if (found.isEmpty() || reason.isBlank()) {
            return Optional.empty();
        }
        Entry before = found.get().file();
        PoolDocument last = before.statements().get(before.statements().size() - 1);
        List<Difference> differences = differences(last, pool);
        List<PoolDocument> statements = new ArrayList<>(before.statements());
        statements.add(pool);
        List<String> reasons = new ArrayList<>(before.reasons());
        reasons.add(reason);
        return drawer.put(id, found.get().version(), new Entry(statements, reasons), List.of(), "restated")
                ? Optional.of(differences)
                : Optional.empty();
    }

    private static List<Difference> differences(PoolDocument paid, PoolDocument due) {
        Map<PersonId, BigDecimal> amounts = new TreeMap<>();
        due.payouts().forEach(p -> amounts.merge(p.person(), new BigDecimal(p.amount()), BigDecimal::add));
        paid.payouts().forEach(p -> amounts.merge(p.person(), new BigDecimal(p.amount()).negate(), BigDecimal::add));
        return amounts.entrySet().stream()
                .filter(entry -> entry.getValue().signum() != 0)
                .map(entry -> new Difference(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * A pool on file.
     *
     * @param id its name
     * @return the pool with all its statements, or empty
     */
    public Optional<Entry> find(String id) {
        return drawer.find(id).map(Drawer.Found::file);
    }
}
