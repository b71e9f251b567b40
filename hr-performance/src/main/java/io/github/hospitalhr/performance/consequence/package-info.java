/**
 * Consequences (考核结果运用) as proposals that a person decides: recognition, bonus, promotion pool, training, improvement
 * plan. An exit is never proposed from scores; {@link io.github.hospitalhr.performance.consequence.ExitCheck} lists what the law
 * still asks for.
 */
@NullMarked
package io.github.hospitalhr.performance.consequence;

import org.jspecify.annotations.NullMarked;
