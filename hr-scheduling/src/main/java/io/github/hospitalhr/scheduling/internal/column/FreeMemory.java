package io.github.hospitalhr.scheduling.internal.column;

/** Memory of {@link FreeRow}, used for one person after the other. Not thread-safe. */
final class FreeMemory {

    /** First state of each layer in {@link #go}. */
    int[] offset = new int[0];

    /** Cost to go. */
    long[] go = new long[0];

    /** Price of each day's classes. */
    long[][] price = new long[0][];

    /** Cheapest duty of each day's classes. */
    int[][] duty = new int[0][];

    /** Makes room for a graph. */
    void fit(RowGraph graph) {
        int days = graph.days();
        if (offset.length != days + 1 || (price.length > 0 && price[0].length != graph.classes())) {
            offset = new int[days + 1];
            price = new long[days][graph.classes()];
            duty = new int[days][graph.classes()];
        }
        int sum = 0;
        for (int d = 0; d <= days; d++) {
            offset[d] = sum;
            sum += graph.states()[d];
        }
        if (go.length < sum) {
            go = new long[sum + sum / 4];
        }
        java.util.Arrays.fill(go, offset[days], sum, 0);
    }
}
