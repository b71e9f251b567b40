package io.github.hospitalhr.domain.notice;

/**
 * What one run of the relay did.
 *
 * @param leading whether this node held the lease; if not, all counts are 0
 * @param delivered how many entries arrived
 * @param postponed how many wait for the end of quiet hours
 * @param retried how many failed and are tried again
 * @param dead how many were given up
 */
public record RelayReport(boolean leading, int delivered, int postponed, int retried, int dead) {

    /**
     * Whether the run met an entry.
     *
     * @return true if a further run at once may find more
     */
    public boolean hasWorked() {
        return delivered + postponed + retried + dead > 0;
    }
}
