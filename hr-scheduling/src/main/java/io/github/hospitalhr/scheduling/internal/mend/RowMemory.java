package io.github.hospitalhr.scheduling.internal.mend;

/** What rows with one changed cell were found to break and to cost. */
final class RowMemory {

    private final long[][] excess;
    private final long[][] soft;
    private final int places;

    RowMemory(int places, int people) {
        this.places = places;
        this.excess = new long[people][];
        this.soft = new long[people][];
    }

    boolean knows(int p, int place) {
        return excess[p] != null && excess[p][place] > 0;
    }

    long excess(int p, int place) {
        return excess[p][place] - 1;
    }

    long soft(int p, int place) {
        return soft[p][place];
    }

    void put(int p, int place, long newExcess, long newSoft) {
        if (excess[p] == null) {
            excess[p] = new long[places];
            soft[p] = new long[places];
        }
        excess[p][place] = newExcess + 1;
        soft[p][place] = newSoft;
    }
}
