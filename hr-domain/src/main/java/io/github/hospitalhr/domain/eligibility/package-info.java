/** The question every module may ask before it gives work to a person: may they do it, here, then, and why not. */
@NullMarked
package io.github.hospitalhr.domain.eligibility;

import org.jspecify.annotations.NullMarked;
