/** The default store: in memory, for tests, demonstrations and hosts that keep nothing. */
@NullMarked
package io.github.hospitalhr.domain.store;

import org.jspecify.annotations.NullMarked;
