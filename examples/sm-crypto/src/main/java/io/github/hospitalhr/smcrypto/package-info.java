/** Commercial cryptography (商用密码) for hospitals that must use it: an adapter to Bouncy Castle. */
@NullMarked
package io.github.hospitalhr.smcrypto;

import org.jspecify.annotations.NullMarked;
