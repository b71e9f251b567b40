/** The whole staff as of a day, with decision, evidence and article; and what changes if the rules change. */
@NullMarked
package io.github.hospitalhr.credentials.audit;

import org.jspecify.annotations.NullMarked;
