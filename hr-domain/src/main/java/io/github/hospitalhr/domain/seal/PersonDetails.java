package io.github.hospitalhr.domain.seal;

import io.github.hospitalhr.domain.audit.DetailSeal;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.SealException;
import java.util.Objects;
import java.util.Optional;

/** Seals the details of the audit under the keys of the persons. Thread-safe. */
public final class PersonDetails implements DetailSeal {

    private static final RecordKind AUDIT = RecordKind.of("hr.audit");

    private final FieldSeal seal;
    private final TenantId tenant;

    /**
     * A seal for the audit of a tenant.
     *
     * @param seal seals fields
     * @param tenant whose audit
     */
    public PersonDetails(FieldSeal seal, TenantId tenant) {
        this.seal = Objects.requireNonNull(seal, "seal");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
    }

    private FieldPlace place(String subject) {
        return new FieldPlace(AUDIT.key(tenant, subject), "detail");
    }

    @Override
    public String seal(String subject, String detail) {
        seal.keys().refresh(subject);
        return seal.seal(place(subject), subject, detail);
    }

    @Override
    public Optional<String> open(String subject, String sealed) {
        try {
            return Optional.of(seal.open(place(subject), subject, sealed));
        } catch (SealException gone) {
            return Optional.empty();
        }
    }
}
