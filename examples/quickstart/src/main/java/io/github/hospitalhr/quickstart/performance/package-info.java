/** The month's end of the demonstration hospital: invented facts, scores, pool, proposals, and their files. */
@NullMarked
package io.github.hospitalhr.quickstart.performance;

import org.jspecify.annotations.NullMarked;
