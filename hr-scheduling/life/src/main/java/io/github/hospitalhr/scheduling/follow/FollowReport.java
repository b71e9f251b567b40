package io.github.hospitalhr.scheduling.follow;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.scheduling.publish.RosterKey;
import java.util.List;
import java.util.Objects;

/**
 * What was brought up to a published roster.
 *
 * @param key which roster
 * @param rosterVersion the published version everything follows now, 0 if none is published
 * @param fairnessEntries entries added to the fairness ledger
 * @param balanceEntries entries added to the balances
 * @param notices notices put into the outbox
 * @param violations facts of broken rules told, those taken back included
 * @param refused what could not be done, and why: {@code problem.unknown}, {@code roster.strangers}, {@code month.closed}; the rest was
 *     done, and calling again catches up once the reason is gone
 */
public record FollowReport(
        RosterKey key,
        int rosterVersion,
        int fairnessEntries,
        int balanceEntries,
        int notices,
        int violations,
        List<Reason> refused) {

    public FollowReport {
        Objects.requireNonNull(key, "key");
        refused = ImmutableList.copyOf(refused);
    }

    /**
     * Whether nothing was left undone.
     *
     * @return true if nothing was refused
     */
    public boolean isDone() {
        return refused.isEmpty();
    }
}
