package io.github.hospitalhr.scheduling.replace;

/**
 * A number before and after a change.
 *
 * @param before the number in the published roster
 * @param after the number in the changed roster
 */
public record BeforeAfter(int before, int after) {

    /**
     * The change.
     *
     * @return after less before
     */
    public int delta() {
        return after - before;
    }
}
