/** How violations are found and worded. */
@NullMarked
package io.github.hospitalhr.scheduling.internal.check;

import org.jspecify.annotations.NullMarked;
