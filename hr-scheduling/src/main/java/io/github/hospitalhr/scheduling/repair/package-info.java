/** Mending a published roster after something changed, with as little disturbance as possible. */
@NullMarked
package io.github.hospitalhr.scheduling.repair;

import org.jspecify.annotations.NullMarked;
