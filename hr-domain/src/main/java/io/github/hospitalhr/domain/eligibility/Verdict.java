package io.github.hospitalhr.domain.eligibility;

/** What an {@link Eligibility} answers, from mild to severe. */
public enum Verdict {
    /** The person may do the work. */
    PERMIT,
    /** The person may do the work under the guidance of somebody who may do it alone. */
    UNDER_SUPERVISION,
    /** The person may not do the work. */
    DENY
}
