package io.github.hospitalhr.credentials.deadline;

/** Who is told, from the person upwards. */
public enum Escalation {
    /** The person. */
    PERSON,
    /** The person's manager (护士长, 科主任). */
    MANAGER,
    /** The human resources or medical affairs office (人事科, 医务科). */
    HR,
    /** The hospital's leaders (院领导). */
    DIRECTOR
}
