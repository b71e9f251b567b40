package io.github.hospitalhr.scheduling.internal.compile;

/**
 * One person's shifts as a rule sees them: the days it looks at, and the known days around.
 *
 * @param shifts shift of each day of the period
 * @param first first day looked at
 * @param last last day looked at
 * @param before shifts of the known days before {@code first}, oldest first
 * @param after shifts of the known days after {@code last}
 */
record Row(int[] shifts, int first, int last, int[] before, int[] after) {

    int shift(int day) {
        if (day < first) {
            return before[before.length + day - first];
        }
        return day > last ? after[day - last - 1] : shifts[day];
    }

    /** First day whose shift is known. */
    int firstKnown() {
        return first - before.length;
    }

    /** Last day whose shift is known. */
    int lastKnown() {
        return last + after.length;
    }

    long startState(Machine machine) {
        if (before.length == 0) {
            return machine.startUnknown();
        }
        long state = machine.start();
        for (int d = firstKnown(); d < first; d++) {
            state = machine.next(machine.dayClass(d), state, shift(d));
        }
        return state;
    }

    long endCost(Machine machine, long endState) {
        long state = endState;
        long cost = 0;
        for (int d = last + 1; d <= lastKnown(); d++) {
            int cls = machine.dayClass(d);
            cost += machine.cost(cls, state, shift(d));
            state = machine.next(cls, state, shift(d));
        }
        return cost + machine.end(state);
    }
}
