/** Half-open ranges of days, and histories that keep both when something was true and when it was known. */
@NullMarked
package io.github.hospitalhr.domain.time;

import org.jspecify.annotations.NullMarked;
