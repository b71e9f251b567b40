package io.github.hospitalhr.scheduling.internal.column;

/**
 * The layered graph of one person's rows: layer {@code d} holds the states before day {@code d}, an arc is a class of
 * duties worked on that day. It is the product of the person's automata and of the open-block bits of the block
 * counters, without arcs that break a hard rule, minimised from the last day backwards. Immutable.
 *
 * @param days number of days
 * @param classes number of duty classes
 * @param classOf class of each duty
 * @param states number of states of each layer, {@code days + 1} layers; the last layer has one state
 * @param start state of layer 0, -1 when the person has no legal row
 * @param next {@code next[d][s * classes + k]}: state of layer {@code d + 1}, -1 when not legal
 * @param cost soft cost of the same arc
 * @param counted bit i is set when the arc adds one to the i-th block counter
 */
record RowGraph(
        int days, int classes, int[] classOf, int[] states, int start, int[][] next, int[][] cost, int[][] counted) {

    /** State after a duty, -1 when not legal. */
    int step(int day, int state, int duty) {
        return next[day][state * classes + classOf[duty]];
    }
}
