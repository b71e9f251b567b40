package io.github.hospitalhr.domain.lifecycle;

import java.time.LocalDate;
import java.util.List;

/**
 * A step on a day. Derived, never stored.
 *
 * @param step the step
 * @param state where it stands
 * @param due the day by which it is to be done
 * @param overdue days behind that, 0 where it is in time, done, in a rejected case, or waiting without a day of its own: only steps with
 *     a legal basis and the revocation of accounts are late while they wait
 * @param escalated the owner roles that have to be told by now, in the order of their rungs
 */
public record StepView(StepTemplate step, State state, LocalDate due, int overdue, List<String> escalated) {

    /** Where a step can stand. */
    public enum State {
        /** Other steps come first. */
        WAITING,
        /** Somebody has to do it. */
        OPEN,
        /** It is done or agreed. */
        DONE,
        /** It is not needed. */
        WAIVED,
        /** It was rejected. */
        REJECTED
    }

    public StepView {
        escalated = List.copyOf(escalated);
    }

    /**
     * Whether nothing is left to do.
     *
     * @return true if done or waived
     */
    public boolean isSettled() {
        return state == State.DONE || state == State.WAIVED;
    }
}
