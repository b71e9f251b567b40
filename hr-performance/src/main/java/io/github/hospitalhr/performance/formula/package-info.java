/**
 * Custom formulas (自定义公式) of a hospital: plain arithmetic over named values, bounded in length, depth and cost. EvalEx
 * reads the text; a closed list of operations is then evaluated here, so that no text can reach anything but these.
 */
@NullMarked
package io.github.hospitalhr.performance.formula;

import org.jspecify.annotations.NullMarked;
