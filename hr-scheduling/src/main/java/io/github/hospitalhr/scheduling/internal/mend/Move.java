package io.github.hospitalhr.scheduling.internal.mend;

import java.util.ArrayList;
import java.util.List;

/**
 * A change of one cell.
 *
 * @param person the person
 * @param day the day
 * @param from the duty before
 * @param to the duty after
 */
public record Move(int person, int day, int from, int to) implements Comparable<Move> {

    /** What makes one roster of another. */
    static List<Move> between(int[][] before, int[][] after) {
        List<Move> moves = new ArrayList<>();
        for (int p = 0; p < before.length; p++) {
            for (int d = 0; d < before[p].length; d++) {
                if (before[p][d] != after[p][d]) {
                    moves.add(new Move(p, d, before[p][d], after[p][d]));
                }
            }
        }
        return moves;
    }

    @Override
    public int compareTo(Move other) {
        int order = Integer.compare(day, other.day);
        order = order != 0 ? order : Integer.compare(person, other.person);
        return order != 0 ? order : Integer.compare(to, other.to);
    }
}
