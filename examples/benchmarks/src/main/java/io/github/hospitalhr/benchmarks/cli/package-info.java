/** The command line of the benchmarks. */
@NullMarked
package io.github.hospitalhr.benchmarks.cli;

import org.jspecify.annotations.NullMarked;
