/** What a roster tells performance and the host: facts of work, each change told once. */
@NullMarked
package io.github.hospitalhr.scheduling.fact;

import org.jspecify.annotations.NullMarked;
