package io.github.hospitalhr.scheduling.replace;

/**
 * Finds who comes instead, for one published roster at one moment. Remembers what it looked at, so keep it for further
 * questions on the same roster; make a new one after an amendment. Not safe for use by several threads.
 *
 * <p>A plan puts as many people on the vacated duty as the roster had, newly breaks no hard or protected rule, and touches no cell
 * that is fixed, past or begun.
 */
public interface ReplacementFinder {

    /**
     * Looks for plans.
     *
     * @param vacancy the vacancy
     * @param options what plans are asked for
     * @return plans, or why there is none
     */
    ReplacementAnswer find(Vacancy vacancy, ReplacementOptions options);

    /**
     * Looks for plans with {@link ReplacementOptions#standard()}.
     *
     * @param vacancy the vacancy
     * @return plans, or why there is none
     */
    default ReplacementAnswer find(Vacancy vacancy) {
        return find(vacancy, ReplacementOptions.standard());
    }
}
