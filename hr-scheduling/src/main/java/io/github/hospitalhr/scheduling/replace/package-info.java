/** Who comes instead: plans for a duty whose holder is missing, each legal, with what it changes for hours, fairness, rest and skills. */
@NullMarked
package io.github.hospitalhr.scheduling.replace;

import org.jspecify.annotations.NullMarked;
