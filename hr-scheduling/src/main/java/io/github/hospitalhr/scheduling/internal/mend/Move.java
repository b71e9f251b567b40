package io.github.hospitalhr.scheduling.internal.mend;

/**
 * A change of one cell.
 *
 * @param person the person
 * @param day the day
 * @param from the duty before
 * @param to the duty after
 */
public record Move(int person, int day, int from, int to) implements Comparable<Move> {

    @Override
    public int compareTo(Move other) {
        int order = Integer.compare(day, other.day);
        order = order != 0 ? order : Integer.compare(person, other.person);
        return order != 0 ? order : Integer.compare(to, other.to);
    }
}
