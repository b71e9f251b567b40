/**
 * Feedback from several sides (360 度评价): weighted by role, shown only in groups large enough, calibrated, with recusal and
 * appeal. What is shown is de-identified (去标识化), not anonymous in the sense of the law, and is never called so.
 */
@NullMarked
package io.github.hospitalhr.performance.feedback;

import org.jspecify.annotations.NullMarked;
