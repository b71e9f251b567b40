/** Doctors' duties: tiers, rotation lists, clinics, trainees and campuses, brought into roster problems as rules and cells. */
@NullMarked
package io.github.hospitalhr.scheduling.duty;

import org.jspecify.annotations.NullMarked;
