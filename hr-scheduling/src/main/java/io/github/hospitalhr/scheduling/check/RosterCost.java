package io.github.hospitalhr.scheduling.check;

/**
 * The cost of a roster or of a part of it. Costs compare first by hard units, then by soft cost.
 *
 * @param hard units by which hard and protected rules are broken, 0 if none is
 * @param soft sum of the costs of soft rules
 */
public record RosterCost(long hard, long soft) implements Comparable<RosterCost> {

    /** No cost. */
    public static final RosterCost ZERO = new RosterCost(0, 0);

    /**
     * The sum of two costs.
     *
     * @param other the other cost
     * @return the sum, part by part
     */
    public RosterCost plus(RosterCost other) {
        return new RosterCost(hard + other.hard, soft + other.soft);
    }

    /**
     * The difference of two costs.
     *
     * @param other what is taken away
     * @return the difference, part by part; parts may be negative
     */
    public RosterCost minus(RosterCost other) {
        return new RosterCost(hard - other.hard, soft - other.soft);
    }

    @Override
    public int compareTo(RosterCost other) {
        int byHard = Long.compare(hard, other.hard);
        return byHard != 0 ? byHard : Long.compare(soft, other.soft);
    }
}
