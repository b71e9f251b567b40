package io.github.hospitalhr.performance.scheme;

import io.github.hospitalhr.domain.text.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A part of a scheme with its own weight, such as 护理质量 40.
 *
 * @param id identity within the scheme; a scheme below replaces the group of the same identity
 * @param name name shown to people
 * @param weight weight of the group in percent; the groups of a scheme sum to exactly 100
 * @param indicators what the group is made of; the weights within it sum to exactly 100
 */
public record SchemeGroup(String id, Label name, BigDecimal weight, List<WeightedIndicator> indicators) {

    public SchemeGroup {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(weight, "weight");
        indicators = List.copyOf(indicators);
    }

    /**
     * A group.
     *
     * @param id identity within the scheme
     * @param name name shown to people
     * @param weight weight in percent
     * @param indicators what it is made of
     * @return the group
     */
    public static SchemeGroup of(String id, Label name, String weight, WeightedIndicator... indicators) {
        return new SchemeGroup(id, name, new BigDecimal(weight), List.of(indicators));
    }
}
