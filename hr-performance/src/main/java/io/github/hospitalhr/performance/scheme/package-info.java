/**
 * Schemes (考核方案): which indicators count how much for whom, inherited from hospital to department to post, with weights
 * that sum to exactly 100.
 */
@NullMarked
package io.github.hospitalhr.performance.scheme;

import org.jspecify.annotations.NullMarked;
