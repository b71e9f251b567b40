/**
 * Workload points (工作量点数) and the distribution of a bonus pool (奖金池) from hospital to department to person, to the cent.
 */
@NullMarked
package io.github.hospitalhr.performance.pool;

import org.jspecify.annotations.NullMarked;
