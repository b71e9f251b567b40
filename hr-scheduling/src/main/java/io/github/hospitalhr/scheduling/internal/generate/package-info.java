/** From the public problem and options to a search and back. */
@NullMarked
package io.github.hospitalhr.scheduling.internal.generate;

import org.jspecify.annotations.NullMarked;
