/**
 * Deadlines that cannot be slept through: planned in the commit that changes a file, swept by their next day, each rung of a ladder
 * told exactly once, whatever days the host was down.
 */
@NullMarked
package io.github.hospitalhr.credentials.deadline;

import org.jspecify.annotations.NullMarked;
