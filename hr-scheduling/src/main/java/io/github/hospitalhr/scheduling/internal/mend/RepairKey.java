package io.github.hospitalhr.scheduling.internal.mend;

/**
 * What makes one repair better than another, in this order.
 *
 * @param excess hard units newly broken
 * @param people people touched
 * @param cells cells changed
 * @param notice epoch second of the first changed duty, later is better
 * @param soft soft cost
 */
record RepairKey(long excess, int people, int cells, long notice, long soft) implements Comparable<RepairKey> {

    @Override
    public int compareTo(RepairKey other) {
        int order = Long.compare(excess, other.excess);
        order = order != 0 ? order : Integer.compare(people, other.people);
        order = order != 0 ? order : Integer.compare(cells, other.cells);
        order = order != 0 ? order : Long.compare(other.notice, notice);
        return order != 0 ? order : Long.compare(soft, other.soft);
    }
}
