/** The law that scores, pay and consequences lean on, as dated rows with article and confidence; never as code. */
@NullMarked
package io.github.hospitalhr.performance.law;

import org.jspecify.annotations.NullMarked;
