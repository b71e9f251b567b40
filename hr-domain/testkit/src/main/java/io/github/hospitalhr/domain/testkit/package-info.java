/** Contracts, fixtures and fakes for hosts of hr-domain. */
@NullMarked
package io.github.hospitalhr.domain.testkit;

import org.jspecify.annotations.NullMarked;
