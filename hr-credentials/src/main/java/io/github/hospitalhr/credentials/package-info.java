/** From certificate to permission to act. */
@NullMarked
package io.github.hospitalhr.credentials;

import org.jspecify.annotations.NullMarked;
