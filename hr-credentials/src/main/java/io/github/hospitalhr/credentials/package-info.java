/**
 * From certificate to permission to act. {@link io.github.hospitalhr.credentials.Credentials} wires register, decisions, deadlines,
 * orders and audit over one record store.
 */
@NullMarked
package io.github.hospitalhr.credentials;

import org.jspecify.annotations.NullMarked;
