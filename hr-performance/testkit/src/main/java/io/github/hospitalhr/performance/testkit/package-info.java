/** Contracts, fixtures and fakes for hosts of hr-performance. */
@NullMarked
package io.github.hospitalhr.performance.testkit;

import org.jspecify.annotations.NullMarked;
