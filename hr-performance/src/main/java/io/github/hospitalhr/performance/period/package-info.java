/**
 * Periods (考核周期): months are closed once and restated, never edited; each run is kept with its reason and its hash.
 */
@NullMarked
package io.github.hospitalhr.performance.period;

import org.jspecify.annotations.NullMarked;
