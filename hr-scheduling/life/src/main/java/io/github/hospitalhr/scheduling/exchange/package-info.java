/** Rosters for other systems: published versions as events of a calendar, FHIR schedules, the hospital's sheet layouts. */
@NullMarked
package io.github.hospitalhr.scheduling.exchange;

import org.jspecify.annotations.NullMarked;
