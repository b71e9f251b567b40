package io.github.hospitalhr.domain.audit;

import java.util.List;
import java.util.Objects;

/**
 * What a verification found.
 *
 * @param entries how many entries were read
 * @param first the first sequence read, 0 where there is none
 * @param last the last sequence read, 0 where there is none
 * @param checkpoints how many checkpoints of a known key agree with the entries
 * @param faults everything that is wrong, by sequence; empty for a sound audit
 */
public record AuditReport(long entries, long first, long last, int checkpoints, List<AuditFault> faults) {

    public AuditReport {
        faults = List.copyOf(faults);
        Objects.requireNonNull(faults, "faults");
    }

    /**
     * Whether nothing is wrong.
     *
     * @return true without faults
     */
    public boolean isSound() {
        return faults.isEmpty();
    }
}
