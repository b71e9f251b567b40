package io.github.hospitalhr.performance.indicator;

import java.math.BigDecimal;
import java.util.List;

/**
 * Points in steps (分档): each step says what a value of at least so much gets.
 *
 * @param below the points of a value under the first step, 0 to 100
 * @param steps the steps, strictly ascending by value
 */
public record StepCurve(BigDecimal below, List<Step> steps) implements Curve {

    /**
     * One step.
     *
     * @param atLeast the smallest value of the step
     * @param points its points, 0 to 100
     */
    public record Step(BigDecimal atLeast, BigDecimal points) {
        public Step {
            Decimals.plain("atLeast", atLeast);
            checkPoints(points);
        }

        /**
         * One step.
         *
         * @param atLeast the smallest value of the step
         * @param points its points
         * @return the step
         */
        public static Step of(String atLeast, String points) {
            return new Step(new BigDecimal(atLeast), new BigDecimal(points));
        }
    }

    public StepCurve {
        checkPoints(below);
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("steps are empty.\nMaybe give at least one step.");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).atLeast().compareTo(steps.get(i - 1).atLeast()) <= 0) {
                throw new IllegalArgumentException(
                        "step " + i + " (" + steps.get(i).atLeast() + ") is not above the step in front of it ("
                                + steps.get(i - 1).atLeast() + ").\nMaybe sort the steps by atLeast.");
            }
        }
    }

    private static void checkPoints(BigDecimal points) {
        if (points.signum() < 0 || points.compareTo(Decimals.HUNDRED) > 0) {
            throw new IllegalArgumentException("points (" + points + ") are not within 0 to 100.\nMaybe scale them.");
        }
    }

    /**
     * Points in steps.
     *
     * @param below the points under the first step
     * @param steps the steps
     * @return the curve
     */
    public static StepCurve of(String below, Step... steps) {
        return new StepCurve(new BigDecimal(below), List.of(steps));
    }

    @Override
    public CurveOutcome points(BigDecimal value) {
        BigDecimal points = below;
        for (Step step : steps) {
            if (value.compareTo(step.atLeast()) >= 0) {
                points = step.points();
            }
        }
        return CurveOutcome.of(points);
    }

    @Override
    public boolean fits(Direction direction) {
        if (direction == Direction.BAND_IS_BEST) {
            return true;
        }
        int sign = direction == Direction.HIGHER_IS_BETTER ? 1 : -1;
        BigDecimal before = below;
        for (Step step : steps) {
            if (step.points().compareTo(before) * sign < 0) {
                return false;
            }
            before = step.points();
        }
        return true;
    }
}
