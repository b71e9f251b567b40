/** The roster problem of one ward: people, shifts, calendar, requests and fixed cells, as immutable data. */
@NullMarked
package io.github.hospitalhr.scheduling.problem;

import org.jspecify.annotations.NullMarked;
