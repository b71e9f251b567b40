/** Benchmarks from the command line. */
@NullMarked
package io.github.hospitalhr.benchmarks;

import org.jspecify.annotations.NullMarked;
