package io.github.hospitalhr.scheduling.internal.search;

/** One member's permission to compute. */
final class Turn {

    private final Crew crew;
    private final Member member;
    private final long unitsPerStep;
    private volatile long units;
    private long quota;
    private long sliceEnd;
    private int round;
    private boolean arrived;
    private boolean finished;

    Turn(Crew crew, Member member, long unitsPerStep) {
        this.crew = crew;
        this.member = member;
        this.unitsPerStep = unitsPerStep;
    }

    /**
     * To be asked every millisecond or so; waits here between turns.
     *
     * @param unitsDone all work the member has done, in its own units
     * @return false to stop at once
     */
    boolean proceed(long unitsDone) {
        units = unitsDone;
        if (crew.stopped()) {
            return false;
        }
        if (crew.limits().timed() ? crew.now() < sliceEnd : steps() < quota) {
            return true;
        }
        crew.next(this);
        return !crew.stopped();
    }

    /**
     * Ends the turn at once, whatever was done in it.
     *
     * @return false to stop at once
     */
    boolean skip() {
        if (crew.stopped()) {
            return false;
        }
        crew.next(this);
        return !crew.stopped();
    }

    /** Steps this member has made. */
    long steps() {
        return units / unitsPerStep;
    }

    /** How much of the limits is used up, 0 to 1. */
    double progress() {
        return crew.progress(this);
    }

    /** The best roster all members know. */
    Offer best() {
        return crew.best();
    }

    long now() {
        return crew.now();
    }

    Member member() {
        return member;
    }

    void grant(int newRound, long newQuota, long newSliceEnd) {
        round = newRound;
        quota = newQuota;
        sliceEnd = newSliceEnd;
    }

    int round() {
        return round;
    }

    boolean arrived() {
        return arrived;
    }

    void arrived(boolean value) {
        arrived = value;
    }

    boolean finished() {
        return finished;
    }

    void finish() {
        finished = true;
    }
}
