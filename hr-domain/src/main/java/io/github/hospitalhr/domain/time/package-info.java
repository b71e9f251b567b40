/** Half-open ranges of days, the value type of every validity in the SDK. */
@NullMarked
package io.github.hospitalhr.domain.time;

import org.jspecify.annotations.NullMarked;
