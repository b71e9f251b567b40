/**
 * Establishment (编制): how many posts a unit has by kind of work and type of employment, how many are taken as of any day, what happens
 * when there would be more; and the law of each type of employment as dated rows.
 */
@NullMarked
package io.github.hospitalhr.domain.establishment;

import org.jspecify.annotations.NullMarked;
