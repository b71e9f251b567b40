/**
 * Column generation over whole rows: the one-person graph and its exact shortest paths, the master linear program, the
 * lower bound, dives and neighbourhoods. Reads a {@code RosterModel} and nothing else.
 */
@NullMarked
package io.github.hospitalhr.scheduling.internal.column;

import org.jspecify.annotations.NullMarked;
