package io.github.hospitalhr.scheduling.internal.column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Brings a row under caps that are not in the pricing table: the worst priced uses of a violated cap are forbidden and
 * the row is priced again. A heuristic, for rows only, never for bounds.
 */
final class RowRepair {

    private record Use(List<Integer> days, int amount, long price) {}

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

    /** Forbids enough of a counter's uses in the row to come down to its limit; false when it is not above it. */
    boolean forbid(Tally tally, int[] row) {
        int excess =
                tally.hardOver() ? tally.value(row) - tally.counter().penalty().high() : 0;
        if (excess <= 0) {
            return false;
        }
        List<Use> uses = uses(tally, row);
        uses.sort(Comparator.comparingLong(Use::price).reversed());
        for (Use use : uses) {
            if (excess <= 0) {
                break;
            }
            excess -= use.amount();
            for (int d : use.days()) {
                for (int j = 0; j < price[d - from].length; j++) {
                    if (tally.counter().amount(d, j) > 0) {
                        price[d - from][j] = RowTable.NONE;
                    }
                }
            }
        }
        return true;
    }

    private List<Use> uses(Tally tally, int[] row) {
        int[] block = tally.counter().block();
        int first = Math.max(from, tally.counter().firstDay());
        int last = Math.min(from + price.length - 1, tally.counter().lastDay());
        List<Use> uses = new ArrayList<>();
        List<Integer> days = new ArrayList<>();
        long sum = 0;
        for (int d = first; d <= last; d++) {
            int amount = tally.counter().amount(d, row[d]);
            int b = block == null ? d : block[d - tally.counter().firstDay()];
            if (amount > 0 && b >= 0) {
                days.add(d);
                sum += Math.min(RowTable.NONE, price[d - from][row[d]]);
            }
            boolean ends =
                    block == null || d == last || block[d + 1 - tally.counter().firstDay()] != b;
            if (ends && !days.isEmpty()) {
                uses.add(new Use(List.copyOf(days), block == null ? amount : 1, sum));
                days.clear();
                sum = 0;
            }
        }
        return uses;
    }
}
