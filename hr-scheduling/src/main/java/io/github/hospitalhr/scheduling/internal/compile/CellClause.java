package io.github.hospitalhr.scheduling.internal.compile;

/**
 * A rule as it binds one cell.
 *
 * @param rule index of the rule
 * @param person the person
 * @param day the day
 * @param duties which duties cost
 * @param cost what such a duty costs; {@link io.github.hospitalhr.scheduling.internal.model.Cost#HARD} for a ban
 */
public record CellClause(int rule, int person, int day, boolean[] duties, long cost) {}
