/** Rosters: who does which duty on which day. */
@NullMarked
package io.github.hospitalhr.scheduling.roster;

import org.jspecify.annotations.NullMarked;
