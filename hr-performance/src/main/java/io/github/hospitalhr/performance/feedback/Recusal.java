package io.github.hospitalhr.performance.feedback;

import io.github.hospitalhr.domain.people.PersonId;
import java.util.Objects;

/**
 * A rater withdraws from rating a person (回避): kin, or an interest in the outcome. For public institutions asked by
 * 事业单位人事管理条例 art. 39, row {@code public.recusal} of the table of law.
 *
 * @param rater who withdraws
 * @param ratee from rating whom
 */
public record Recusal(PersonId rater, PersonId ratee) {

    public Recusal {
        Objects.requireNonNull(rater, "rater");
        Objects.requireNonNull(ratee, "ratee");
    }
}
