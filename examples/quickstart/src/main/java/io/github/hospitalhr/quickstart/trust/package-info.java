/** One hire, one exit, and the audit of both, verified and tampered with. */
@NullMarked
package io.github.hospitalhr.quickstart.trust;

import org.jspecify.annotations.NullMarked;
