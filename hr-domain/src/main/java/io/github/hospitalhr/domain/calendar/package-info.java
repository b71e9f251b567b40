/** Workdays, public holidays (法定节假日) and moved workdays (调休). */
@NullMarked
package io.github.hospitalhr.domain.calendar;

import org.jspecify.annotations.NullMarked;
