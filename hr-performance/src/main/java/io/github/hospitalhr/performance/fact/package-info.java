/**
 * Facts (考核事实): what happened, to whom it is laid, from which source, known since when. Facts are only ever added;
 * a correction is a higher revision under the same source key.
 */
@NullMarked
package io.github.hospitalhr.performance.fact;

import org.jspecify.annotations.NullMarked;
