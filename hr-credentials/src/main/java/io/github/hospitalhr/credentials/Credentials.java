package io.github.hospitalhr.credentials;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.credentials.audit.StaffAudit;
import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.deadline.DeadlinePlanner;
import io.github.hospitalhr.credentials.deadline.DeadlineSweep;
import io.github.hospitalhr.credentials.deadline.EscalationPolicy;
import io.github.hospitalhr.credentials.deadline.Recipients;
import io.github.hospitalhr.credentials.decision.Act;
import io.github.hospitalhr.credentials.decision.FitnessRules;
import io.github.hospitalhr.credentials.decision.Places;
import io.github.hospitalhr.credentials.freeze.AccessEnforcer;
import io.github.hospitalhr.credentials.freeze.ControlledRight;
import io.github.hospitalhr.credentials.freeze.FreezeDesk;
import io.github.hospitalhr.credentials.freeze.FreezeOrders;
import io.github.hospitalhr.credentials.permit.CredentialEligibility;
import io.github.hospitalhr.credentials.permit.Permits;
import io.github.hospitalhr.credentials.register.CommitCompanion;
import io.github.hospitalhr.credentials.register.CredentialRegister;
import io.github.hospitalhr.domain.eligibility.Eligibility;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Entry point: credentials over one record store. The zone of the clock is that of the hospital's days.
 *
 * <pre>{@code
 * Credentials credentials = Credentials.builder(store, clock).build();
 * credentials.register().record(person, List.of(
 *         new CredentialFact.Declared("reg", Provenance.of("hr1", Method.TYPED), "cn.nurse.registration", certificate),
 *         new CredentialFact.Verified("reg", Provenance.of("hr2", Method.REGISTRY), Outcome.MATCH, null)));
 * Ruling ruling = credentials.permits().decide(person, Act.of("nursing.care"), place, clock.instant());
 * credentials.deadlines().run(); // as often as you like
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class Credentials {

    /** Where people stand in what this module keeps: files, orders about rights, deadlines. */
    public static final List<PersonalKind> PERSONAL = ImmutableList.<PersonalKind>builder()
            .add(CredentialRegister.PERSONAL, FreezeDesk.PERSONAL)
            .addAll(DeadlineSweep.PERSONAL)
            .build();

    private final CredentialVeil veil;
    private final CredentialRegister register;
    private final Permits permits;
    private final DeadlineSweep deadlines;
    private final @Nullable FreezeDesk freeze;

    private Credentials(Builder builder) {
        this.veil = new CredentialVeil(builder.catalogue);
        FitnessRules rules = new FitnessRules(builder.catalogue);
        List<CommitCompanion> companions = new ArrayList<>();
        companions.add(new DeadlinePlanner(builder.store, builder.catalogue, builder.clock.getZone()));
        FreezeOrders orders = new FreezeOrders(builder.store, rules, builder.controlled);
        AccessEnforcer enforcer = builder.enforcer;
        if (enforcer != null) {
            companions.add(orders);
        }
        this.register =
                new CredentialRegister(builder.store, builder.tenant, builder.clock, builder.catalogue, companions);
        this.permits = new Permits(register, rules, builder.freshness, builder.people);
        this.deadlines = new DeadlineSweep(
                builder.store,
                builder.tenant,
                builder.clock,
                builder.catalogue,
                builder.escalation,
                builder.recipients);
        this.freeze = enforcer == null
                ? null
                : new FreezeDesk(builder.store, builder.tenant, builder.clock, register, orders, enforcer);
    }

    /**
     * Starts with the shipped packs of China, answers kept for 10,000 persons, one node, and notices to the person only.
     *
     * @param store where everything is kept
     * @param clock the time; its zone is that of the hospital's days
     * @return a builder
     */
    public static Builder builder(RecordStore store, Clock clock) {
        return new Builder(store, clock);
    }

    /**
     * Credentials behind access control and audit, for one request of a person. Everything else here is the host's own system side.
     *
     * @param gate who asks, and for what
     * @return credentials as this actor may see and change them
     */
    public GuardedCredentials as(AccessGate gate) {
        return new GuardedCredentials(this, gate);
    }

    CredentialVeil veil() {
        return veil;
    }

    /**
     * The files.
     *
     * @return the register
     */
    public CredentialRegister register() {
        return register;
    }

    /**
     * The decisions.
     *
     * @return the permits
     */
    public Permits permits() {
        return permits;
    }

    /**
     * The deadlines.
     *
     * @return the sweep
     */
    public DeadlineSweep deadlines() {
        return deadlines;
    }

    /**
     * Freeze and thaw.
     *
     * @return the desk, or empty where no enforcer was given
     */
    public Optional<FreezeDesk> freeze() {
        return Optional.ofNullable(freeze);
    }

    /**
     * Audits by the same rules.
     *
     * @return the audit
     */
    public StaffAudit audit() {
        return new StaffAudit(permits.rules());
    }

    /**
     * The eligibility port of the house.
     *
     * @param places where units belong
     * @param acts which acts the work of a request needs, by the code in the request
     * @return the port
     */
    public Eligibility eligibility(Places places, Function<String, List<Act>> acts) {
        return new CredentialEligibility(permits, places, acts);
    }

    /** Collects what {@link Credentials} needs. Not thread-safe. */
    public static final class Builder {

        private final RecordStore store;
        private final Clock clock;
        private TenantId tenant = TenantId.of("hospital");
        private Catalogue catalogue = Catalogue.china();
        private EscalationPolicy escalation = EscalationPolicy.HOUSE;
        private Recipients recipients = (about, level, day) -> List.of(about);
        private Permits.Freshness freshness = Permits.Freshness.LOCAL;
        private int people = 10_000;
        private @Nullable AccessEnforcer enforcer;
        private Function<PersonId, List<ControlledRight>> controlled = person -> List.of();

        private Builder(RecordStore store, Clock clock) {
            this.store = Objects.requireNonNull(store, "store");
            this.clock = Objects.requireNonNull(clock, "clock");
        }

        /**
         * Whose data.
         *
         * @param newTenant the tenant; {@code hospital} by default
         * @return this builder
         */
        public Builder tenant(TenantId newTenant) {
            this.tenant = Objects.requireNonNull(newTenant, "newTenant");
            return this;
        }

        /**
         * Other packs.
         *
         * @param newCatalogue the catalogue; the shipped packs of China by default
         * @return this builder
         */
        public Builder catalogue(Catalogue newCatalogue) {
            this.catalogue = Objects.requireNonNull(newCatalogue, "newCatalogue");
            return this;
        }

        /**
         * Who is told of deadlines.
         *
         * @param policy from which rung on each level is told
         * @param newRecipients who they are; the person for every level by default
         * @return this builder
         */
        public Builder notices(EscalationPolicy policy, Recipients newRecipients) {
            this.escalation = Objects.requireNonNull(policy, "policy");
            this.recipients = Objects.requireNonNull(newRecipients, "newRecipients");
            return this;
        }

        /**
         * Several nodes commit to the store: the version of a file is read at every decision.
         *
         * @return this builder
         */
        public Builder severalNodes() {
            this.freshness = Permits.Freshness.CHECKED;
            return this;
        }

        /**
         * For how many persons answers are kept.
         *
         * @param most at least 1; 10,000 by default
         * @return this builder
         */
        public Builder people(int most) {
            if (most < 1) {
                throw new IllegalArgumentException(
                        "most (" + most + ") must be at least 1.\nMaybe the staff was meant.");
            }
            this.people = most;
            return this;
        }

        /**
         * Has rights switched in the host.
         *
         * @param newEnforcer the host
         * @param rights which rights the host switches for a person
         * @return this builder
         */
        public Builder enforcer(AccessEnforcer newEnforcer, Function<PersonId, List<ControlledRight>> rights) {
            this.enforcer = Objects.requireNonNull(newEnforcer, "newEnforcer");
            this.controlled = Objects.requireNonNull(rights, "rights");
            return this;
        }

        /**
         * Wires.
         *
         * @return the entry point
         */
        public Credentials build() {
            return new Credentials(this);
        }
    }
}
