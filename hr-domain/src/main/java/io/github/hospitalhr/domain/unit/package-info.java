/** The organisation: hospital, campus (院区), department (科室), ward (病区). */
@NullMarked
package io.github.hospitalhr.domain.unit;

import org.jspecify.annotations.NullMarked;
