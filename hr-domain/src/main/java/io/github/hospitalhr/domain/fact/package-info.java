/** Facts of work (hours, nights, violations) that modules publish and other modules count. */
@NullMarked
package io.github.hospitalhr.domain.fact;

import org.jspecify.annotations.NullMarked;
