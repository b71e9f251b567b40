/** Demand from census and care levels, ratio floors, and several wards planned together. */
@NullMarked
package io.github.hospitalhr.scheduling.demand;

import org.jspecify.annotations.NullMarked;
