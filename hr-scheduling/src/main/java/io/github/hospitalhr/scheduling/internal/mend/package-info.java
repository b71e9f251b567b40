/** Changing few cells of a published roster without newly breaking a hard rule: what repair, replacement and market share. */
@NullMarked
package io.github.hospitalhr.scheduling.internal.mend;

import org.jspecify.annotations.NullMarked;
