/** Judging any roster: violations with amounts, sources and sentences; why a cell is not possible. */
@NullMarked
package io.github.hospitalhr.scheduling.check;

import org.jspecify.annotations.NullMarked;
