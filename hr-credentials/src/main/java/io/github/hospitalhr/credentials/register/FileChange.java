package io.github.hospitalhr.credentials.register;

import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.domain.record.TenantId;
import java.time.Instant;
import java.util.Objects;

/**
 * A file before and after facts were added, at the moment of the commit.
 *
 * @param tenant whose file
 * @param before the file as it was, possibly empty
 * @param after the file as it will be
 * @param version the version the file will have, from 1
 * @param at when it is recorded
 */
public record FileChange(TenantId tenant, CredentialFile before, CredentialFile after, long version, Instant at) {

    public FileChange {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(at, "at");
    }
}
