/** The main job: a whole hospital, from its people to next month's rosters on paper. */
@NullMarked
package io.github.hospitalhr.quickstart;

import org.jspecify.annotations.NullMarked;
