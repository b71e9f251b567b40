/** Scoring in bulk against the same sums in SQL, one fact, a pool, and feedback: measured in one run on one machine. */
@NullMarked
package io.github.hospitalhr.benchmarks.performance;

import org.jspecify.annotations.NullMarked;
