package io.github.hospitalhr.performance.scheme;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.indicator.Decimals;
import io.github.hospitalhr.performance.indicator.Indicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A scheme with everything it inherits, as people are scored by it.
 *
 * @param id identity of the scheme
 * @param version its version
 * @param name name shown to people
 * @param lineage identities from the widest scheme to this one
 * @param minimumEvidence percent of the weight that facts must stand behind for a score, 0 to 100
 * @param groups its groups; weights sum to 100
 */
public record ResolvedScheme(
        String id, int version, Label name, List<String> lineage, BigDecimal minimumEvidence, List<Group> groups) {

    public ResolvedScheme {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(minimumEvidence, "minimumEvidence");
        lineage = List.copyOf(lineage);
        groups = List.copyOf(groups);
    }

    /**
     * A group with its indicators.
     *
     * @param id identity within the scheme
     * @param name name shown to people
     * @param weight weight in percent of the score
     * @param lines its indicators; weights sum to the weight of the group
     */
    public record Group(String id, Label name, BigDecimal weight, List<Line> lines) {
        public Group {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(weight, "weight");
            lines = List.copyOf(lines);
        }
    }

    /**
     * An indicator with its weight.
     *
     * @param indicator the indicator
     * @param weight its weight in percent of the whole score, exact
     */
    public record Line(Indicator indicator, BigDecimal weight) {
        public Line {
            Objects.requireNonNull(indicator, "indicator");
            Decimals.plain("weight", weight);
            if (weight.signum() <= 0) {
                throw new IllegalArgumentException("weight (" + weight + ") of " + indicator.id()
                        + " must be above zero.\nMaybe leave the indicator out instead.");
            }
        }
    }

    /**
     * All indicators with their weights, in the order of the groups.
     *
     * @return the lines; their weights sum to 100
     */
    public List<Line> lines() {
        return groups.stream().flatMap(group -> group.lines().stream()).toList();
    }

    /**
     * The longest window of its indicators.
     *
     * @return months whose facts are needed, the scored one included, from 1
     */
    public int months() {
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .mapToInt(line -> line.indicator().months())
                .max()
                .orElse(1);
    }
}
