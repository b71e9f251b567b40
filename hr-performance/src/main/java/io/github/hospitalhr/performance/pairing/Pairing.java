package io.github.hospitalhr.performance.pairing;

import io.github.hospitalhr.domain.people.PersonId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the best pairing (动态匹配): the one with the largest sum of effects less the cost of every new pair, by the Hungarian
 * method in whole ten-thousandths. Exact; at most 2,000 leads. Pairs without an effect, or with too few observations, count 0.
 * Of equally good pairings one is found, the same each time for the same input.
 */
public final class Pairing {

    /** The largest number of leads or partners. */
    public static final int MAX_PEOPLE = 2_000;

    private static final BigDecimal LIMIT = BigDecimal.valueOf(1_000_000_000L);

    private final BigDecimal switchingCost;

    /**
     * A pairing.
     *
     * @param switchingCost what a new pair costs, in the unit of the effects, 0 or more
     */
    public Pairing(BigDecimal switchingCost) {
        this.switchingCost = Objects.requireNonNull(switchingCost, "switchingCost");
        if (switchingCost.signum() < 0) {
            throw new IllegalArgumentException("switchingCost (" + switchingCost + ") is below 0.\nMaybe 0 is meant.");
        }
    }

    /**
     * Finds the best pairing.
     *
     * @param current the current pairs: every lead and every partner once
     * @param effects known effects
     * @return the plan
     */
    public PairingPlan improve(List<PairingPlan.Pair> current, List<PairEffect> effects) {
        check(current);
        int n = current.size();
        Map<PersonId, Integer> row = new HashMap<>();
        Map<PersonId, Integer> column = new HashMap<>();
        for (int i = 0; i < n; i++) {
            row.put(current.get(i).lead(), i);
            column.put(current.get(i).partner(), i);
        }
        long[][] cost = new long[n][n];
        long penalty = units(switchingCost);
        for (int i = 0; i < n; i++) {
            Arrays.fill(cost[i], penalty);
            cost[i][i] = 0;
        }
        for (PairEffect effect : effects) {
            Integer i = row.get(effect.lead());
            Integer j = column.get(effect.partner());
            if (i != null && j != null && effect.rating() != PairEffect.Rating.TOO_FEW) {
                cost[i][j] -= units(effect.shrunk());
            }
        }
        int[] partnerOf = Assignment.cheapest(cost);
        long stay = 0;
        long change = 0;
        List<PairingPlan.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            stay += cost[i][i];
            change += cost[i][partnerOf[i]];
        }
        boolean worth = change < stay;
        for (int i = 0; i < n; i++) {
            int partner = worth ? partnerOf[i] : i;
            pairs.add(new PairingPlan.Pair(
                    current.get(i).lead(), current.get(partner).partner(), partner != i));
        }
        return new PairingPlan(pairs, BigDecimal.valueOf(worth ? stay - change : 0, 4));
    }

    private static void check(List<PairingPlan.Pair> current) {
        HashSet<PersonId> leads = new HashSet<>();
        HashSet<PersonId> partners = new HashSet<>();
        for (PairingPlan.Pair pair : current) {
            if (!leads.add(pair.lead()) || !partners.add(pair.partner())) {
                throw new IllegalArgumentException(
                        "a person stands in two pairs.\nMaybe split the shared work into two posts.");
            }
        }
        if (current.size() > MAX_PEOPLE) {
            throw new IllegalArgumentException("there are " + current.size() + " pairs, at most " + MAX_PEOPLE
                    + " are taken.\nMaybe pair by department.");
        }
    }

    private static long units(BigDecimal value) {
        if (value.abs().compareTo(LIMIT) > 0) {
            throw new IllegalArgumentException("an effect or cost is above " + LIMIT + ".\nMaybe its unit is wrong.");
        }
        return value.setScale(4, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }
}
