/** Facts, indicators and scores that explain themselves. */
@NullMarked
package io.github.hospitalhr.performance;

import org.jspecify.annotations.NullMarked;
