/** Who works where, calendar, record store and notices of a hospital. */
@NullMarked
package io.github.hospitalhr.domain;

import org.jspecify.annotations.NullMarked;
