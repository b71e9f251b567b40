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
 */
public record Obstacle(String staff, Label reason, List<Violation> broken) {

    public Obstacle {
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(reason, "reason");
        broken = ImmutableList.copyOf(broken);
    }
}
