/**
 * The ports a host implements, and the exceptions they may throw. Each port's numbered rules are checked by the contract of the
 * same name in the testkit.
 */
@NullMarked
package io.github.hospitalhr.domain.spi;

import org.jspecify.annotations.NullMarked;
