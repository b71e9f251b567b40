package io.github.hospitalhr.performance.pool;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Distributes a pool from hospital to department to person (院—科—人二级分配). Each stage is paid to the cent, so that
 * the people's amounts sum to the pool. Safe for use by several threads.
 */
public final class TwoStagePool {

    private final Distributor distributor = new Distributor();

    /** A distribution in two stages. */
    public TwoStagePool() {}

    /**
     * What became of the pool.
     *
     * @param departments the first stage
     * @param people the second stage by department, in the order given; without the departments that received nothing
     */
    public record Result(PoolOutcome departments, Map<String, PoolOutcome> people) {

        public Result {
            people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
        }

        /**
         * Whether both stages were paid out.
         *
         * @return true if nothing was refused
         */
        public boolean paid() {
            return departments instanceof PoolOutcome.Paid
                    && people.values().stream().allMatch(outcome -> outcome instanceof PoolOutcome.Paid);
        }

        /**
         * All people's portions.
         *
         * @return the portions in the order of departments and claims; empty if something was refused
         */
        public List<Portion> payouts() {
            List<Portion> all = new ArrayList<>();
            if (paid()) {
                people.values().forEach(outcome -> all.addAll(((PoolOutcome.Paid) outcome).portions()));
            }
            return all;
        }
    }

    /**
     * Distributes a pool. The floors and caps of people hold beside those of their department: a department's floor is at
     * least the sum of its people's floors.
     *
     * @param pool the amount, at most 2 decimals
     * @param departments the departments with their people; a person stands in one department only
     * @return both stages
     */
    public Result distribute(BigDecimal pool, List<DepartmentClaim> departments) {
        Set<String> seen = new HashSet<>();
        List<Claim> claims = new ArrayList<>();
        for (DepartmentClaim department : departments) {
            BigDecimal weight = BigDecimal.ZERO;
            for (Claim person : department.people()) {
                if (!seen.add(person.id())) {
                    throw new IllegalArgumentException(
                            "a person stands in two departments.\nMaybe lay the work of both to the main one.");
                }
                weight = weight.add(person.weight());
            }
            BigDecimal scaled = weight.multiply(department.coefficient()).setScale(12, RoundingMode.HALF_EVEN);
            claims.add(new Claim(department.unit().value(), scaled, department.least(), department.most()));
        }
        PoolOutcome first = distributor.distribute(pool, claims);
        Map<String, PoolOutcome> second = new LinkedHashMap<>();
        if (first instanceof PoolOutcome.Paid paid) {
            for (int i = 0; i < departments.size(); i++) {
                Portion portion = paid.portions().get(i);
                if (!departments.get(i).people().isEmpty()) {
                    second.put(
                            portion.id(),
                            distributor.distribute(
                                    portion.amount(), departments.get(i).people()));
                }
            }
        }
        return new Result(first, second);
    }
}
