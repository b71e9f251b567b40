/** Scores (得分): running, closed, restated; each explains itself down to its facts. */
@NullMarked
package io.github.hospitalhr.performance.score;

import org.jspecify.annotations.NullMarked;
