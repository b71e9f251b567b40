/** JMH benches: full check, delta check, search throughput. Run with {@code java -cp benchmarks.jar org.openjdk.jmh.Main}. */
@NullMarked
package io.github.hospitalhr.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
