package io.github.hospitalhr.performance.pool;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Points and where they come from.
 *
 * @param points the sum of the lines
 * @param lines one line for each piece of work with a known code
 * @param unknownCodes codes that are not in the table; they count for nothing until the table knows them
 */
public record PointStatement(BigDecimal points, List<Line> lines, List<String> unknownCodes) {

    public PointStatement {
        Objects.requireNonNull(points, "points");
        lines = List.copyOf(lines);
        unknownCodes = List.copyOf(unknownCodes);
    }

    /**
     * One line.
     *
     * @param work the work
     * @param each points for one piece
     * @param factor night, risk and case mix multiplied, exact
     * @param points the points, 4 decimals half-up
     */
    public record Line(WorkItem work, BigDecimal each, BigDecimal factor, BigDecimal points) {}
}
