/** Making rosters: what may be asked, what is told on the way, what comes back. */
@NullMarked
package io.github.hospitalhr.scheduling.generate;

import org.jspecify.annotations.NullMarked;
