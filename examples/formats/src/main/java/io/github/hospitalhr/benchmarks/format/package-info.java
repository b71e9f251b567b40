/** The public benchmark families, mapped onto the roster vocabulary through the public API. */
@NullMarked
package io.github.hospitalhr.benchmarks.format;

import org.jspecify.annotations.NullMarked;
