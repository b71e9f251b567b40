/** Contracts, fixtures and fakes for hosts of hr-credentials. */
@NullMarked
package io.github.hospitalhr.credentials.testkit;

import org.jspecify.annotations.NullMarked;
