package io.github.hospitalhr.scheduling.internal.compile;

/**
 * What a rule remembers while it reads a row of shifts day by day. States are numbers of the machine's own making; days that
 * behave alike have the same class. Pure: the same arguments always give the same results.
 */
interface Machine {

    /** State before anything is known. */
    long start();

    /** State in which the period begins if the first known day is the first of the period. */
    default long startUnknown() {
        return start();
    }

    /** Class of a day, 0 or more; days outside the period are allowed. */
    default int dayClass(int day) {
        return 0;
    }

    /** State after a shift. */
    long next(int dayClass, long state, int shift);

    /** Cost of a shift. */
    long cost(int dayClass, long state, int shift);

    /** Cost of ending in a state after the last known day. */
    default long end(long state) {
        return 0;
    }

    /** Whether the known days outside the period are read. */
    default boolean readsOutside() {
        return true;
    }

    /** What the days cost one by one; machines that can say more do. */
    default void find(Row row, Findings findings) {
        long state = row.startState(this);
        for (int d = row.first(); d <= row.last(); d++) {
            int cls = dayClass(d);
            long cost = cost(cls, state, row.shift(d));
            if (cost > 0) {
                findings.add(d, d, 1, 0, false, cost);
            }
            state = next(cls, state, row.shift(d));
        }
        long cost = row.endCost(this, state);
        if (cost > 0) {
            findings.add(row.last(), row.last(), 1, 0, false, cost);
        }
    }
}
