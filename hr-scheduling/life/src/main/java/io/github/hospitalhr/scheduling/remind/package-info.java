/** Notices about shifts: tomorrow's duty, publication, changes, decisions; each person's channel, language and quiet hours. */
@NullMarked
package io.github.hospitalhr.scheduling.remind;

import org.jspecify.annotations.NullMarked;
