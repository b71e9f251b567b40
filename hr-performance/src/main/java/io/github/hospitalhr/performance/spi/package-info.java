/** What a host gives to performance: where facts are kept and who worked on a shift. */
@NullMarked
package io.github.hospitalhr.performance.spi;

import org.jspecify.annotations.NullMarked;
