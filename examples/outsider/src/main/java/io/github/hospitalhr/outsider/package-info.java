/** A record store written by an outsider. */
@NullMarked
package io.github.hospitalhr.outsider;

import org.jspecify.annotations.NullMarked;
