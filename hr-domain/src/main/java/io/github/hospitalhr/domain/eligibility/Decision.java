package io.github.hospitalhr.domain.eligibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The answer of an {@link Eligibility}.
 *
 * @param verdict permitted, permitted under supervision, or denied
 * @param reasons why; at least one unless the verdict is {@link Verdict#PERMIT}
 * @param validUntil the next moment at which the answer to the same request can change without anybody recording
 *     anything, exclusive; {@link Instant#MAX} where there is none. A cache may keep the answer until then, as long as
 *     no record changes
 */
public record Decision(Verdict verdict, List<Reason> reasons, Instant validUntil) {

    private static final Decision PERMITTED = new Decision(Verdict.PERMIT, List.of(), Instant.MAX);

    public Decision {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(validUntil, "validUntil");
        reasons = List.copyOf(reasons);
        if (verdict != Verdict.PERMIT && reasons.isEmpty()) {
            throw new IllegalArgumentException("reasons must not be empty for verdict (" + verdict
                    + ").\nMaybe name the rule and its article, so that the person can be told why.");
        }
    }

    /**
     * A permit without conditions that does not end.
     *
     * @return the decision
     */
    public static Decision permit() {
        return PERMITTED;
    }

    /**
     * A permit that may end at a moment.
     *
     * @param validUntil the next moment at which the answer can change, exclusive
     * @return the decision
     */
    public static Decision permitUntil(Instant validUntil) {
        return new Decision(Verdict.PERMIT, List.of(), validUntil);
    }

    /**
     * Work under supervision.
     *
     * @param validUntil the next moment at which the answer can change, exclusive
     * @param reasons why, at least one
     * @return the decision
     */
    public static Decision underSupervision(Instant validUntil, List<Reason> reasons) {
        return new Decision(Verdict.UNDER_SUPERVISION, reasons, validUntil);
    }

    /**
     * A denial.
     *
     * @param validUntil the next moment at which the answer can change, exclusive
     * @param reasons why, at least one
     * @return the decision
     */
    public static Decision deny(Instant validUntil, List<Reason> reasons) {
        return new Decision(Verdict.DENY, reasons, validUntil);
    }

    /**
     * Whether the work may be done, alone or under supervision.
     *
     * @return true unless the verdict is {@link Verdict#DENY}
     */
    public boolean isPermitted() {
        return verdict != Verdict.DENY;
    }

    /**
     * This decision and another one on the same request: the severer verdict, all reasons, the earlier change.
     *
     * @param other the other decision
     * @return both together
     */
    public Decision and(Decision other) {
        List<Reason> all = new ArrayList<>(reasons);
        other.reasons.stream().filter(r -> !all.contains(r)).forEach(all::add);
        Verdict severer = verdict.compareTo(other.verdict) >= 0 ? verdict : other.verdict;
        return new Decision(severer, all, validUntil.isBefore(other.validUntil) ? validUntil : other.validUntil);
    }
}
