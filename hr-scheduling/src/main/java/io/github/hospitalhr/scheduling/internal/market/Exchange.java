package io.github.hospitalhr.scheduling.internal.market;

import io.github.hospitalhr.scheduling.internal.mend.ExchangeBoard;
import io.github.hospitalhr.scheduling.internal.mend.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Duties handed on from one person to the next, as moves of cells. */
final class Exchange {

    /**
     * A duty handed on.
     *
     * @param from who gives it, or -1 for an open shift
     * @param to who gets it
     * @param day its day
     * @param duty the duty
     */
    record Hand(int from, int to, int day, int duty) {}

    private Exchange() {}

    /**
     * The moves of some hands; null where somebody does not hold what is given, or has another duty on the day of what is got.
     */
    static @Nullable List<Move> moves(ExchangeBoard board, List<Hand> hands) {
        Map<Long, Integer> after = new TreeMap<>();
        for (Hand h : hands) {
            if (h.from() >= 0) {
                if (board.duty(h.from(), h.day()) != h.duty() || after.put(cell(h.from(), h.day()), 0) != null) {
                    return null;
                }
            }
        }
        for (Hand h : hands) {
            long cell = cell(h.to(), h.day());
            boolean free = after.containsKey(cell) ? after.get(cell) == 0 : board.duty(h.to(), h.day()) == 0;
            if (!free) {
                return null;
            }
            after.put(cell, h.duty());
        }
        List<Move> moves = new ArrayList<>();
        after.forEach((cell, duty) -> {
            int p = (int) (cell >> 20);
            int d = (int) (cell & 0xFFFFF);
            if (board.duty(p, d) != duty) {
                moves.add(new Move(p, d, board.duty(p, d), duty));
            }
        });
        return moves.isEmpty() ? null : moves;
    }

    private static long cell(int p, int d) {
        return ((long) p << 20) | d;
    }
}
