/** Incremental evaluation, local search and the orchestration of all searches over one compiled problem. */
@NullMarked
package io.github.hospitalhr.scheduling.internal.search;

import org.jspecify.annotations.NullMarked;
