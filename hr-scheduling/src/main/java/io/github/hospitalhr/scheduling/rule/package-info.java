/** The vocabulary of rules as data: one final record per rule, serialisable, dated, with its legal source. */
@NullMarked
package io.github.hospitalhr.scheduling.rule;

import org.jspecify.annotations.NullMarked;
