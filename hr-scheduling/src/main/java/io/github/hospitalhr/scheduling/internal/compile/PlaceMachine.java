package io.github.hospitalhr.scheduling.internal.compile;

/** Changes of place. State: the place of the last working day, 0 if none is known. */
final class PlaceMachine implements Machine {

    private final int[] place;
    private final long weight;

    /** A machine on the place of each shift symbol, 0 for none. */
    PlaceMachine(int[] place, long weight) {
        this.place = place;
        this.weight = weight;
    }

    @Override
    public long start() {
        return 0;
    }

    @Override
    public long next(int dayClass, long state, int shift) {
        return place[shift] == 0 ? state : place[shift];
    }

    @Override
    public long cost(int dayClass, long state, int shift) {
        return place[shift] != 0 && state != 0 && state != place[shift] ? weight : 0;
    }
}
