/**
 * Encryption of declared sensitive fields under a key of each person, search in what is encrypted, rotation and destruction of
 * keys. AES-256-GCM on the plain JDK; other algorithms behind {@code CipherSuite}.
 */
@NullMarked
package io.github.hospitalhr.domain.seal;

import org.jspecify.annotations.NullMarked;
