/** Contracts, fixtures and fakes for hosts of hr-scheduling. */
@NullMarked
package io.github.hospitalhr.scheduling.testkit;

import org.jspecify.annotations.NullMarked;
