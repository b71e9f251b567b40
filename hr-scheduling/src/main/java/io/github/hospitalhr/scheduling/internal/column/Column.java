package io.github.hospitalhr.scheduling.internal.column;

/**
 * One possible row of one person in a window.
 *
 * @param index position of the person among the free people
 * @param duties duties from the window's first day on
 * @param cost cost of the whole row, fixed cells included
 * @param demands demands answered, one entry each time
 */
record Column(int index, int[] duties, long cost, int[] demands) {}
