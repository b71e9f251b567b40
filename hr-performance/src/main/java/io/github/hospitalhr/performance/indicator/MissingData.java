package io.github.hospitalhr.performance.indicator;

/**
 * What happens to an indicator without enough facts. There is no default: every indicator states its policy, because
 * a silent zero and a silent division are both wrong.
 */
public enum MissingData {
    /** The indicator is left out and its weight is spread over the others in proportion (按比例重新归一). */
    RENORMALISE,
    /** The indicator counts zero points, and the explanation says so (按零分计). */
    ZERO,
    /** The whole score is held back until the facts are there (暂缓出分). */
    HOLD,
    /** The points of the last scored month are carried on; without one, the score is held (沿用上期). */
    CARRY
}
