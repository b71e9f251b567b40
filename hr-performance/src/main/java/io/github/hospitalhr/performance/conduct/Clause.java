package io.github.hospitalhr.performance.conduct;

import io.github.hospitalhr.domain.text.Label;
import java.util.Objects;

/**
 * A clause of the hospital's code of conduct (《员工行为规范》条款).
 *
 * @param id its number, such as {@code 3.2}
 * @param text what it forbids
 * @param remedy what a manager is advised to do about a breach (整改建议)
 */
public record Clause(String id, Label text, Label remedy) {

    public Clause {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(remedy, "remedy");
    }
}
