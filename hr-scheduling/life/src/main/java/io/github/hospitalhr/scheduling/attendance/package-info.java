/** Attendance: who came and went, matched to the published roster; corrections; facts for those who count. */
@NullMarked
package io.github.hospitalhr.scheduling.attendance;

import org.jspecify.annotations.NullMarked;
