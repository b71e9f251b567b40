/** Ports a host implements to have documents read. */
@NullMarked
package io.github.hospitalhr.credentials.spi;

import org.jspecify.annotations.NullMarked;
