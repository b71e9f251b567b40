/** Indicators (考核指标): what is measured, in which unit, over which months, and how a measured value becomes points. */
@NullMarked
package io.github.hospitalhr.performance.indicator;

import org.jspecify.annotations.NullMarked;
