package io.github.hospitalhr.domain.lifecycle;

import io.github.hospitalhr.domain.access.Grant;
import io.github.hospitalhr.domain.access.GrantDirectory;
import io.github.hospitalhr.domain.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The SDK's own grants as a system of the {@link ExitDesk}: who leaves loses the roles of all their accounts, and the grants are read back
 * as any other system is. They end before the day on which the desk carries the order out: the first after the last day, where it
 * runs daily. Thread-safe as far as what it is given is.
 */
public final class GrantRevoker implements AccountRevoker {

    /** The name of this system in orders. */
    public static final String SYSTEM = "hr-grants";

    private final Function<PersonId, List<String>> accounts;
    private final GrantDirectory grants;
    private final BiConsumer<String, LocalDate> end;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * The grants of a hospital.
     *
     * @param accounts the ids of the accounts of a person, also of those without a grant; empty for nobody
     * @param grants where grants are read; not a snapshot, for it is read again after an end
     * @param end ends all grants of an account before a day, where the host keeps them: {@code GrantTable.ending} is the rule. Ending again
     *     changes nothing
     * @param clock tells today
     * @param zone in which zone days are counted
     */
    public GrantRevoker(
            Function<PersonId, List<String>> accounts,
            GrantDirectory grants,
            BiConsumer<String, LocalDate> end,
            Clock clock,
            ZoneId zone) {
        this.accounts = Objects.requireNonNull(accounts, "accounts");
        this.grants = Objects.requireNonNull(grants, "grants");
        this.end = Objects.requireNonNull(end, "end");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    @Override
    public String system() {
        return SYSTEM;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    @Override
    public Ack revoke(PersonId person, String orderKey) {
        List<String> known = accounts.apply(person);
        LocalDate today = today();
        known.stream().filter(account -> gives(account, today)).forEach(account -> end.accept(account, today));
        return known.isEmpty() ? Ack.NO_ACCOUNT : Ack.REVOKED;
    }

    @Override
    public List<String> activeAccounts(PersonId person) {
        LocalDate today = today();
        return accounts.apply(person).stream()
                .filter(account -> gives(account, today))
                .sorted()
                .toList();
    }

    /** Whether an account has a role today, or will have one. */
    private boolean gives(String account, LocalDate today) {
        return grants.of(account).stream()
                .map(Grant::valid)
                .anyMatch(days -> days.to().isAfter(today));
    }
}
