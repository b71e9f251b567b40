package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.Counter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings a row under caps that are not in the pricing table: the worst priced uses of a violated cap are forbidden and
 * the row is priced again. A heuristic, for rows only, never for bounds.
 */
final class RowRepair {

    private record Use(int block, int amount, long price) {}

    private final int from;
    private final int[][] price;

    /** Works on a copy of the prices. */
    RowRepair(int from, int[][] price) {
        this.from = from;
        this.price = new int[price.length][];
        for (int d = 0; d < price.length; d++) {
            this.price[d] = price[d].clone();
        }
    }

    int[][] price() {
        return price;
    }

    /**
     * Forbids enough of a counter's uses in the row to come down to its limit; false when it is not above it.
     *
     * @param others whether uses the row does not make are forbidden too, so that none can take the place of these
     */
    boolean forbid(Tally tally, int[] row, boolean others) {
        int excess =
                tally.hardOver() ? tally.value(row) - tally.counter().penalty().high() : 0;
        if (excess <= 0) {
            return false;
        }
        List<Use> uses = uses(tally, row);
        Set<Integer> kept = new HashSet<>();
        Set<Integer> met = new HashSet<>();
        for (Use use : uses) {
            (excess <= 0 ? kept : met).add(use.block());
            excess -= use.amount();
        }
        Counter c = tally.counter();
        for (int d = Math.max(from, c.firstDay()); d <= Math.min(from + price.length - 1, c.lastDay()); d++) {
            int b = block(c, d);
            for (int j = 0; b >= 0 && (others ? !kept.contains(b) : met.contains(b)) && j < price[0].length; j++) {
                if (c.amount(d, j) > 0) {
                    price[d - from][j] = RowTable.NONE;
                }
            }
        }
        return true;
    }

    /** The block of a day; the day itself for a counter without blocks, negative where it is in none. */
    private static int block(Counter c, int d) {
        return c.block() == null ? d : c.block()[d - c.firstDay()];
    }

    /** Blocks, or days, in which the row uses a counter, dearest first. */
    private List<Use> uses(Tally tally, int[] row) {
        Counter c = tally.counter();
        Map<Integer, Use> uses = new LinkedHashMap<>();
        for (int d = Math.max(from, c.firstDay()); d <= Math.min(from + price.length - 1, c.lastDay()); d++) {
            int amount = c.amount(d, row[d]);
            int b = block(c, d);
            if (amount > 0 && b >= 0) {
                long paid = Math.min(RowTable.NONE, price[d - from][row[d]]);
                uses.merge(b, new Use(b, amount, paid), (x, y) -> new Use(x.block(), 1, x.price() + y.price()));
            }
        }
        return uses.values().stream()
                .sorted(Comparator.comparingLong(Use::price).reversed())
                .toList();
    }
}
