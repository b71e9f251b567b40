package io.github.hospitalhr.quickstart.trust;

import io.github.hospitalhr.domain.audit.AuditReport;
import io.github.hospitalhr.domain.audit.Checkpoint;
import io.github.hospitalhr.domain.lifecycle.ProcessCase;
import io.github.hospitalhr.domain.lifecycle.Revocation;
import io.github.hospitalhr.domain.text.Label;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.List;

/**
 * What the story left behind.
 *
 * @param hire the onboarding case
 * @param hireDays what happened on each day of it
 * @param exit the exit case
 * @param exitDays what happened on each day of it
 * @param revocations the orders to close the leaver's accounts, as they are at the end
 * @param audit the audit as lines
 * @param signedBy the public key that its checkpoints are verified with
 * @param kept the last checkpoint, as it is kept outside
 * @param tampered a copy in which somebody changed one entry
 * @param sound what the verifier says of the audit
 * @param found what it says of the copy
 * @param changed the sequence of the entry that was changed
 * @param revoked whether every account was read back
 * @param access who sees what of one nurse
 * @param number how the new nurse's identity number is kept
 */
public record TrustRecord(
        ProcessCase hire,
        List<Day> hireDays,
        ProcessCase exit,
        List<Day> exitDays,
        List<Revocation> revocations,
        List<String> audit,
        PublicKey signedBy,
        Checkpoint kept,
        List<String> tampered,
        AuditReport sound,
        AuditReport found,
        long changed,
        boolean revoked,
        AccessView access,
        SealedNumber number) {

    /**
     * Something that happened.
     *
     * @param date the day
     * @param what what happened
     * @param good whether it is as it should be
     */
    public record Day(LocalDate date, Label what, boolean good) {}

    /**
     * An identity number in the store.
     *
     * @param stored what stands in the record
     * @param open whether the number itself stands anywhere beside it
     * @param found the ids of those who are found by the whole number
     */
    public record SealedNumber(String stored, boolean open, List<String> found) {
        /** Copies the list. */
        public SealedNumber {
            found = List.copyOf(found);
        }

        /**
         * Whether it is sealed, and found.
         *
         * @return true if it is
         */
        public boolean isGood() {
            return stored.startsWith("hs1.") && !open && found.size() == 1;
        }
    }

    /** Copies the lists. */
    public TrustRecord {
        hireDays = List.copyOf(hireDays);
        exitDays = List.copyOf(exitDays);
        revocations = List.copyOf(revocations);
        audit = List.copyOf(audit);
        tampered = List.copyOf(tampered);
    }

    /**
     * Whether everything ended as it should.
     *
     * @return true if the hire and the exit are done, the number is sealed and found, the audit is sound and the change was located
     */
    public boolean isGood() {
        return revoked
                && number.isGood()
                && sound.isSound()
                && found.faults().size() == 1
                && found.faults().get(0).from() == changed
                && found.faults().get(0).to() == changed;
    }
}
