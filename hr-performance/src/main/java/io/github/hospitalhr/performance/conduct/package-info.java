/**
 * Conduct (行为规范): findings that people confirmed, matched to clauses of the hospital's code, and what so many of them in so
 * many days lead to as a proposal. Signals of devices and messages are off unless the hospital registered why it needs them.
 */
@NullMarked
package io.github.hospitalhr.performance.conduct;

import org.jspecify.annotations.NullMarked;
