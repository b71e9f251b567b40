/** Data of ward life that is shipped: dated, with its source; what is not confirmed is switched off. */
@NullMarked
package io.github.hospitalhr.scheduling.shipped;

import org.jspecify.annotations.NullMarked;
