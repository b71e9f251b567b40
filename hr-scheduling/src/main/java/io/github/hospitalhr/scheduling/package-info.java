/** Rosters of hospital wards: rules, checking, generation. */
@NullMarked
package io.github.hospitalhr.scheduling;

import org.jspecify.annotations.NullMarked;
