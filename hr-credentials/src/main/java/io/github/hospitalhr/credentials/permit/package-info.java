/** Decisions at full speed: from the register, kept until the next moment they can change and never longer. */
@NullMarked
package io.github.hospitalhr.credentials.permit;

import org.jspecify.annotations.NullMarked;
