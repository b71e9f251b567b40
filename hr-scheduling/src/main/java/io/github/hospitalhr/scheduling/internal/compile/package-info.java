/** Rules to the compiled roster model. */
@NullMarked
package io.github.hospitalhr.scheduling.internal.compile;

import org.jspecify.annotations.NullMarked;
