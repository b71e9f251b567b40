package io.github.hospitalhr.domain;

import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.seal.SealedRecordStore;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.validation.InputValidator;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Entry point to who works where: the people and units of one hospital, in two times, over a record store of the host.
 *
 * <pre>{@code
 * Workforce workforce = Workforce.builder(store, clock).build();
 * workforce.units().importAll(codec.read(UnitsDocument.FORMAT, unitsFile));
 * workforce.people().importAll(codec.read(PeopleDocument.FORMAT, peopleFile));
 * workforce.people().move(nurse, "t1", LocalDate.of(2026, 12, 1), Posting.of("t2", icu, wardNurse));
 * Optional<Person> then = workforce.people().find(nurse, AsOf.of(day, knownAt));
 * }</pre>
 *
 * <p>A host that keeps people and units in tables of its own does without it and implements {@link
 * io.github.hospitalhr.domain.spi.PeopleDirectory} and {@link io.github.hospitalhr.domain.spi.UnitDirectory}.
 *
 * <p>Thread-safe; costly to build, so build one and keep it.
 */
public final class Workforce {

    private final PeopleRegister people;
    private final UnitRegister units;
    private final DocumentCodec documents;
    private final WorkforceRecords records;
    private final InputValidator validator;

    private Workforce(
            WorkforceRecords records, InputValidator validator, DocumentCodec documents, @Nullable Origin origin) {
        this.records = records;
        this.validator = validator;
        this.documents = documents;
        this.units = new UnitRegister(records, validator, origin);
        this.people = new PeopleRegister(records, units, validator, origin);
    }

    private static Workforce of(Builder builder) {
        InputValidator validator = builder.validator == null ? new InputValidator(builder.clock) : builder.validator;
        DocumentCodec stored = DocumentCodec.builder(validator).compact().build();
        WorkforceRecords records =
                new WorkforceRecords(builder.store, builder.tenant, builder.clock, stored, builder.sealed);
        return new Workforce(
                records, validator, DocumentCodec.builder(validator).build(), null);
    }

    /**
     * The same workforce for somebody who writes: every entry of the histories that is recorded through it tells who recorded it and
     * why. Cheap; for one request of the host.
     *
     * @param origin who writes, and why
     * @return the workforce, over the same store
     */
    public Workforce by(Origin origin) {
        return new Workforce(records, validator, documents, Objects.requireNonNull(origin, "origin"));
    }

    /**
     * The same workforce behind access control and audit, for one request of a person.
     *
     * @param gate who asks, and for what; its guard looks at {@link #people()}
     * @return people and units as this actor may see and change them
     */
    public GuardedWorkforce as(AccessGate gate) {
        return GuardedWorkforce.of(this, gate);
    }

    /**
     * A builder. Defaults: the tenant {@code hospital}, a validator on the same clock.
     *
     * @param store where people and units are kept
     * @param clock tells when something is recorded
     * @return the builder
     */
    public static Builder builder(RecordStore store, Clock clock) {
        return new Builder(store, clock);
    }

    /**
     * The people.
     *
     * @return the register, which is also the directory
     */
    public PeopleRegister people() {
        return people;
    }

    /**
     * The units.
     *
     * @return the register, which is also the directory
     */
    public UnitRegister units() {
        return units;
    }

    /**
     * Reads and writes the documents of people and units.
     *
     * @return a codec with the default limits
     */
    public DocumentCodec documents() {
        return documents;
    }

    /** Collects what a {@link Workforce} stands on. */
    public static final class Builder {

        private final RecordStore store;
        private final Clock clock;
        private TenantId tenant = TenantId.of("hospital");
        private @Nullable InputValidator validator;
        private @Nullable SealedRecordStore sealed;

        private Builder(RecordStore store, Clock clock) {
            this.store = Objects.requireNonNull(store, "store");
            this.clock = Objects.requireNonNull(clock, "clock");
        }

        /**
         * Sets whose people and units these are.
         *
         * @param newTenant the tenant
         * @return this builder
         */
        public Builder tenant(TenantId newTenant) {
            this.tenant = Objects.requireNonNull(newTenant, "newTenant");
            return this;
        }

        /**
         * Sets the validator, for a host that shares one.
         *
         * @param newValidator the validator
         * @return this builder
         */
        public Builder validator(InputValidator newValidator) {
            this.validator = Objects.requireNonNull(newValidator, "newValidator");
            return this;
        }

        /**
         * Sets through what people are searched by their sealed fields, for {@link GuardedPeople#search}.
         *
         * @param newSealed the store that seals people: the builder's own, or the one beneath it
         * @return this builder
         */
        public Builder sealed(SealedRecordStore newSealed) {
            this.sealed = Objects.requireNonNull(newSealed, "newSealed");
            return this;
        }

        /**
         * The entry point.
         *
         * @return the workforce
         */
        public Workforce build() {
            return Workforce.of(this);
        }
    }
}
