package io.github.hospitalhr.scheduling.generate;

import com.google.common.collect.ImmutableMap;
import io.github.hospitalhr.scheduling.check.RosterCost;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * What a generation made. The roster is the best found; it may still break hard rules (see {@link #isLegal()}), because some
 * wards cannot be covered: the checker then says where.
 *
 * @param roster the best roster
 * @param cost its cost, as the checker computes it
 * @param byRule its cost by rule identifier, only rules that are broken
 * @param bound no roster costs less than this
 * @param gap {@code (cost - bound) / cost} of the soft costs, 0 if proven best, 1 if nothing is known
 * @param end why the search ended
 * @param elapsed time the search took
 * @param timeToBest time until the roster was found
 * @param manifest what is needed to repeat the run
 */
public record GenerationResult(
        Roster roster,
        RosterCost cost,
        Map<String, RosterCost> byRule,
        RosterCost bound,
        double gap,
        End end,
        Duration elapsed,
        Duration timeToBest,
        RunManifest manifest) {

    public GenerationResult {
        Objects.requireNonNull(roster, "roster");
        Objects.requireNonNull(cost, "cost");
        byRule = ImmutableMap.copyOf(byRule);
        Objects.requireNonNull(bound, "bound");
    }

    /** Why a search ended. */
    public enum End {
        /** The roster is proven best. */
        PROVEN,
        /** The limit of time was met. */
        TIME,
        /** The limit of steps was met. */
        STEPS,
        /** The token was cancelled. */
        CANCELLED
    }

    /**
     * Whether every hard and protected rule holds.
     *
     * @return true if none is broken
     */
    public boolean isLegal() {
        return cost.hard() == 0;
    }

    /**
     * Whether no roster can cost less.
     *
     * @return true if cost and bound are equal
     */
    public boolean isProvenBest() {
        return cost.compareTo(bound) <= 0;
    }
}
