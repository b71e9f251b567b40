/**
 * Reports as pictures (图表): SVG and PNG of the tables of {@link io.github.hospitalhr.performance.report.Reports}. Needs xchart, and
 * VectorGraphics2D for SVG, two optional dependencies.
 */
@NullMarked
package io.github.hospitalhr.performance.chart;

import org.jspecify.annotations.NullMarked;
