package io.github.hospitalhr.scheduling.rule;

/**
 * A succession of two shifts on consecutive days.
 *
 * @param first shift of a day
 * @param next shift of the next day
 */
public record Succession(ShiftSelector first, ShiftSelector next) {

    public Succession {
        first = first == null ? ShiftSelector.any() : first;
        next = next == null ? ShiftSelector.any() : next;
    }
}
