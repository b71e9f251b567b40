package io.github.hospitalhr.scheduling.replace;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.check.Violation;
import java.util.List;
import java.util.Objects;

/**
 * Why a person cannot simply take the vacant duty.
 *
 * @param staff the person
 * @param reason why, in Chinese and English
 * @param broken the hard and protected rules that would newly break; empty for somebody who works that shift already
 * @param never whether it is proven that the person cannot take the duty whatever else is changed in the roster: none of the rows
 *     that the person may lawfully work holds it; false also where that is not known
 */
public record Obstacle(String staff, Label reason, List<Violation> broken, boolean never) {

    public Obstacle {
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(reason, "reason");
        broken = ImmutableList.copyOf(broken);
    }
}
