/** The life of a roster: draft, published versions, locked, archived; every change a recorded amendment. */
@NullMarked
package io.github.hospitalhr.scheduling.publish;

import org.jspecify.annotations.NullMarked;
