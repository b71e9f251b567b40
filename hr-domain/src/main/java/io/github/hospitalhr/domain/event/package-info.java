/** What happened to people and units, written with the data it speaks of. */
@NullMarked
package io.github.hospitalhr.domain.event;

import org.jspecify.annotations.NullMarked;
