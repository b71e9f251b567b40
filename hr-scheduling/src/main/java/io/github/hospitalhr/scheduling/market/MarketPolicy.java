package io.github.hospitalhr.scheduling.market;

import java.util.Objects;

/**
 * How a ward wants its market.
 *
 * @param approval who says yes
 * @param firstCome whether {@link Market#accept} settles at once; otherwise duties change hands only in {@link Market#clear}
 * @param longestCycle most people who swap in a circle, 2 to 5
 */
public record MarketPolicy(Approval approval, boolean firstCome, int longestCycle) {

    /** Who says yes. */
    public enum Approval {
        /** A legal exchange needs nobody's yes. */
        AUTOMATIC,
        /** Every exchange waits for the head nurse (护士长审批). */
        HEAD_NURSE
    }

    public MarketPolicy {
        Objects.requireNonNull(approval, "approval");
        if (longestCycle < 2 || longestCycle > 5) {
            throw new IllegalArgumentException(
                    "longestCycle (" + longestCycle + ") is not between 2 and 5.\nMaybe three people are enough.");
        }
    }

    /**
     * Cleared in batches, no approval, circles of three at most.
     *
     * @return the policy
     */
    public static MarketPolicy batch() {
        return new MarketPolicy(Approval.AUTOMATIC, false, 3);
    }

    /**
     * The same with the head nurse's yes.
     *
     * @return the policy
     */
    public MarketPolicy approvedByHeadNurse() {
        return new MarketPolicy(Approval.HEAD_NURSE, firstCome, longestCycle);
    }

    /**
     * The same where the first legal taker has it.
     *
     * @return the policy
     */
    public MarketPolicy firstComeFirstServed() {
        return new MarketPolicy(approval, true, longestCycle);
    }
}
